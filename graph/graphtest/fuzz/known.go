package fuzz

import "parley/graph/cypher"

// rule is a known difference.
type rule struct {
	// reason is what docs/dialect.md says of it.
	reason string
	// fits tells whether it explains why the answers a of the embedded engine and b of Neo4j differ.
	fits func(tree *cypher.Statement, a, b outcome) bool
}

var known = []rule{}

// explained gives the reason of the first rule that fits, or nothing.
func explained(tree *cypher.Statement, a, b outcome) string {
	for _, r := range known {
		if r.fits(tree, a, b) {
			return r.reason
		}
	}
	return ""
}
