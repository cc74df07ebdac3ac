package plan

import (
	"slices"
	"strings"

	"parley/graph/cypher"
)

// predicates binds the conjuncts of all that the pattern must fulfil.
func (d *patternDraft) predicates() {
	scope := d.b.scope()
	mine := map[int]bool{}
	for _, s := range d.p.binds() {
		mine[s] = true
	}
	for _, w := range d.wheres {
		for _, e := range conjuncts(w) {
			d.p.Predicates = append(d.p.Predicates, newPredicate(e, scope, mine))
		}
	}
	needLinks(d.p.Links, mine)
}

// needLinks works out which slots of the pattern must be bound before each link can be walked.
func needLinks(links []*Link, mine map[int]bool) {
	for _, l := range links {
		l.Needs = map[int]bool{}
		reads := append(slices.Clone(l.Each), l.Where...)
		if l.Among != nil {
			reads = append(reads, *l.Among)
		}
		if l.Inner != nil {
			reads = append(reads, l.Inner.reads()...)
		}
		for _, b := range reads {
			for slot := range newPredicate(b.Expr, b.Scope, mine).Needs {
				if slot != l.Rel && slot != l.Path {
					l.Needs[slot] = true
				}
			}
		}
		if l.Route != nil {
			l.Route.need(l.Needs, mine)
		}
	}
}

// reads lists what a pattern evaluates of its own.
func (p *Pattern) reads() (all []Bound) {
	for _, inside := range p.Predicates {
		all = append(all, inside.Bound)
	}
	for _, l := range p.Links {
		if l.Among != nil {
			all = append(all, *l.Among)
		}
	}
	return all
}

func newPredicate(e cypher.Expr, scope Scope, mine map[int]bool) *Predicate {
	p := &Predicate{Bound: Bound{e, scope}, Needs: map[int]bool{}, Of: -1}
	mentions(e, func(name string) {
		if slot, ok := scope.Names[name]; ok && mine[slot] {
			p.Needs[slot] = true
		}
	})
	if h, ok := e.(*cypher.HasLabels); ok {
		if l, ok := h.Labels.(*cypher.LabelName); ok {
			if v, ok := h.X.(*cypher.Variable); ok {
				p.Label, p.Of = l.Name, scope.Names[v.Name]
			}
		}
	}
	return p
}

// conjuncts takes a AND b apart, for what keeps the rows where it is true: there, coalesce(a, false) asks no more than a.
func conjuncts(e cypher.Expr) []cypher.Expr {
	if c, ok := e.(*cypher.FunctionCall); ok && strings.EqualFold(c.Name, "coalesce") && len(c.Args) == 2 && isFalse(c.Args[1]) {
		return conjuncts(c.Args[0])
	}
	if a, ok := e.(*cypher.Binary); ok && a.Op == cypher.OpAnd {
		return append(conjuncts(a.Left), conjuncts(a.Right)...)
	}
	return []cypher.Expr{e}
}

func isFalse(e cypher.Expr) bool {
	l, ok := e.(*cypher.Literal)
	return ok && l.Value == false
}
