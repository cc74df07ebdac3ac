package plan

import (
	"maps"
	"slices"

	"parley/graph/cypher"
)

// projection plans WITH and RETURN: columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT and WHERE, in this order.
func (b *builder) projection(p *cypher.Projection, where cypher.Expr) ([]column, error) {
	if b.writes {
		b.drawAll()
	}
	d := &projectionDraft{b: b, items: b.starItems(p), names: map[string]int{}}
	grouped := slices.ContainsFunc(d.items, func(i *cypher.Item) bool { return hasAggregate(i.Expr) })
	if grouped {
		d.group(p)
	} else {
		d.project()
	}
	if p.Distinct {
		b.op = &Distinct{b.op, slotsOf(d.names)}
		d.after = Scope{d.names, d.after.Exprs}
	}
	d.order(p, where != nil && !p.Distinct && !grouped)
	d.cut(p)
	if where != nil {
		filter := &Filter{Input: b.op}
		for _, e := range conjuncts(where) {
			filter.Predicates = append(filter.Predicates, Bound{e, d.matching(e)})
		}
		lightFirst(filter.Predicates)
		b.op = filter
		b.reads = b.reads || readsGraph(where)
	}
	b.names = d.names
	return d.columns, nil
}

// starItems turns * into items.
func (b *builder) starItems(p *cypher.Projection) []*cypher.Item {
	if !p.Star {
		return p.Items
	}
	var items []*cypher.Item
	for _, name := range slices.Sorted(maps.Keys(b.names)) {
		items = append(items, &cypher.Item{Expr: &cypher.Variable{Name: name}, Name: name})
	}
	return append(items, p.Items...)
}

type projectionDraft struct {
	b       *builder
	items   []*cypher.Item
	names   map[string]int // what the clause leaves in scope
	columns []column
	// after is the scope of ORDER BY and WHERE.
	after Scope
	// known finds the items by what they compute, made when it is first asked for; columnOf gives their names.
	known    *sameTable
	columnOf map[cypher.Expr]string
}

// itemLike gives the slot of the item that reads the same as e.
func (d *projectionDraft) itemLike(e cypher.Expr) (int, bool) {
	if d.known == nil {
		d.known, d.columnOf = sameTableOf(nil), make(map[cypher.Expr]string, len(d.items))
		for _, item := range d.items {
			d.known.add(item.Expr)
			d.columnOf[item.Expr] = item.Name
		}
	}
	if x := d.known.find(e); x != nil {
		return d.names[d.columnOf[x]], true
	}
	return 0, false
}

func (d *projectionDraft) add(name string, slot int) {
	d.names[name] = slot
	d.columns = append(d.columns, column{name, slot})
}

// project handles a projection without aggregates. A plain variable keeps its slot.
func (d *projectionDraft) project() {
	b := d.b
	op := &Project{Input: b.op}
	for _, item := range d.items {
		if v, ok := item.Expr.(*cypher.Variable); ok {
			d.add(item.Name, b.names[v.Name])
			continue
		}
		b.reads = b.reads || readsGraph(item.Expr)
		slot := b.slots.NewSlot()
		op.Columns = append(op.Columns, Column{b.bound(item.Expr), slot, item.Name})
		d.add(item.Name, slot)
	}
	if len(op.Columns) > 0 {
		b.op = op
	}
	both := make(map[string]int, len(b.names)+len(d.names))
	maps.Copy(both, b.names)
	maps.Copy(both, d.names)
	d.after = Scope{both, b.exprs}
}

// order sorts by keys that are slots: those of items that read the same, else computed right before.
func (d *projectionDraft) order(p *cypher.Projection, keepAll bool) {
	if len(p.OrderBy) == 0 {
		return
	}
	b := d.b
	sort := &Sort{}
	compute := &Project{Input: b.op}
	for _, o := range p.OrderBy {
		slot, known := d.slotOf(o.Expr)
		if !known {
			slot = b.slots.NewSlot()
			compute.Columns = append(compute.Columns, Column{Bound{o.Expr, d.matching(o.Expr)}, slot, textOf(o.Expr)})
		}
		sort.Keys = append(sort.Keys, SortKey{slot, o.Descending, textOf(o.Expr)})
	}
	if len(compute.Columns) > 0 {
		b.op = compute
	}
	sort.Input = b.op
	sort.Keep = slotsOf(d.names)
	if keepAll {
		sort.Keep = slotsOf(d.after.Names)
	}
	b.op = sort
	b.reads, b.writes = false, false
}

// slotOf finds what ORDER BY asks for among the columns: by name, or as an item that reads the same.
func (d *projectionDraft) slotOf(e cypher.Expr) (int, bool) {
	if v, ok := e.(*cypher.Variable); ok {
		slot, ok := d.after.Names[v.Name]
		return slot, ok
	}
	if slot, ok := d.after.Exprs[e]; ok {
		return slot, true
	}
	return d.itemLike(e)
}

// matching gives the scope for e in which parts that read the same as an item are that item's column.
func (d *projectionDraft) matching(e cypher.Expr) Scope {
	scope, own := d.after, false
	cypher.Walk(e, func(n cypher.Node) bool {
		x, ok := n.(cypher.Expr)
		if !ok {
			return true
		}
		if _, plain := x.(*cypher.Variable); plain {
			return true
		}
		slot, like := d.itemLike(x)
		if !like {
			return true
		}
		if !own {
			scope.Exprs, own = maps.Clone(scope.Exprs), true
			if scope.Exprs == nil {
				scope.Exprs = map[cypher.Expr]int{}
			}
		}
		scope.Exprs[x] = slot
		return false
	})
	return scope
}

// cut adds SKIP and LIMIT; the rule "bound sorts" joins them with a sort.
func (d *projectionDraft) cut(p *cypher.Projection) {
	if p.Skip != nil {
		d.b.op = &Skip{d.b.op, Bound{p.Skip, Scope{}}}
	}
	if p.Limit != nil {
		d.b.op = &Limit{d.b.op, Bound{p.Limit, Scope{}}}
	}
}
