package plan

import (
	"maps"

	"parley/graph/cypher"
)

// group handles a projection with aggregates: the items without one are the grouping keys.
func (d *projectionDraft) group(p *cypher.Projection) {
	b := d.b
	agg := &Aggregate{Input: b.op}
	keyNames := map[string]int{}
	exprs := map[cypher.Expr]int{}
	maps.Copy(exprs, b.exprs)
	var keys []cypher.Expr
	for _, item := range d.items {
		if hasAggregate(item.Expr) {
			continue
		}
		slot := b.slots.NewSlot()
		agg.Keys = append(agg.Keys, Column{b.bound(item.Expr), slot, item.Name})
		if v, ok := item.Expr.(*cypher.Variable); ok {
			keyNames[v.Name] = slot
		}
		exprs[item.Expr] = slot
		keys = append(keys, item.Expr)
	}
	wanted := make([]cypher.Expr, 0, len(d.items)+len(p.OrderBy))
	for _, item := range d.items {
		wanted = append(wanted, item.Expr)
	}
	for _, o := range p.OrderBy {
		wanted = append(wanted, o.Expr)
	}
	known, calls := sameTableOf(keys), sameTableOf(nil)
	for _, e := range wanted {
		matchKeys(e, known, exprs)
		aggregates(e, func(call cypher.Expr) {
			if _, done := exprs[call]; done {
				return
			}
			if other := calls.find(call); other != nil && !Varies(call) {
				exprs[call] = exprs[other]
				return
			}
			calls.add(call)
			slot := b.slots.NewSlot()
			agg.Calls = append(agg.Calls, Column{b.bound(call), slot, textOf(call)})
			exprs[call] = slot
		})
	}
	b.op = agg
	b.reads, b.writes = false, false
	d.compose(keyNames, exprs)
}

// matchKeys notes the parts of an expression that read the same as a grouping key.
func matchKeys(e cypher.Expr, keys *sameTable, exprs map[cypher.Expr]int) {
	cypher.Walk(e, func(n cypher.Node) bool {
		x, ok := n.(cypher.Expr)
		if !ok {
			return true
		}
		if isAggregate(n) {
			return false
		}
		if k := keys.find(x); k != nil {
			exprs[x] = exprs[k]
			return false
		}
		return true
	})
}

// compose computes the items that are more than a key or an aggregate.
func (d *projectionDraft) compose(keyNames map[string]int, exprs map[cypher.Expr]int) {
	b := d.b
	scope := Scope{keyNames, exprs}
	op := &Project{Input: b.op}
	for _, item := range d.items {
		slot, done := exprs[item.Expr]
		if !done {
			slot = b.slots.NewSlot()
			op.Columns = append(op.Columns, Column{Bound{item.Expr, scope}, slot, item.Name})
		}
		d.add(item.Name, slot)
	}
	if len(op.Columns) > 0 {
		b.op = op
	}
	both := maps.Clone(keyNames)
	maps.Copy(both, d.names)
	d.after = Scope{both, exprs}
}
