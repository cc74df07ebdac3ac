package api

import (
	"context"
	"fmt"

	"github.com/gin-gonic/gin"

	"parley/api/export"
)

// export streams the whole dataset. An error midway cannot change the status any more: the connection is cut, so that
// no client takes half a file for a whole one.
func (s *Server) export(c *gin.Context) {
	format, err := export.ByName(c.Param("format"))
	if err != nil {
		s.fail(c, err)
		return
	}
	dataset, err := s.gate.ready(c.Request.Context())
	if err != nil {
		s.fail(c, err)
		return
	}
	if notModified(c, dataset, s.config.Version) {
		return
	}
	ctx, cancel := context.WithTimeout(c.Request.Context(), s.config.ExportTime)
	defer cancel()
	c.Header("Content-Type", format.MediaType)
	c.Header("Content-Disposition", fmt.Sprintf(`attachment; filename="%s.%s"`, dataset.ID, format.Extension))
	if err := format.Write(ctx, s.config.Store, dataset.ID, c.Writer); err != nil {
		if !c.Writer.Written() {
			c.Writer.Header().Del("Content-Disposition")
			s.fail(c, err)
			return
		}
		c.Set(logCause, err.Error())
		abort()
	}
}
