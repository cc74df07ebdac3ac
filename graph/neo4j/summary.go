package neo4j

import (
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

func convertSummary(s driver.ResultSummary) graph.Summary {
	c := s.Counters()
	out := graph.Summary{
		NodesCreated:         c.NodesCreated(),
		NodesDeleted:         c.NodesDeleted(),
		RelationshipsCreated: c.RelationshipsCreated(),
		RelationshipsDeleted: c.RelationshipsDeleted(),
		PropertiesSet:        c.PropertiesSet(),
		LabelsAdded:          c.LabelsAdded(),
		LabelsRemoved:        c.LabelsRemoved(),
		IndexesAdded:         c.IndexesAdded(),
		IndexesRemoved:       c.IndexesRemoved(),
		ConstraintsAdded:     c.ConstraintsAdded(),
		ConstraintsRemoved:   c.ConstraintsRemoved(),
	}
	if plan := planOf(s); plan != nil {
		if text, ok := plan["string-representation"].(string); ok {
			out.Plan = text
		}
	}
	return out
}

func planOf(s driver.ResultSummary) map[string]any {
	if p := s.Profile(); p != nil {
		return p.Arguments()
	}
	if p := s.Plan(); p != nil {
		return p.Arguments()
	}
	return nil
}
