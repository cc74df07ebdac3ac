// Package frontend holds the built page. The folder dist is made by «make build» and is not in the repository; without
// it the program still serves its APIs, and says on the page how to build it.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var files embed.FS

// Dist is the built page: index.html, graphiql.html and their assets.
func Dist() (fs.FS, error) { return fs.Sub(files, "dist") }
