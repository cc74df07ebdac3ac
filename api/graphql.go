package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"parley/graph"
	"parley/schema"
)

// GraphQL answers operations; *schema.Engine does.
type GraphQL interface {
	Compile(r schema.Request) schema.Compiled
	SDL() string
}

// graphqlRequest is a request by the GraphQL-over-HTTP specification, from a JSON body or from the query string.
type graphqlRequest struct {
	Query         *string        `json:"query"`
	OperationName *string        `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

// graphqlGet also leads a browser to the editor: an address bar asks for HTML.
func (s *Server) graphqlGet(c *gin.Context) {
	media, ok := negotiate(c.GetHeader("Accept"))
	if c.Query("query") == "" && asksForHTML(c) {
		c.Redirect(http.StatusSeeOther, "/graphiql")
		return
	}
	if !ok {
		s.notAcceptable(c)
		return
	}
	s.graphql(c, media, []byte(c.Request.URL.RequestURI()), func() (graphqlRequest, error) { return graphqlFromQuery(c) })
}

func (s *Server) graphqlPost(c *gin.Context) {
	media, ok := negotiate(c.GetHeader("Accept"))
	if !ok {
		s.notAcceptable(c)
		return
	}
	body, err := s.jsonBody(c)
	if err != nil {
		s.refuse(c, media, err)
		return
	}
	s.graphql(c, media, body, func() (graphqlRequest, error) { return decodeGraphQL(body) })
}

func graphqlFromQuery(c *gin.Context) (req graphqlRequest, err error) {
	if query, ok := c.GetQuery("query"); ok {
		req.Query = &query
	}
	if name, ok := c.GetQuery("operationName"); ok && name != "" {
		req.OperationName = &name
	}
	for _, part := range []struct {
		name string
		to   *map[string]any
	}{{"variables", &req.Variables}, {"extensions", &req.Extensions}} {
		if text := c.Query(part.name); text != "" {
			if err := decodeJSON([]byte(text), part.to); err != nil {
				return req, graph.Errorf(graph.InvalidArgument, "%s must be a JSON object: %s", part.name, jsonFault(err))
			}
		}
	}
	return req, nil
}

func decodeGraphQL(body []byte) (req graphqlRequest, err error) {
	if quick, ok := quickRequest(body); ok {
		return quick, nil
	}
	trimmed := bytes.TrimSpace(body)
	if len(trimmed) > 0 && trimmed[0] == '[' {
		return req, graph.Errorf(graph.InvalidArgument, "a list of operations is not served; send one operation a request")
	}
	if err := decodeJSON(trimmed, &req); err != nil {
		return req, graph.Errorf(graph.InvalidArgument, `the body must be JSON such as {"query": "{ plans { totalCount } }", "variables": {}}: %s`, jsonFault(err))
	}
	return req, nil
}

// decodeJSON reads one JSON value and keeps numbers as they are written.
func decodeJSON(text []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more after its end")
	}
	return nil
}

// graphql answers a request, which is known by its bytes before it is read.
func (s *Server) graphql(c *gin.Context, media string, asked []byte, read func() (graphqlRequest, error)) {
	dataset, err := s.gate.ready(c.Request.Context())
	if err != nil {
		s.refuse(c, media, err)
		return
	}
	if c.Request.Method == http.MethodGet && notModified(c, dataset, s.config.Version) {
		return
	}
	if body, ok := s.answers.get(asked); ok {
		c.Data(http.StatusOK, contentType(media), body)
		return
	}
	if f := s.flights.join(asked, nil); f != nil {
		s.land(c, media, f)
		return
	}
	req, err := read()
	if err != nil {
		s.refuse(c, media, err)
		return
	}
	text, hash, ok := s.text(c, media, req)
	if !ok {
		return
	}
	operation := schema.Request{Query: text, Variables: req.Variables}
	if req.OperationName != nil {
		operation.OperationName = *req.OperationName
	}
	operation.Explain, _ = req.Extensions["cypher"].(bool)
	compiled := s.config.GraphQL.Compile(operation)
	run := func(ctx context.Context) shareable {
		r := compiled.Run(ctx)
		if hash != "" && r.Kind != schema.RequestError {
			s.persisted.put(hash, text)
		}
		made := written(r)
		if r.Lasting {
			s.answers.put(string(asked), bytes.Clone(made.body))
		}
		return made
	}
	if compiled.Shared {
		if f := s.flights.join(asked, run); f != nil {
			s.land(c, media, f)
			return
		}
	}
	s.answer(c, media, run(c.Request.Context()))
}

// shareable is an answer that several may be given: the response, and its body, which nobody changes.
type shareable struct {
	schema.Response
	body []byte
}

func written(r schema.Response) shareable { return shareable{r, r.Body()} }

// land answers with what a flight brings.
func (s *Server) land(c *gin.Context, media string, f *flight) {
	r, err := s.flights.wait(c.Request.Context(), f)
	if err != nil {
		s.left(c, err)
		return
	}
	s.answer(c, media, r)
}

// left ends the request of a client that waits no longer.
func (s *Server) left(c *gin.Context, err error) {
	s.note(c, shown(c, err))
	c.AbortWithStatus(statusClientClosed)
}

// answer writes a response with the status that the media type asks for: with the older one, a request that was
// understood is answered 200 whatever came of it; with the newer one, a request that was refused is a 4xx.
func (s *Server) answer(c *gin.Context, media string, r shareable) {
	if err := c.Request.Context().Err(); err != nil {
		s.left(c, err)
		return
	}
	for _, e := range r.Errors {
		s.note(c, &graph.Error{Code: e.Code, Message: e.Message, Err: e.Err})
	}
	status := http.StatusOK
	if r.Kind == schema.RequestError && media == mediaGraphQL {
		status = requestStatus(r.Errors)
	}
	if !r.Lasting {
		dropETag(c)
	}
	c.Data(status, contentType(media), r.body)
}

func contentType(media string) string { return media + "; charset=utf-8" }

// requestStatus is 400 unless the first error's code says better.
func requestStatus(list []*schema.Error) int {
	if len(list) == 0 {
		return http.StatusBadRequest
	}
	if status, ok := statuses[list[0].Code]; ok {
		return status
	}
	return http.StatusBadRequest
}

// refuse answers a request that never became an operation.
func (s *Server) refuse(c *gin.Context, media string, err error) {
	e := shown(c, err)
	s.note(c, e)
	status := statuses[e.Code]
	if e == errMediaType {
		status = http.StatusUnsupportedMediaType
	}
	if e.Code == graph.Unavailable {
		c.Header("Retry-After", "2")
	}
	r := schema.Response{Kind: schema.RequestError, Errors: []*schema.Error{{Message: e.Message, Code: e.Code}}}
	c.Data(status, contentType(media), r.AppendJSON(nil))
	c.Abort()
}

func (s *Server) notAcceptable(c *gin.Context) {
	c.AbortWithStatusJSON(http.StatusNotAcceptable, problem{problemDetail{
		Code: graph.InvalidArgument, Message: "none of the types in Accept is served; ask for application/graphql-response+json or application/json",
	}})
}
