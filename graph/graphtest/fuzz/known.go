package fuzz

import (
	"errors"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
)

// rule is a known difference.
type rule struct {
	// reason is what docs/dialect.md says of it.
	reason string
	// fits tells whether it explains why the answers a of the embedded engine and b of Neo4j differ.
	fits func(tree *cypher.Statement, a, b outcome) bool
}

var known = []rule{
	{"Neo4j counts some properties as set that were absent and are set to null", onlyPropertiesSet},
	{"Neo4j knows the kinds of more expressions before it runs, and refuses what would be null here", refusedKind},
	{"Neo4j fails on a path with nameless parts that ORDER BY looks into after an aggregate", func(_ *cypher.Statement, _, b outcome) bool {
		return says(b.err, "UNNAMED")
	}},
}

func onlyPropertiesSet(_ *cypher.Statement, a, b outcome) bool {
	x, y := a.summary, b.summary
	x.PropertiesSet, y.PropertiesSet = 0, 0
	return a.err == nil && b.err == nil && x == y && a.summary != b.summary && slices.Equal(a.state, b.state)
}

func refusedKind(_ *cypher.Statement, a, b outcome) bool {
	return a.err == nil && says(b.err, "Type mismatch: expected")
}

// says looks for words in what Neo4j itself said.
func says(err error, words string) bool {
	var e *graph.Error
	return errors.As(err, &e) && (strings.Contains(e.Message, words) || e.Err != nil && strings.Contains(e.Err.Error(), words))
}

// explained gives the reason of the first rule that fits, or nothing.
func explained(tree *cypher.Statement, a, b outcome) string {
	for _, r := range known {
		if r.fits(tree, a, b) {
			return r.reason
		}
	}
	return ""
}
