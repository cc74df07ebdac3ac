package plan

import (
	"maps"

	"parley/graph/cypher"
)

// route adds a path with one of the selectors ANY and SHORTEST as a single link between its ends.
func (d *patternDraft) route(path *cypher.PathPattern) {
	elements := path.Elements
	from := d.node(elements[0].(*cypher.NodePattern))
	to := d.node(elements[len(elements)-1].(*cypher.NodePattern))
	r := &routeDraft{own: map[int]bool{}, text: routeText(path)}
	l := &Link{Kind: RouteLink, From: from, To: to, Rel: -1, HopSlot: -1, Selector: path.Selector, K: path.K, Route: r}
	before, wheres := maps.Clone(d.b.names), d.wheres
	d.wheres = nil
	r.places = append(r.places, Place{Slot: d.p.Nodes[from].Slot})
	for i := 1; i+1 < len(elements); i += 2 {
		node := elements[i+1].(*cypher.NodePattern)
		slot := d.p.Nodes[to].Slot
		if i+2 < len(elements) {
			slot = d.interior(node)
		}
		d.leg(r, l, elements[i], slot)
	}
	tests := d.wheres
	d.wheres = wheres
	name := d.b.anonymousUnless(path.Var)
	l.Path = d.b.bind(name)
	if path.Where != nil {
		tests = append(tests, path.Where)
	}
	d.complete(r, l, tests, before)
	d.p.Links = append(d.p.Links, l)
}

// routeText prints a path without its name and selector.
func routeText(path *cypher.PathPattern) string {
	bare := *path
	bare.Var, bare.Selector, bare.K, bare.Where = nil, cypher.AllPaths, 0, nil
	return textOf(&cypher.PatternExpr{Span: path.Span, Path: &bare})
}

// complete binds the tests now that all variables of the route are known.
func (d *patternDraft) complete(r *routeDraft, l *Link, tests []cypher.Expr, before map[string]int) {
	for i := range r.places {
		p := &r.places[i]
		r.own[p.Slot] = true
		p.Given = p.Given || hasSlot(d.outer, p.Slot)
		if p.Hop == nil {
			continue
		}
		r.own[p.Hop.Rel] = true
		p.RelGiven = hasSlot(d.outer, p.Hop.Rel)
	}
	for _, g := range l.Groups {
		r.own[g.Outer] = true
	}
	r.own[l.Path] = true
	for _, w := range tests {
		for _, e := range conjuncts(w) {
			r.tests = append(r.tests, newPredicate(e, d.b.scope(), r.own))
		}
	}
	for i, t := range r.tests {
		r.tests[i] = newPredicate(t.Expr, t.Scope, r.own)
	}
	groups := map[int]bool{l.Path: true}
	for _, g := range l.Groups {
		groups[g.Outer] = true
	}
	for name, slot := range d.b.names {
		if _, old := before[name]; !old && !groups[slot] {
			l.Singles = append(l.Singles, slot)
		}
	}
}

func hasSlot(names map[string]int, slot int) bool {
	for _, s := range names {
		if s == slot {
			return true
		}
	}
	return false
}

// interior gives the slot of a node between the ends. Its labels and properties become tests of the route.
func (d *patternDraft) interior(n *cypher.NodePattern) int {
	name := d.b.anonymousUnless(n.Var)
	slot, known := d.b.names[name]
	if !known {
		slot = d.b.bind(name)
	}
	v := variable(n.Span, name)
	if n.Labels != nil {
		d.wheres = append(d.wheres, &cypher.HasLabels{Span: n.Span, X: v, Labels: n.Labels})
	}
	d.wheres = append(d.wheres, propertyTests(v, n.Properties)...)
	if n.Where != nil {
		d.wheres = append(d.wheres, n.Where)
	}
	return slot
}

// leg adds what stands between two nodes, and the second of them.
func (d *patternDraft) leg(r *routeDraft, l *Link, e cypher.Element, to int) {
	if q, ok := e.(*cypher.QuantifiedPath); ok {
		d.loop(r, l, q, to)
		return
	}
	p := e.(*cypher.RelationshipPattern)
	if p.Length != nil {
		single := *p
		single.Length = nil
		ends := emptyNode(p.Span)
		d.loop(r, l, &cypher.QuantifiedPath{Span: p.Span, Elements: []cypher.Element{ends, &single, ends}, Length: *p.Length}, to)
		return
	}
	hop := d.relationship(p)
	from := r.places[len(r.places)-1].Slot
	r.places = append(r.places, Place{Slot: to, Hop: &Hop{From: from, Rel: hop.Rel, To: to, Dir: hop.Dir, Types: hop.Types}})
}

func emptyNode(at cypher.Span) *cypher.NodePattern { return &cypher.NodePattern{Span: at} }

// loop adds a quantified path: its inner places, and the node after it.
func (d *patternDraft) loop(r *routeDraft, l *Link, q *cypher.QuantifiedPath, to int) {
	inner := d.repetition(q)
	first := len(r.places)
	r.places = append(r.places, Place{Slot: inner.Start})
	for _, x := range inner.Inner.Links {
		from, next := inner.Inner.Nodes[x.From].Slot, inner.Inner.Nodes[x.To].Slot
		r.places = append(r.places, Place{Slot: next, Hop: &Hop{From: from, Rel: x.Rel, To: next, Dir: x.Dir, Types: x.Types}})
	}
	r.loops = append(r.loops, Loop{first, len(r.places) - 1, q.Length.Min, q.Length.Max})
	r.places = append(r.places, Place{Slot: to})
	r.tests = append(r.tests, inner.Inner.Predicates...)
	l.Groups = append(l.Groups, inner.Groups...)
}
