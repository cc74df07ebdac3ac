package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"parley/api/table"
	"parley/graph"
)

// cypherRequest is a read-only query, from a JSON body or from the query string.
type cypherRequest struct {
	Query  string          `json:"query"`
	Params json.RawMessage `json:"params"`
	// Limit is the number of rows; the server's own limit holds where it is 0 or larger.
	Limit  int    `json:"limit"`
	Format string `json:"format"`
	Raw    bool   `json:"raw"`
}

func (s *Server) cypherGet(c *gin.Context) {
	req := cypherRequest{Query: c.Query("query"), Params: json.RawMessage(c.Query("params")), Format: c.Query("format"), Raw: c.Query("raw") == "1"}
	if text := c.Query("limit"); text != "" {
		limit, err := strconv.Atoi(text)
		if err != nil {
			s.fail(c, graph.Errorf(graph.InvalidArgument, "limit must be a whole number of rows, not %s", graph.Quote(text)))
			return
		}
		req.Limit = limit
	}
	s.cypher(c, req)
}

func (s *Server) cypherPost(c *gin.Context) {
	body, err := s.jsonBody(c)
	if err != nil {
		s.fail(c, err)
		return
	}
	req := cypherRequest{Format: c.Query("format"), Raw: c.Query("raw") == "1"}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&req); err != nil {
		s.fail(c, graph.Errorf(graph.InvalidArgument, `the body must be JSON such as {"query": "MATCH …", "params": {}, "limit": 100}: %s`, jsonFault(err)))
		return
	}
	s.cypher(c, req)
}

// jsonBody reads a body that must be JSON: a form of another site's page can send any other type without asking.
func (s *Server) jsonBody(c *gin.Context) ([]byte, error) {
	if !isJSON(c.GetHeader("Content-Type")) {
		return nil, errMediaType
	}
	var body bytes.Buffer
	if n := c.Request.ContentLength; n > 0 {
		// A client may announce more than it sends: no more is set aside than most bodies have.
		body.Grow(int(min(n, 16<<10)) + bytes.MinRead)
	}
	_, err := body.ReadFrom(c.Request.Body)
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, graph.Errorf(graph.LimitExceeded, "the request is larger than %d bytes; send less at a time", tooLarge.Limit)
	}
	if err != nil {
		return nil, &graph.Error{Code: graph.Cancelled, Message: "the request broke off", Err: err}
	}
	return body.Bytes(), nil
}

// isJSON tells whether a body is JSON in UTF-8 by its Content-Type.
func isJSON(contentType string) bool {
	if contentType == "application/json" {
		return true
	}
	media, params, err := mime.ParseMediaType(contentType)
	charset := params["charset"]
	return err == nil && media == "application/json" && (charset == "" || strings.EqualFold(charset, "utf-8"))
}

var errMediaType = graph.Errorf(graph.InvalidArgument, "POST takes «Content-Type: application/json» in UTF-8")

// jsonFault says what is wrong with a JSON text without the names of our types.
func jsonFault(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return "no valid JSON at byte " + strconv.FormatInt(syntax.Offset, 10)
	case errors.As(err, &kind):
		return graph.Quote(kind.Field) + " has the wrong type"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

func (s *Server) cypher(c *gin.Context, req cypherRequest) {
	if err := s.answerCypher(c, req); err != nil {
		s.fail(c, err)
	}
}

func (s *Server) answerCypher(c *gin.Context, req cypherRequest) error {
	format, err := s.cypherFormat(c, req.Format)
	if err != nil {
		return err
	}
	if strings.TrimSpace(req.Query) == "" {
		return graph.Errorf(graph.InvalidArgument, "there is no query; send one as «query»")
	}
	if req.Limit < 0 {
		return graph.Errorf(graph.InvalidArgument, "limit must not be negative")
	}
	params, err := graph.ParseParams(req.Params)
	if err != nil {
		return err
	}
	dataset, err := s.gate.ready(c.Request.Context())
	if err != nil {
		return err
	}
	if c.Request.Method == http.MethodGet && !unsteady.MatchString(req.Query) && notModified(c, dataset, s.config.Version) {
		return nil
	}
	return s.writeCypher(c, req, params, format)
}

// writeCypher keeps the answer until it is whole, so that an error midway is an error and not half an answer; the
// limits on rows and memory bound it.
func (s *Server) writeCypher(c *gin.Context, req cypherRequest, params map[string]graph.Value, format table.Format) error {
	limit := s.config.CypherRows
	if req.Limit > 0 && req.Limit < limit {
		limit = req.Limit
	}
	rows, err := s.config.Store.Run(c.Request.Context(), graph.Statement{
		Text: req.Query, Params: params, Limits: graph.Limits{Time: s.config.CypherTime, Rows: limit + 1, Memory: s.config.CypherMemory},
	})
	if err != nil {
		return err
	}
	defer rows.Close()
	var answer bytes.Buffer
	writer := format.New(&answer, req.Raw)
	if noter, ok := writer.(table.Noter); ok {
		s.notify(c, noter, req.Query)
	}
	_, truncated, err := table.Copy(writer, rows, limit)
	if err != nil {
		return err
	}
	if truncated {
		c.Header("Parley-Truncated", "true")
	}
	c.Data(http.StatusOK, format.MediaType+"; charset=utf-8", answer.Bytes())
	return nil
}

// notify adds the names in a query that the graph does not know; an answer without any has no such member.
func (s *Server) notify(c *gin.Context, to table.Noter, query string) {
	list := s.notifier.Of(c.Request.Context(), query)
	if len(list) == 0 {
		return
	}
	b := []byte{'['}
	for i, n := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = n.AppendJSON(b)
	}
	to.Note("notifications", append(b, ']'))
}

func (s *Server) cypherFormat(c *gin.Context, name string) (table.Format, error) {
	if name != "" {
		return table.ByName(name)
	}
	format, ok := table.ByMediaType(c.GetHeader("Accept"))
	if !ok {
		return format, graph.Errorf(graph.InvalidArgument, "none of the types in Accept is served; ask for application/json, text/csv or application/jsonl")
	}
	return format, nil
}
