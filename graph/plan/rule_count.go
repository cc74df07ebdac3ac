package plan

import (
	"slices"
	"strings"

	"parley/graph/cypher"
)

// countWhatIsStored answers the number of all nodes of a label, or of all relationships of some types, also of those that
// leave or reach the nodes of a label, without a look at them: the graph keeps it.
func countWhatIsStored(op Op, _ world) Op {
	a, ok := op.(*Aggregate)
	if !ok || len(a.Keys) > 0 || len(a.Calls) == 0 {
		return op
	}
	m, ok := a.Input.(*Match)
	if !ok {
		return op
	}
	if _, alone := m.Input.(*Argument); !alone || len(m.Pattern.Paths) > 0 {
		return op
	}
	// The slots are not null in any row; the first is another one in each.
	counted, slots, ok := storedCount(m.Pattern)
	if !ok {
		return op
	}
	counted.Input = m.Input
	for _, c := range a.Calls {
		if !countsRows(c, slots) {
			return op
		}
		counted.Slots = append(counted.Slots, c.Slot)
	}
	return counted
}

// storedCount reads the patterns (:A), ()-[:R]->(), (:A)-[:R]->() and ()-[:R]->(:A), with one label at most.
func storedCount(p *Pattern) (counted *CountStored, slots []int, ok bool) {
	label, of := "", -1
	switch len(p.Predicates) {
	case 0:
	case 1:
		label, of = p.Predicates[0].Label, p.Predicates[0].Of
		if label == "" {
			return nil, nil, false
		}
	default:
		return nil, nil, false
	}
	for _, n := range p.Nodes {
		if n.Bound {
			return nil, nil, false
		}
	}
	switch {
	case len(p.Nodes) == 1 && len(p.Links) == 0:
		return &CountStored{Label: label}, []int{p.Nodes[0].Slot}, true
	case len(p.Nodes) == 2 && len(p.Links) == 1:
		l := p.Links[0]
		if l.Kind != OneHop || l.RelBound || l.Among != nil || l.Dir == cypher.Both {
			return nil, nil, false
		}
		from, to := p.Nodes[l.From].Slot, p.Nodes[l.To].Slot
		// The relationship leaves the node with the label where that is the left one and the arrow points to the right.
		outgoing := (of == from) == (l.Dir == cypher.Outgoing)
		return &CountStored{Rel: true, Label: label, Outgoing: outgoing, Types: l.Types}, []int{l.Rel, from, to}, true
	}
	return nil, nil, false
}

// countsRows reads count(*), and count(x) of a slot that holds something in every row.
func countsRows(c Column, slots []int) bool {
	switch e := c.Expr.(type) {
	case *cypher.CountStar:
		return true
	case *cypher.FunctionCall:
		if !strings.EqualFold(e.Name, "count") || len(e.Args) != 1 {
			return false
		}
		v, ok := e.Args[0].(*cypher.Variable)
		if !ok {
			return false
		}
		at := slices.Index(slots, c.Scope.Names[v.Name])
		return at == 0 || at > 0 && !e.Distinct
	}
	return false
}
