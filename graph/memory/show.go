package memory

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
)

// show answers SHOW INDEXES and SHOW CONSTRAINTS, with the columns that Neo4j shows by default as far as they mean
// something here.
func (s *Store) show(c *cypher.Show) (graph.Rows, error) {
	if c.Yield != nil || c.Where != nil || c.Return != nil {
		return nil, &graph.Error{Code: graph.Unsupported, Pos: c.Pos, Message: "SHOW with YIELD, WHERE or RETURN is not served"}
	}
	t := &table{columns: []string{"name", "type", "entityType", "labelsOrTypes", "properties"}}
	for _, x := range s.current.Load().schema.indexes {
		kind := string(x.kind)
		if c.What == "CONSTRAINTS" {
			if !x.unique {
				continue
			}
			kind = string(cypher.UniqueConstraint)
		}
		if c.Filter != "" && c.Filter != "ALL" && !strings.HasPrefix(kind, c.Filter) {
			continue
		}
		entity := "NODE"
		if x.rel {
			entity = "RELATIONSHIP"
		}
		t.rows = append(t.rows, []graph.Value{x.name, kind, entity, textList(x.labels), textList(x.keys)})
	}
	slices.SortFunc(t.rows, func(a, b []graph.Value) int { return graph.Compare(a[0], b[0]) })
	return t, nil
}

func textList(texts []string) []graph.Value {
	list := make([]graph.Value, len(texts))
	for i, text := range texts {
		list[i] = text
	}
	return list
}
