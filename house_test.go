package main

import (
	"encoding/json"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// room says what the packages below a path may import: packages of ours by path prefix, and modules of others by prefix.
// Tests may import more; these are the rules for what is built into the program.
type room struct {
	path   string
	ours   []string
	others []string
}

// The rooms in the order of their paths; the longest path that fits a package counts.
var rooms = []room{
	{path: "graph"},
	{path: "graph/edtf", ours: []string{"graph"}},
	{path: "graph/fold"},
	{path: "graph/fulltext"},
	{path: "graph/cypher", ours: []string{"graph"}},
	{path: "graph/plan", ours: []string{"graph", "graph/cypher"}},
	{path: "graph/exec", ours: []string{"graph", "graph/cypher", "graph/plan"}, others: []string{"golang.org/x/text/"}},
	{path: "graph/memory", ours: []string{"graph", "graph/cypher", "graph/plan", "graph/exec", "graph/fold", "graph/fulltext"}},
	{path: "graph/neo4j", ours: []string{"graph", "graph/cypher"}, others: []string{"github.com/neo4j/neo4j-go-driver/"}},
	{path: "graph/open", ours: []string{"graph", "graph/memory", "graph/neo4j"}},
	{path: "graph/graphtest", ours: []string{"graph"}},
	{path: "graph/graphtest/tck", ours: []string{"graph"}, others: []string{"github.com/cucumber/"}},
	{path: "graph/graphtest/server", ours: []string{"graph", "graph/neo4j"}},
	{path: "graph/graphtest/fuzz", ours: []string{"graph", "graph/cypher", "graph/graphtest"}},
	{path: "schema", ours: []string{"graph", "graph/cypher", "graph/edtf", "graph/fold"}, others: []string{"github.com/graphql-go/graphql", "github.com/hashicorp/golang-lru/"}},
	{path: "seed", ours: []string{"graph", "graph/edtf", "graph/fold"}, others: []string{"github.com/goccy/go-yaml", "github.com/santhosh-tekuri/jsonschema/"}},
	{path: "api", ours: []string{"graph", "schema", "frontend"}, others: []string{
		"github.com/gin-gonic/", "github.com/gin-contrib/", "github.com/graphql-go/graphql", "github.com/prometheus/",
		"github.com/klauspost/compress", "go.opentelemetry.io/", "golang.org/x/time",
	}},
	{path: "frontend"},
}

type listed struct {
	ImportPath string
	Imports    []string
}

// The packages import each other as the rooms of the house allow.
func TestPackagesKeepToTheirRooms(t *testing.T) {
	for _, p := range list(t, "./...") {
		path := strings.TrimPrefix(p.ImportPath, "parley/")
		if path == "parley" {
			continue // the program, where everything meets
		}
		r, found := roomOf(path)
		if !found {
			t.Errorf("the package %s has no room: add it to the table of this test", path)
			continue
		}
		for _, imported := range p.Imports {
			if !r.allows(path, imported) {
				t.Errorf("%s imports %s, which the room %s does not allow", path, imported, r.path)
			}
		}
	}
}

// Nothing of the engines' libraries leaks through what others may use.
func TestOneImporterForEachLibrary(t *testing.T) {
	only := map[string]string{
		"github.com/neo4j/neo4j-go-driver/": "graph/neo4j",
		"github.com/gin-gonic/gin":          "api",
		"github.com/goccy/go-yaml":          "seed",
	}
	for _, p := range list(t, "./...") {
		for _, imported := range p.Imports {
			for library, path := range only {
				if strings.HasPrefix(imported, library) && !within(strings.TrimPrefix(p.ImportPath, "parley/"), path) {
					t.Errorf("%s imports %s; only %s may", p.ImportPath, imported, path)
				}
			}
		}
	}
}

func roomOf(path string) (best room, found bool) {
	for _, r := range rooms {
		if within(path, r.path) && len(r.path) >= len(best.path) {
			best, found = r, true
		}
	}
	return best, found
}

func (r room) allows(importer, imported string) bool {
	if ours, is := strings.CutPrefix(imported, "parley/"); is {
		// A room may have inner rooms of its own, and it may use what it is itself.
		return within(ours, r.path) && r.path != "graph" || slices.Contains(r.ours, ours) || r.inner(ours)
	}
	if standard(imported) {
		return true
	}
	return slices.ContainsFunc(r.others, func(prefix string) bool { return strings.HasPrefix(imported, prefix) })
}

// inner lets schema's and api's neighbours use sub-packages of a room, but not those of graph, whose rooms are apart.
func (r room) inner(path string) bool {
	return slices.ContainsFunc(r.ours, func(allowed string) bool {
		return !strings.HasPrefix(allowed, "graph") && within(path, allowed)
	})
}

func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}

// standard packages have no dot in the first part of their path.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

func list(t *testing.T, pattern string) (packages []listed) {
	t.Helper()
	out, err := exec.Command("go", "list", "-e", "-json=ImportPath,Imports", pattern).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	d := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}
