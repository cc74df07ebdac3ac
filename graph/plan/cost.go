package plan

import (
	"math"

	"parley/graph/cypher"
)

// Selectivities that are assumed where no statistics tell: a property that equals a value, one within a range, a prefix,
// and any other predicate. They are common textbook figures; only their order matters.
const (
	equalShare  = 0.1
	rangeShare  = 0.3
	prefixShare = 0.1
	otherShare  = 0.5
)

// listed is the number of values that a list is assumed to hold whose elements an index is asked for.
const listed = 2

// linkRows estimates how many rows there are after walking link i.
func (w *walker) linkRows(i int) float64 {
	l := w.p.Links[i]
	from, to := l.From, l.To
	dir := l.Dir
	if !w.isBound(from) {
		from, to = to, from
		dir = turned(dir)
	}
	if l.RelBound || l.Kind == ShortestLink || l.Kind == RouteLink && w.isBound(to) {
		return w.rows
	}
	if l.Kind == RouteLink {
		return w.rows * w.s.Nodes("")
	}
	fan := w.degree(w.p.Nodes[from], l.Types, dir)
	if l.Among != nil {
		fan *= otherShare
	}
	if l.Kind != OneHop {
		hops := 3.0
		if l.Max >= 0 {
			hops = math.Min(float64(l.Max), hops)
		}
		fan = math.Max(1, math.Pow(math.Max(fan, 1), hops))
	}
	if w.isBound(to) {
		_, all := w.scanLabel(w.p.Nodes[to])
		fan /= math.Max(all, 1)
	}
	for _, p := range w.p.Predicates {
		if !w.used[p] && p.Needs[w.p.Nodes[to].Slot] && len(p.Needs) == 1 {
			fan *= w.selectivity(p)
		}
	}
	return w.rows * fan
}

// degree estimates how many relationships a node has.
func (w *walker) degree(n *PatternNode, types []string, dir cypher.Direction) float64 {
	label, nodes := w.scanLabel(n)
	return w.relationships(label, types, dir) / math.Max(nodes, 1)
}

func (w *walker) relationships(label string, types []string, dir cypher.Direction) float64 {
	if len(types) == 0 {
		types = []string{""}
	}
	n := 0.0
	for _, t := range types {
		if dir != cypher.Incoming {
			n += w.s.Relationships(label, t, true)
		}
		if dir != cypher.Outgoing {
			n += w.s.Relationships(label, t, false)
		}
	}
	return n
}

func (w *walker) selectivity(p *Predicate) float64 {
	if p.Label != "" {
		return math.Min(1, w.s.Nodes(p.Label)/math.Max(w.s.Nodes(""), 1))
	}
	if has, ok := p.Expr.(*cypher.HasLabels); ok {
		if any, plain := plainTypes(has.Labels); plain {
			n := w.nodesOfAny(&PatternNode{Any: any})
			return math.Min(1, n/math.Max(w.s.Nodes(""), 1))
		}
	}
	switch e := p.Expr.(type) {
	case *cypher.Comparison:
		switch {
		case len(e.Ops) == 1 && e.Ops[0] == cypher.OpEqual:
			return equalShare
		case len(e.Ops) == 1 && e.Ops[0] == cypher.OpNotEqual:
			return 1 - equalShare
		}
		return rangeShare
	case *cypher.Binary:
		if e.Op == cypher.OpStartsWith || e.Op == cypher.OpIn {
			return prefixShare
		}
	}
	return otherShare
}
