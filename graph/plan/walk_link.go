package plan

import (
	"slices"

	"parley/graph/cypher"
)

// takeLink walks link i from an end that is bound.
func (w *walker) takeLink(i int) {
	l := w.p.Links[i]
	rows := w.linkRows(i)
	reverse := !w.isBound(l.From)
	hop := w.hop(l, reverse)
	hop.Into = w.bound[hop.To]
	if w.unlisted(l) {
		hop.Rel = -1
	}
	switch {
	case l.RelBound:
		w.op = &RelEnds{Input: w.op, Hop: hop, FromBound: w.bound[hop.From]}
	case l.Kind == OneHop:
		w.op = &Expand{w.op, hop}
	case l.Kind == ManyHops:
		w.op = &VarExpand{Input: w.op, Hop: hop, Min: l.Min, Max: l.Max, Reverse: reverse, Each: l.Each, HopSlot: l.HopSlot}
	case l.Kind == RouteLink:
		w.op = w.selectPaths(l, hop, reverse)
	case l.Kind == Quantified:
		w.op = w.repeat(l, hop, reverse)
	case l.Kind == ShortestLink:
		w.op = &Shortest{
			Input: w.op, Hop: hop, Min: l.Min, Max: l.Max, Selector: l.Selector, K: l.K, Path: l.Path,
			Each: l.Each, HopSlot: l.HopSlot, Where: l.Where,
		}
	}
	w.bind(l)
	w.done[i] = true
	w.rows = rows
	w.cost += rows
	w.filter()
}

// hop gives the link as it is walked: from its From, or reversed.
func (w *walker) hop(l *Link, reverse bool) Hop {
	from, to := w.p.Nodes[l.From], w.p.Nodes[l.To]
	dir := l.Dir
	if reverse {
		from, to = to, from
		dir = turned(dir)
	}
	return Hop{
		From: from.Slot, Rel: l.Rel, To: to.Slot, Dir: dir, Types: l.Types, Among: l.Among, Unlike: w.unlike(l),
		FromName: from.Name, RelName: l.Name, ToName: to.Name,
	}
}

func turned(d cypher.Direction) cypher.Direction {
	switch d {
	case cypher.Outgoing:
		return cypher.Incoming
	case cypher.Incoming:
		return cypher.Outgoing
	}
	return d
}

// unlike lists the relationships of the same MATCH that have been found before and could be the same one.
func (w *walker) unlike(l *Link) []int {
	var slots []int
	for i, other := range w.p.Links {
		if other == l || !w.done[i] && !other.RelBound || other.Group != l.Group || disjoint(l.Types, other.Types) {
			continue
		}
		if l.Selector != cypher.AllPaths || other.Selector != cypher.AllPaths {
			continue
		}
		slots = append(slots, other.Rel)
	}
	return slots
}

// unlisted reports whether nobody asks for the list of relationships of a walk: it has no variable, stands in no named
// path, and no other link of the clause must differ from it.
func (w *walker) unlisted(l *Link) bool {
	if l.Kind != ManyHops && l.Kind != ShortestLink || !isHidden(l.Name) || l.Listed {
		return false
	}
	for i, other := range w.p.Links {
		if other == l {
			for _, p := range w.p.Paths {
				if slices.Contains(p.Links, i) {
					return false
				}
			}
			continue
		}
		if !w.done[i] && other.Group == l.Group && !disjoint(l.Types, other.Types) {
			return false
		}
	}
	return true
}

// selectPaths plans a path with a selector: the search begins at the other end and goes to the one that is bound.
func (w *walker) selectPaths(l *Link, hop Hop, reverse bool) Op {
	op := &SelectPaths{
		Input: w.op, Anchor: hop.From, Other: hop.To, OtherBound: hop.Into, Reverse: !reverse, Route: l.Route.within(hop.From, !reverse),
		Selector: l.Selector, K: l.K, Path: l.Path, Groups: l.Groups, Text: l.Route.text,
	}
	for _, p := range w.p.Predicates {
		if !hop.Into && !w.used[p] && len(p.Needs) == 1 && p.Needs[hop.To] {
			w.used[p] = true
			op.Ends = append(op.Ends, p.Bound)
		}
	}
	return op
}

func disjoint(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return !slices.ContainsFunc(a, func(t string) bool { return slices.Contains(b, t) })
}

// repeat plans the inside of a quantified path as a walk that begins at the end which is bound.
func (w *walker) repeat(l *Link, hop Hop, reverse bool) Op {
	start, end := l.Start, l.End
	if reverse {
		start, end = end, start
	}
	inner := *l.Inner
	inner.Nodes = slices.Clone(l.Inner.Nodes)
	for i, n := range inner.Nodes {
		if n.Slot == start {
			c := *n
			c.Bound = true
			inner.Nodes[i] = &c
		}
	}
	reneedBound(&inner)
	return &Repeat{
		Input: w.op, Inner: walk(&Argument{}, &inner, w.s), From: hop.From, To: hop.To, Start: start, End: end,
		Into: hop.Into, Reverse: reverse, Min: l.Min, Max: l.Max, Groups: l.Groups, Rels: l.InnerRels,
		Unlike: hop.Unlike, RelList: l.Rel,
	}
}

// reneedBound works out the predicates' needs anew on copies: the pattern may be planned more than once.
func reneedBound(p *Pattern) {
	p.Predicates = slices.Clone(p.Predicates)
	reneed(p)
}
