package memory

import (
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
)

// visualization is db.schema.visualization: one node a label, and one relationship for each type between two labels that
// occurs. They stand for no node and relationship of the graph: functions such as labels() do not take them.
func visualization() *exec.Procedure {
	signature, _ := cypher.LookupProcedure("db.schema.visualization")
	return &exec.Procedure{Procedure: signature, Run: func(ctx *exec.Context, _ []exec.Value, each func([]exec.Value) error) error {
		s := snapshotOf(ctx.Graph)
		nodes := s.labelNodes()
		rels, err := s.labelRelationships(ctx, nodes)
		if err != nil {
			return err
		}
		return each([]exec.Value{listOf(nodes), listOf(rels)})
	}}
}

func listOf[T any](refs []T) exec.Value {
	list := make([]exec.Value, len(refs))
	for i, ref := range refs {
		list[i] = exec.OtherOf(ref)
	}
	return exec.ListOf(list)
}

// labelNodes makes a node for each label that is in use or has an index, in the order of their names.
func (s *Snapshot) labelNodes() []*graph.Node {
	names := s.LabelNames()
	for _, x := range s.schema.indexes {
		if !x.rel {
			names = append(names, x.labels...)
		}
	}
	slices.Sort(names)
	var nodes []*graph.Node
	for i, name := range slices.Compact(names) {
		indexes, constraints := []graph.Value{}, []graph.Value{}
		for n, x := range s.schema.indexes {
			switch {
			case x.rel || !slices.Contains(x.labels, name):
			case x.unique:
				constraints = append(constraints, "Constraint( id="+strconv.Itoa(n+1)+", name='"+x.name+"', type='UNIQUENESS', schema=(:"+
					name+" {"+strings.Join(x.keys, ", ")+"}) )")
			default:
				indexes = append(indexes, strings.Join(x.keys, ","))
			}
		}
		nodes = append(nodes, &graph.Node{
			ID: strconv.Itoa(-1 - i), Labels: []string{name},
			Properties: map[string]graph.Value{"name": name, "indexes": indexes, "constraints": constraints},
		})
	}
	return nodes
}

// labelRelationships makes a relationship for each type and pair of labels between which one of it goes.
func (s *Snapshot) labelRelationships(ctx *exec.Context, nodes []*graph.Node) ([]*graph.Relationship, error) {
	ids := map[string]string{}
	for _, n := range nodes {
		ids[n.Labels[0]] = n.ID
	}
	type triple struct{ typ, from, to string }
	seen := map[triple]bool{}
	var rels []*graph.Relationship
	for rel, ok := s.NextRel(0); ok; rel, ok = s.NextRel(rel + 1) {
		start, end, typ := s.Rel(rel)
		for _, from := range s.labelsOf(start).names {
			for _, to := range s.labelsOf(end).names {
				t := triple{s.TypeName(typ), from, to}
				if seen[t] {
					continue
				}
				seen[t] = true
				rels = append(rels, &graph.Relationship{
					ID: strconv.Itoa(-1 - len(rels)), Type: t.typ, Start: ids[from], End: ids[to],
					Properties: map[string]graph.Value{"name": t.typ},
				})
			}
		}
		if err := ctx.Step(1); err != nil {
			return nil, err
		}
	}
	return rels, nil
}

func snapshotOf(g exec.Graph) *Snapshot {
	if tx, ok := g.(*Tx); ok {
		return &tx.Snapshot
	}
	return g.(*Snapshot)
}
