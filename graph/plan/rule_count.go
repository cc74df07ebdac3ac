package plan

import (
	"slices"
	"strings"

	"parley/graph/cypher"
)

// countWhatIsStored answers the number of all nodes of a label, or of all relationships of some types, without a look at
// them: the graph keeps it.
func countWhatIsStored(op Op, _ Statistics) Op {
	a, ok := op.(*Aggregate)
	if !ok || len(a.Keys) > 0 || len(a.Calls) == 0 {
		return op
	}
	counted := &CountStored{}
	var slots []int // not null in any row; the first is another one in each
	switch in := a.Input.(type) {
	case *NodeScan:
		counted.Input, counted.Label, slots = in.Input, in.Label, []int{in.Slot}
	case *RelScan:
		if in.Dir == cypher.Both {
			return op
		}
		counted.Input, counted.Rel, counted.Types, slots = in.Input, true, in.Types, []int{in.Rel, in.From, in.To}
	}
	if _, alone := counted.Input.(*Argument); !alone {
		return op
	}
	for _, c := range a.Calls {
		if !countsRows(c, slots) {
			return op
		}
		counted.Slots = append(counted.Slots, c.Slot)
	}
	return counted
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
