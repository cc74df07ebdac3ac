package api

import (
	"net"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"parley/graph"
)

var loopbackHosts = []string{"localhost", "127.0.0.1", "::1"}

// host refuses names that are not the server's own: a page of another site could point its own name at the loopback
// interface and read the answers (DNS rebinding).
func (s *Server) host(c *gin.Context) {
	name := hostName(c.Request.Host)
	known := slices.Contains(s.config.Hosts, name) || slices.Contains(loopbackHosts, name)
	restricted := s.config.Loopback || len(s.config.Hosts) > 0
	if known || !restricted {
		c.Next()
		return
	}
	c.AbortWithStatusJSON(http.StatusMisdirectedRequest, problem{problemDetail{
		Code:    graph.InvalidArgument,
		Message: "this server does not serve the host " + graph.Quote(name) + "; use localhost, or name it in PARLEY_HOSTS",
	}})
}

// hostName takes the port and the brackets of an IPv6 address off.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return strings.ToLower(name)
	}
	return strings.ToLower(strings.Trim(host, "[]"))
}
