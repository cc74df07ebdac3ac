package graphtest

import (
	"fmt"
	"strings"

	"parley/graph"
)

// effectsText tells a summary: "2 nodes created, 1 label added"; empty where nothing was changed.
func effectsText(s graph.Summary) string {
	counts := []struct {
		n         int
		one, many string
		did       string
	}{
		{s.NodesCreated, "node", "nodes", "created"},
		{s.NodesDeleted, "node", "nodes", "deleted"},
		{s.RelationshipsCreated, "relationship", "relationships", "created"},
		{s.RelationshipsDeleted, "relationship", "relationships", "deleted"},
		{s.PropertiesSet, "property", "properties", "set"},
		{s.LabelsAdded, "label", "labels", "added"},
		{s.LabelsRemoved, "label", "labels", "removed"},
		{s.IndexesAdded, "index", "indexes", "added"},
		{s.IndexesRemoved, "index", "indexes", "removed"},
		{s.ConstraintsAdded, "constraint", "constraints", "added"},
		{s.ConstraintsRemoved, "constraint", "constraints", "removed"},
	}
	var parts []string
	for _, c := range counts {
		switch {
		case c.n == 1:
			parts = append(parts, fmt.Sprintf("1 %s %s", c.one, c.did))
		case c.n > 1:
			parts = append(parts, fmt.Sprintf("%d %s %s", c.n, c.many, c.did))
		}
	}
	return strings.Join(parts, ", ")
}
