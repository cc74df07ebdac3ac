package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// healthz says that the process lives.
func (s *Server) healthz(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"status": "ok", "version": s.config.Version})
}

// readyz says whether queries would be answered now, and if not, why.
func (s *Server) readyz(c *gin.Context) {
	dataset, err := s.gate.ready(c.Request.Context())
	if err != nil {
		c.Set(logCause, err.Error())
		c.JSON(http.StatusServiceUnavailable, gin.H{"status": "not ready", "reason": err.Error()})
		return
	}
	c.JSON(http.StatusOK, gin.H{"status": "ready", "dataset": dataset.ID, "version": dataset.Version})
}
