package api

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// The pages load nothing from outside. Styles may be inline, since the editors of queries set them on elements.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "

// headers sets what every answer carries. Only /embed may stand in a frame of another site.
func (s *Server) headers(c *gin.Context) {
	h := c.Writer.Header()
	fixed := pageHeaders
	if c.Request.URL.Path == "/embed" || strings.HasPrefix(c.Request.URL.Path, "/embed/") {
		fixed = embedHeaders
	}
	for _, f := range fixed {
		h[f.name] = f.values
	}
	c.Next()
}

// fixedHeader is a header that never changes. All answers share its values: nothing is allocated for an answer, and
// whoever adds to them gets a copy.
type fixedHeader struct {
	name   string
	values []string
}

var (
	embedHeaders = []fixedHeader{
		{"Content-Security-Policy", []string{policy + "*"}},
		{"X-Content-Type-Options", []string{"nosniff"}},
		{"Referrer-Policy", []string{"no-referrer"}},
		{"Cross-Origin-Opener-Policy", []string{"same-origin"}},
	}
	pageHeaders = append([]fixedHeader{
		{"X-Frame-Options", []string{"DENY"}},
		{"Content-Security-Policy", []string{policy + "'none'"}},
	}, embedHeaders[1:]...)
)

// cors lets the configured origins read answers, and answers their preflight requests.
func (s *Server) cors(c *gin.Context) {
	origin := c.GetHeader("Origin")
	if origin == "" || !slices.Contains(s.config.Origins, origin) {
		c.Next()
		return
	}
	h := c.Writer.Header()
	h.Set("Access-Control-Allow-Origin", origin)
	h.Add("Vary", "Origin")
	if c.Request.Method != http.MethodOptions {
		c.Next()
		return
	}
	h.Set("Access-Control-Allow-Methods", "GET, POST")
	h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type")
	h.Set("Access-Control-Max-Age", "600")
	c.AbortWithStatus(http.StatusNoContent)
}
