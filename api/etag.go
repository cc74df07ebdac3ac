package api

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

// notModified sets the ETag of an answer that depends on the dataset and the request alone, and answers 304 where the
// client has it already. The tag is weak, since the same answer may go out compressed.
func notModified(c *gin.Context, d Dataset, program string) bool {
	sum := sha256.New()
	for _, part := range []string{program, d.ID, d.Version, d.Checksum, c.Request.URL.RequestURI(), c.GetHeader("Accept")} {
		sum.Write([]byte(part))
		sum.Write([]byte{0})
	}
	tag := `W/"` + hex.EncodeToString(sum.Sum(nil)[:12]) + `"`
	c.Header("ETag", tag)
	c.Header("Cache-Control", "no-cache")
	c.Writer.Header().Add("Vary", "Accept")
	for _, known := range strings.Split(c.GetHeader("If-None-Match"), ",") {
		if known = strings.TrimSpace(known); known == tag || known == "*" {
			c.AbortWithStatus(http.StatusNotModified)
			return true
		}
	}
	return false
}

// dropETag keeps an answer that failed from being kept.
func dropETag(c *gin.Context) {
	c.Writer.Header().Del("ETag")
	c.Header("Cache-Control", "no-store")
}

// unsteady finds what a Cypher text may depend on beside the data: chance, or the time that it is now. It also finds dates
// that are written out, whose answers are then fetched anew for nothing.
var unsteady = regexp.MustCompile(`(?i)\b(rand|randomuuid|timestamp|(local)?(date)?time|date)\b\s*[.(]`)
