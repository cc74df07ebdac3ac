package plan

import (
	"slices"

	"parley/graph/cypher"
)

// joinPatterns makes one pattern of MATCH after MATCH, so that the second may begin where that is cheaper. The
// relationships of each stay a group of their own.
func joinPatterns(op Op, _ world) Op {
	upper, ok := op.(*Match)
	if !ok {
		return op
	}
	lower, ok := upper.Input.(*Match)
	if !ok {
		return op
	}
	a, b := lower.Pattern, upper.Pattern
	if sharesRelationship(a, b) {
		return op
	}
	joined := &Pattern{
		Nodes: a.Nodes, Links: a.Links, Predicates: append(a.Predicates, b.Predicates...), Paths: a.Paths,
		groups: a.groups + b.groups,
	}
	at := map[int]int{}
	for i, n := range a.Nodes {
		at[n.Slot] = i
	}
	index := make([]int, len(b.Nodes))
	for i, n := range b.Nodes {
		old, known := at[n.Slot]
		if !known {
			old = len(joined.Nodes)
			joined.Nodes = append(joined.Nodes, n)
		} else {
			joined.Nodes[old].Labels = append(joined.Nodes[old].Labels, n.Labels...)
			if joined.Nodes[old].Any == nil {
				joined.Nodes[old].Any, joined.Nodes[old].OneOf = n.Any, n.OneOf
			}
		}
		index[i] = old
	}
	links := len(a.Links)
	for _, l := range b.Links {
		l.From, l.To, l.Group = index[l.From], index[l.To], l.Group+a.groups
		joined.Links = append(joined.Links, l)
	}
	for _, p := range b.Paths {
		p.Start = index[p.Start]
		for i := range p.Links {
			p.Links[i] += links
		}
		joined.Paths = append(joined.Paths, p)
	}
	// What the lower one needs stays as it is: it cannot read what the upper one binds.
	reneedFrom(joined, len(a.Predicates), links)
	return &Match{lower.Input, joined}
}

// sharesRelationship reports whether the upper pattern asks for a relationship that the lower one finds, or either has a
// path with a selector, which may: it must be found first, which a joined walk cannot promise.
func sharesRelationship(lower, upper *Pattern) bool {
	for _, u := range upper.Links {
		for _, l := range lower.Links {
			if u.RelBound && u.Rel == l.Rel {
				return true
			}
		}
		if u.Kind == RouteLink {
			return true
		}
	}
	return slices.ContainsFunc(lower.Links, func(l *Link) bool { return l.Kind == RouteLink })
}

// reneed works out anew which slots of the pattern its predicates read.
func reneed(p *Pattern) { reneedFrom(p, 0, 0) }

// reneedFrom is reneed for the predicates and the links from those on.
func reneedFrom(p *Pattern, predicates, links int) {
	mine := map[int]bool{}
	for _, s := range p.binds() {
		mine[s] = true
	}
	for i, old := range p.Predicates[predicates:] {
		p.Predicates[predicates+i] = newPredicate(old.Expr, old.Scope, mine)
	}
	needLinks(p.Links[links:], mine)
}

// pushFilters moves the predicates of a filter right above a pattern into it.
func pushFilters(op Op, _ world) Op {
	f, ok := op.(*Filter)
	if !ok {
		return op
	}
	m, ok := f.Input.(*Match)
	if !ok {
		return op
	}
	predicates, links := len(m.Pattern.Predicates), len(m.Pattern.Links)
	for _, b := range f.Predicates {
		m.Pattern.Predicates = append(m.Pattern.Predicates, &Predicate{Bound: b, Of: -1})
	}
	reneedFrom(m.Pattern, predicates, links)
	return m
}

// checkWhileWalking moves all(r IN relationships(p) WHERE …) and its kin from above a walk into it, so that a walk ends
// where it cannot succeed any more.
func checkWhileWalking(op Op, _ world) Op {
	m, ok := op.(*Match)
	if !ok {
		return op
	}
	var rest []*Predicate
	for _, p := range m.Pattern.Predicates {
		if !moveIntoWalk(m.Pattern, p) {
			rest = append(rest, p)
		}
	}
	m.Pattern.Predicates = rest
	reneed(m.Pattern)
	return op
}

func moveIntoWalk(pattern *Pattern, p *Predicate) bool {
	for _, l := range pattern.Links {
		if l.Kind != ManyHops && l.Kind != ShortestLink || !readsWalk(p, l) {
			continue
		}
		if each, ok := eachRelationship(p, l); ok {
			l.Each = append(l.Each, each)
			return true
		}
		legacy := l.Selector == cypher.ShortestPath || l.Selector == cypher.AllShortestPath
		if l.Kind == ShortestLink && legacy && readsOnlyEnds(pattern, p, l) {
			l.Where = append(l.Where, p.Bound)
			return true
		}
	}
	return false
}

func readsWalk(p *Predicate, l *Link) bool { return p.Needs[l.Rel] || l.Path >= 0 && p.Needs[l.Path] }

// readsOnlyEnds reports whether a predicate reads nothing of the pattern but the walk and its ends.
func readsOnlyEnds(pattern *Pattern, p *Predicate, l *Link) bool {
	for slot := range p.Needs {
		switch slot {
		case l.Rel, l.Path, pattern.Nodes[l.From].Slot, pattern.Nodes[l.To].Slot:
		default:
			return false
		}
	}
	return true
}

// eachRelationship reads all(r IN relationships(p) WHERE …), none(…) likewise, also over the variable of the walk, and
// binds the predicate to the slot that holds the relationship while walking.
func eachRelationship(p *Predicate, l *Link) (Bound, bool) {
	q, ok := p.Expr.(*cypher.ListPredicate)
	if !ok || q.Kind != cypher.All && q.Kind != cypher.None || q.Where == nil {
		return Bound{}, false
	}
	if len(p.Needs) != 1 || !isWalk(q.List, p.Scope, l) {
		return Bound{}, false
	}
	inside := false
	mentions(q.Where, func(name string) {
		slot, known := p.Scope.Names[name]
		inside = inside || known && name != q.Var.Name && (slot == l.Rel || slot == l.Path)
	})
	if inside {
		return Bound{}, false
	}
	names := map[string]int{q.Var.Name: l.HopSlot}
	for name, slot := range p.Scope.Names {
		if name != q.Var.Name {
			names[name] = slot
		}
	}
	e := q.Where
	if q.Kind == cypher.None {
		e = &cypher.Unary{Span: q.Span, Op: cypher.OpNot, X: e}
	}
	return Bound{e, Scope{names, p.Scope.Exprs}}, true
}

func isWalk(list cypher.Expr, scope Scope, l *Link) bool {
	switch list := list.(type) {
	case *cypher.Variable:
		return scope.Names[list.Name] == l.Rel
	case *cypher.FunctionCall:
		if list.Name != "relationships" || len(list.Args) != 1 {
			return false
		}
		v, ok := list.Args[0].(*cypher.Variable)
		return ok && l.Kind == ShortestLink && scope.Names[v.Name] == l.Path
	}
	return false
}
