package api

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"

	"parley/graph"
)

const unbuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley</title>
<body style="font:1rem/1.5 system-ui;max-width:40rem;margin:15vh auto;padding:0 1rem"><h1>Parley</h1>
<p>The page is not part of this build. Run <code>make build</code> for the whole program. The APIs are here:
<a href="/schema.graphql">/schema.graphql</a>, <code>/graphql</code>, <code>/cypher</code>, <code>/export/csv</code>.</p></body></html>`

// static serves the explorer's files. A path without a file is one of its views: the page itself answers it.
func (s *Server) static(c *gin.Context) {
	if c.Request.Method != http.MethodGet && c.Request.Method != http.MethodHead {
		s.methodNotAllowed(c)
		return
	}
	name := strings.TrimPrefix(path.Clean(c.Request.URL.Path), "/")
	if strings.HasPrefix(name, "assets/") {
		s.asset(c, name)
		return
	}
	if name != "" && strings.Contains(path.Base(name), ".") {
		s.fail(c, graph.Errorf(graph.NotFound, "there is nothing at %s; the explorer starts at /", graph.Quote(c.Request.URL.Path)))
		return
	}
	s.html(c, "index.html")
}

// asset serves a file whose name holds the hash of its content, so that it never changes.
func (s *Server) asset(c *gin.Context, name string) {
	data, err := fs.ReadFile(s.page, name)
	if err != nil {
		s.fail(c, graph.Errorf(graph.NotFound, "there is no file %s", graph.Quote(name)))
		return
	}
	media := mime.TypeByExtension(path.Ext(name))
	if media == "" {
		media = "application/octet-stream"
	}
	c.Header("Cache-Control", "public, max-age=31536000, immutable")
	c.Data(http.StatusOK, media, data)
}

func (s *Server) html(c *gin.Context, name string) {
	data, err := fs.ReadFile(s.page, name)
	if err != nil {
		data = []byte(unbuilt)
	}
	c.Header("Cache-Control", "no-cache")
	c.Data(http.StatusOK, "text/html; charset=utf-8", data)
}

// icon is the page's. Browsers also ask for it by its old name, of every page that names none.
func (s *Server) icon(c *gin.Context) {
	data, err := fs.ReadFile(s.page, "favicon.svg")
	if err != nil {
		c.Status(http.StatusNoContent)
		return
	}
	c.Header("Cache-Control", "public, max-age=86400")
	c.Data(http.StatusOK, "image/svg+xml", data)
}

func (s *Server) graphiql(c *gin.Context) { s.html(c, "graphiql.html") }

func (s *Server) sdl(c *gin.Context) {
	c.Data(http.StatusOK, "text/plain; charset=utf-8", []byte(s.config.GraphQL.SDL()))
}
