package memory

import (
	"parley/graph"
	"parley/graph/cypher"
)

type shimInfo struct {
	Columns, Parameters []string
	Writes              bool
}

func shimCheck(st *cypher.Statement, access graph.Access) (*shimInfo, error) {
	i := &shimInfo{}
	cypher.Walk(st, func(n cypher.Node) bool {
		switch n.(type) {
		case *cypher.Create, *cypher.Merge, *cypher.Set, *cypher.Remove, *cypher.Delete, *cypher.Foreach, *cypher.CreateIndex, *cypher.CreateConstraint, *cypher.DropIndex, *cypher.DropConstraint:
			i.Writes = true
		}
		if p, ok := n.(*cypher.Parameter); ok {
			i.Parameters = append(i.Parameters, p.Name)
		}
		return true
	})
	if i.Writes && access == graph.Read {
		return nil, &graph.Error{Code: graph.ReadOnly, Message: "writes"}
	}
	return i, nil
}
