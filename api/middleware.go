package api

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"parley/graph"
)

// Keys of what a handler leaves for the line of the log.
const (
	logCode  = "code"
	logCause = "cause"
)

// log writes one line a request and counts it. It names the route, never the query string.
func (s *Server) log(c *gin.Context) {
	start := time.Now()
	c.Next()
	route := c.FullPath()
	if route == "" {
		route = "page"
	}
	took := time.Since(start)
	s.metrics.observe(route, c.Writer.Status(), took)
	failed := c.Writer.Status() >= http.StatusInternalServerError
	if !failed && !s.config.Log.Enabled(c.Request.Context(), slog.LevelDebug) {
		return
	}
	attrs := []any{"method", c.Request.Method, "route", route, "status", c.Writer.Status(), "ms", took.Milliseconds()}
	for _, key := range []string{logCode, logCause} {
		if v, ok := c.Get(key); ok {
			attrs = append(attrs, key, v)
		}
	}
	s.config.Log.Debug("request", attrs...)
	if failed {
		s.config.Log.Error("request failed", attrs...)
	}
}

// recover turns a panic into an Internal error; the text of the panic goes to the log.
func (s *Server) recover(c *gin.Context) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		if cause == http.ErrAbortHandler {
			panic(cause)
		}
		s.fail(c, fmt.Errorf("panic: %v", cause))
	}()
	c.Next()
}

// bound limits the body of a request.
func (s *Server) bound(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, s.config.BodyBytes)
	c.Next()
}

func (s *Server) methodNotAllowed(c *gin.Context) {
	c.AbortWithStatusJSON(http.StatusMethodNotAllowed, problem{problemDetail{
		Code:    graph.InvalidArgument,
		Message: fmt.Sprintf("%s is not served here; use GET or POST as the documentation says", graph.Quote(c.Request.Method)),
	}})
}

// abort cuts the connection of an answer that has begun and cannot be finished.
func abort() { panic(http.ErrAbortHandler) }
