package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

const tokenCookie = "parley_token"

// token asks for the operator's token where there is one.
func (s *Server) token(c *gin.Context) {
	if s.config.Token == "" || s.knows(bearer(c.GetHeader("Authorization"))) {
		c.Next()
		return
	}
	if cookie, err := c.Cookie(tokenCookie); err == nil && s.knows(cookie) {
		c.Next()
		return
	}
	if asksForHTML(c) {
		c.Redirect(http.StatusSeeOther, "/login")
		c.Abort()
		return
	}
	c.Header("WWW-Authenticate", `Bearer realm="parley"`)
	c.AbortWithStatusJSON(http.StatusUnauthorized, problem{problemDetail{
		Code:    "UNAUTHENTICATED",
		Message: "this server asks for a token: send it as «Authorization: Bearer …», or log in at /login",
	}})
}

// asksForHTML tells a person's browser from a program.
func asksForHTML(c *gin.Context) bool {
	return c.Request.Method == http.MethodGet && strings.Contains(c.GetHeader("Accept"), "text/html")
}

func bearer(header string) string {
	scheme, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}

// knows compares digests, so that the time tells neither the length nor a prefix of the token.
func (s *Server) knows(token string) bool {
	got, want := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(s.config.Token))
	return subtle.ConstantTimeCompare(got[:], want[:]) == 1
}

const loginPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Parley: log in</title><body style="font:1rem/1.5 system-ui;max-width:24rem;margin:15vh auto;padding:0 1rem">
<h1>Parley</h1><p>%s</p><form method="post" action="/login"><label>Token<br>
<input type="password" name="token" autocomplete="current-password" required autofocus style="font:inherit;width:100%%"></label>
<p><button style="font:inherit">Log in</button></p></form></body></html>`

func (s *Server) loginForm(c *gin.Context) {
	s.showLogin(c, http.StatusOK, "The operator of this server asks for a token.")
}

func (s *Server) showLogin(c *gin.Context, status int, text string) {
	c.Data(status, "text/html; charset=utf-8", fmt.Appendf(nil, loginPage, text))
}

// login sets the cookie. It is a session cookie, unreadable to scripts and never sent from another site's page.
func (s *Server) login(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, 4096)
	token := c.PostForm("token")
	if s.config.Token != "" && !s.knows(token) {
		s.showLogin(c, http.StatusUnauthorized, "That token is not known here. Try again, or ask the operator.")
		return
	}
	c.SetSameSite(http.SameSiteStrictMode)
	secure := c.Request.TLS != nil || c.GetHeader("X-Forwarded-Proto") == "https"
	c.SetCookie(tokenCookie, token, 0, "/", "", secure, true)
	c.Redirect(http.StatusSeeOther, "/")
}
