package plan

import (
	"slices"

	"parley/graph/cypher"
)

// beginning is another way to find a node of a pattern: by the pattern of an EXISTS that it must fulfil, walked from where
// that is selective. MATCH (l:Leader) WHERE EXISTS { (l)-[:REJECTED]->(:Plan {id: $id}) } may so begin at the plan.
type beginning struct {
	slot    int      // of the node
	pattern *Pattern // which binds it
	from    *Predicate
	// whole says that the pattern is all that the predicate asks for.
	whole bool
}

// findBeginnings looks for them in patterns that are found once: what is found several times over is told apart by the
// node alone.
func findBeginnings(op Op, in world) Op {
	m, ok := op.(*Match)
	if !ok || !atMostOne(m.Input) {
		return op
	}
	for _, p := range m.Pattern.Predicates {
		if b := beginningOf(m.Pattern, p, in); b != nil {
			m.Pattern.beginnings = append(m.Pattern.beginnings, b)
		}
	}
	return op
}

// beginningOf reads EXISTS { MATCH … }, which reads one node of the pattern, and no more of it. Nil for anything else.
func beginningOf(pattern *Pattern, p *Predicate, in world) *beginning {
	e, ok := p.Expr.(*cypher.SubqueryExpr)
	if !ok || e.Kind != cypher.Exists || len(e.Query.Parts) != 1 || len(p.Needs) != 1 || Varies(e) {
		return nil
	}
	match, ok := e.Query.Parts[0].Clauses[0].(*cypher.Match)
	if !ok || match.Optional || slices.ContainsFunc(match.Paths, func(p *cypher.PathPattern) bool { return p.Selector != cypher.AllPaths }) {
		return nil
	}
	node := onlyNode(pattern, p)
	if node == nil {
		return nil
	}
	wheres, whole := sameRows(e.Query.Parts[0].Clauses)
	found := patternFrom(node, match.Paths, wheres, p.Scope, in)
	if found == nil {
		return nil
	}
	return &beginning{node.Slot, found, p, whole}
}

// onlyNode is the node that a predicate reads, if its name stands for nothing else.
func onlyNode(pattern *Pattern, p *Predicate) *PatternNode {
	for _, n := range pattern.Nodes {
		if !p.Needs[n.Slot] {
			continue
		}
		name := ""
		for k, slot := range p.Scope.Names {
			if slot == n.Slot && name != "" {
				return nil
			}
			if slot == n.Slot {
				name = k
			}
		}
		return &PatternNode{Slot: n.Slot, Name: name}
	}
	return nil
}

// sameRows lists the predicates that the clauses of a subquery put to what its first MATCH finds. whole says that they are
// all that decides whether the subquery has rows.
func sameRows(clauses []cypher.Clause) (wheres []cypher.Expr, whole bool) {
	match := clauses[0].(*cypher.Match)
	if match.Where != nil {
		wheres = append(wheres, match.Where)
	}
	for _, c := range clauses[1:] {
		switch c := c.(type) {
		case *cypher.With:
			kept, plain := passes(&c.Projection)
			if !plain {
				return wheres, false
			}
			if c.Where == nil {
				continue
			}
			for _, e := range conjuncts(c.Where) {
				if !readsOnly(e, kept) {
					return wheres, false
				}
				wheres = append(wheres, e)
			}
		case *cypher.Return:
			_, plain := passes(&c.Projection)
			return wheres, plain
		default:
			return wheres, false
		}
	}
	return wheres, true
}

// passes reports whether a projection leaves as many rows as there are, computes nothing that can fail, and which of its
// columns are variables that keep their names.
func passes(p *cypher.Projection) (kept map[string]bool, ok bool) {
	if p.Star || p.Skip != nil || p.Limit != nil {
		return nil, false
	}
	kept = map[string]bool{}
	for _, item := range p.Items {
		switch e := item.Expr.(type) {
		case *cypher.Variable:
			kept[e.Name] = kept[e.Name] || e.Name == item.Name
		case *cypher.Property:
			if _, plain := e.X.(*cypher.Variable); !plain {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	for _, o := range p.OrderBy {
		if _, plain := o.Expr.(*cypher.Variable); !plain {
			return nil, false
		}
	}
	return kept, true
}

// readsOnly reports whether an expression names nothing but some variables.
func readsOnly(e cypher.Expr, names map[string]bool) bool {
	ok := true
	mentions(e, func(name string) { ok = ok && names[name] })
	return ok
}

// patternFrom makes the pattern of a subquery, which finds a node of the pattern around it too. Nil where it does not
// reach the node.
func patternFrom(node *PatternNode, paths []*cypher.PathPattern, wheres []cypher.Expr, scope Scope, in world) *Pattern {
	b := &builder{catalog: Catalog{Statistics: in.Statistics}, slots: in.Slots, op: &Argument{}, names: visible(scope.Names), exprs: scope.Exprs}
	outer := visible(scope.Names)
	delete(outer, node.Name)
	d := &patternDraft{b: b, outer: outer, p: &Pattern{groups: 1, Nodes: []*PatternNode{node}}, nodes: map[string]int{node.Name: 0}}
	for _, path := range paths {
		if d.path(path) != nil {
			return nil
		}
	}
	if !slices.ContainsFunc(d.p.Links, func(l *Link) bool { return l.From == 0 || l.To == 0 }) {
		return nil
	}
	d.wheres = append(d.wheres, wheres...)
	d.refuseNull()
	d.predicates()
	chooseTypes(d.p)
	reneed(d.p)
	return d.p
}

// begunBySubqueries forks a walk for each subquery that may find a node which is not bound.
func (w *walker) begunBySubqueries() (starts []*walker) {
	for _, b := range w.p.beginnings {
		if w.bound[b.slot] || w.used[b.from] || !atMostOne(w.op) {
			continue
		}
		inner := walkFrom(w.op, b.pattern, w.s)
		inner.finish()
		if !beginsWithSeek(inner.op, w.op) {
			continue
		}
		c := w.fork()
		c.op = &Distinct{inner.op, []int{b.slot}}
		c.rows *= inner.rows
		c.cost += inner.cost
		c.bound[b.slot] = true
		c.used[b.from] = b.whole
		c.filter()
		starts = append(starts, c)
	}
	return starts
}

// beginsWithSeek reports whether the lowest operator above another one asks an index.
func beginsWithSeek(op, above Op) bool {
	for *op.Inputs()[0] != above {
		op = *op.Inputs()[0]
	}
	switch op.(type) {
	case *NodeSeek, *RelSeek:
		return true
	}
	return false
}
