package plan

import (
	"math"

	"parley/graph/cypher"
)

// begunByHash forks a walk that begins at a node which must have a value in common with what is bound, such as b in
// MATCH (a:A), (b:B) WHERE a.x = b.y; nil where nothing says so.
func (w *walker) begunByHash(n *PatternNode) *walker {
	for _, p := range w.p.Predicates {
		if w.used[p] || !p.Needs[n.Slot] {
			continue
		}
		inner, outer, ok := w.common(p, n.Slot)
		if !ok {
			continue
		}
		label, nodes := w.scanLabel(n)
		c := w.begun(&HashSeek{
			Slot: n.Slot, Name: n.Name, Label: label, Inner: Bound{inner, p.Scope}, Outer: Bound{outer, p.Scope},
		}, math.Max(1, math.Sqrt(nodes)), n.Slot)
		c.cost += nodes
		return c
	}
	return nil
}

// common reads inner = outer, either way around: inner is a property of the node, which cannot fail where other predicates
// would have sorted the node out; outer reads something of the row that is known already.
func (w *walker) common(p *Predicate, slot int) (inner, outer cypher.Expr, ok bool) {
	e, isComparison := p.Expr.(*cypher.Comparison)
	if !isComparison || len(e.Ops) != 1 || e.Ops[0] != cypher.OpEqual {
		return nil, nil, false
	}
	for i, inner := range e.Operands {
		outer := e.Operands[1-i]
		if _, isKey := w.propertyOf(inner, p.Scope, slot); isKey && dependsOnRow(outer, p.Scope, slot) && w.computable(outer, p) {
			return inner, outer, true
		}
	}
	return nil, nil, false
}

// dependsOnRow reports whether an expression reads slots, but not one of them.
func dependsOnRow(e cypher.Expr, scope Scope, but int) bool {
	some, other := false, false
	mentions(e, func(name string) {
		slot, ok := scope.Names[name]
		some, other = some || ok && slot == but, other || ok && slot != but
	})
	return other && !some
}
