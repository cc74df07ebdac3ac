package api

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"parley/graph"
)

// statuses maps each code to the HTTP status of a request that fails as a whole.
var statuses = map[graph.Code]int{
	graph.InvalidQuery:    http.StatusBadRequest,
	graph.Unsupported:     http.StatusBadRequest,
	graph.InvalidArgument: http.StatusBadRequest,
	graph.NotFound:        http.StatusNotFound,
	graph.Conflict:        http.StatusConflict,
	graph.ReadOnly:        http.StatusForbidden,
	graph.LimitExceeded:   http.StatusUnprocessableEntity,
	graph.Timeout:         http.StatusGatewayTimeout,
	graph.Cancelled:       statusClientClosed,
	graph.Unavailable:     http.StatusServiceUnavailable,
	graph.Internal:        http.StatusInternalServerError,
}

// statusClientClosed is what servers log for a client that left; the client never sees it.
const statusClientClosed = 499

// problem is the body of an error outside GraphQL.
type problem struct {
	Error problemDetail `json:"error"`
}

type problemDetail struct {
	Code     graph.Code `json:"code"`
	Message  string     `json:"message"`
	Detail   string     `json:"detail,omitempty"`
	Position *position  `json:"position,omitempty"`
}

type position struct {
	Line   int32 `json:"line"`
	Column int32 `json:"column"`
	Offset int32 `json:"offset"`
}

// fail answers an error. The message of a graph.Error is safe to show; of any other error only the log sees the text.
func (s *Server) fail(c *gin.Context, err error) {
	e := shown(c, err)
	s.note(c, e)
	detail := problemDetail{Code: e.Code, Message: e.Message, Detail: e.Detail}
	if e.Pos.Valid() {
		detail.Position = &position{Line: e.Pos.Line, Column: e.Pos.Column, Offset: e.Pos.Offset}
	}
	if e.Code == graph.Unavailable {
		c.Header("Retry-After", "2")
	}
	status := statuses[e.Code]
	if e == errMediaType {
		status = http.StatusUnsupportedMediaType
	}
	c.AbortWithStatusJSON(status, problem{detail})
}

// shown is the error to answer with. A client that left is nobody's fault, whatever the store made of it.
func shown(c *gin.Context, err error) *graph.Error {
	if c.Request.Context().Err() != nil {
		return &graph.Error{Code: graph.Cancelled, Message: "the client left before the answer", Err: err}
	}
	var e *graph.Error
	if !errors.As(err, &e) {
		e = &graph.Error{Code: graph.Internal, Message: "something went wrong here; the log of the server tells more", Err: err}
	}
	return e
}

// note keeps the code, and the cause where there is one, for the line of the log.
func (s *Server) note(c *gin.Context, e *graph.Error) {
	c.Set(logCode, e.Code)
	if e.Err != nil {
		c.Set(logCause, e.Err.Error())
	}
}
