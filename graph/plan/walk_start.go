package plan

import (
	"cmp"
	"math"
	"slices"

	"parley/graph/cypher"
)

// cheapest compares walks by what they cost once they have reached the end of the pattern by plain steps, or by the rows
// that they have now where too many have been tried.
func cheapest(starts []*walker) *walker {
	best, least := starts[0], math.Inf(1)
	if len(starts) == 1 {
		return best
	}
	for _, w := range starts {
		ahead := w.fork()
		for ahead.plainStep() {
			if *w.ahead <= 0 {
				return fewest(starts)
			}
		}
		if ahead.cost < least {
			best, least = w, ahead.cost
		}
	}
	return best
}

// plainStep is step without looking ahead: it begins anew where that gives the fewest rows at once.
func (w *walker) plainStep() bool {
	if i, ok := w.nextLink(); ok {
		w.takeLink(i)
		return true
	}
	starts := w.starts()
	if len(starts) == 0 {
		return false
	}
	*w = *fewest(starts)
	return true
}

func fewest(walks []*walker) *walker {
	return slices.MinFunc(walks, func(a, b *walker) int { return cmp.Compare(a.rows, b.rows) })
}

// betterStart looks for an index that makes a new beginning cheaper than walking on along link i.
func (w *walker) betterStart(i int) (*walker, bool) {
	if w.linkRows(i) < 4 {
		return nil, false
	}
	var starts []*walker
	for _, n := range w.p.Nodes {
		if !w.bound[n.Slot] {
			if found, rows := w.seek(w.soughtNode(n)); found != nil {
				starts = append(starts, w.begun(&NodeSeek{Slot: n.Slot, Name: n.Name, Lookup: *found}, rows, n.Slot))
			}
		}
	}
	for i := range w.p.Links {
		if !w.free(i) {
			continue
		}
		if found, rows := w.seek(w.soughtRel(w.p.Links[i])); found != nil {
			starts = append(starts, w.begunAtLink(i, found, rows))
		}
	}
	if len(starts) == 0 {
		return nil, false
	}
	on := w.fork()
	on.takeLink(i)
	best := cheapest(append(starts, on))
	return best, best != on
}

// starts answers a walk for each way to begin the rest of the pattern: at each node that is not bound, at each single
// relationship, and with what a subquery finds.
func (w *walker) starts() []*walker {
	var starts []*walker
	for _, n := range w.p.Nodes {
		if w.bound[n.Slot] {
			continue
		}
		if found, rows := w.seek(w.soughtNode(n)); found != nil {
			starts = append(starts, w.begun(&NodeSeek{Slot: n.Slot, Name: n.Name, Lookup: *found}, rows, n.Slot))
			continue
		}
		if start := w.begunByHash(n); start != nil {
			starts = append(starts, start)
			continue
		}
		scan, rows := w.scan(n)
		starts = append(starts, w.begun(scan, rows, n.Slot))
	}
	for i, l := range w.p.Links {
		if !w.free(i) {
			continue
		}
		if found, rows := w.seek(w.soughtRel(l)); found != nil {
			starts = append(starts, w.begunAtLink(i, found, rows))
			continue
		}
		starts = append(starts, w.begunAtLink(i, nil, w.relationships("", l.Types, cypher.Outgoing)))
	}
	return append(starts, w.begunBySubqueries()...)
}

// free reports whether link i is a single relationship of which nothing is known yet, and which can be scanned.
func (w *walker) free(i int) bool {
	l := w.p.Links[i]
	return l.Kind == OneHop && l.Among == nil && !w.done[i] && !l.RelBound && !w.isBound(l.From) && !w.isBound(l.To) && l.From != l.To
}

// scan answers the scan that finds a node among the fewest.
func (w *walker) scan(n *PatternNode) (*NodeScan, float64) {
	label, rows := w.scanLabel(n)
	scan := &NodeScan{Slot: n.Slot, Name: n.Name, Label: label}
	if one := w.nodesOfAny(n); n.Any != nil && one < rows {
		scan.Label, scan.Any, rows = "", n.Any, one
	}
	return scan, rows
}

func (w *walker) nodesOfAny(n *PatternNode) float64 {
	rows := 0.0
	for _, l := range n.Any {
		rows += w.s.Nodes(l)
	}
	return rows
}

// scanLabel answers the rarest label of a node.
func (w *walker) scanLabel(n *PatternNode) (string, float64) {
	label, rows := "", w.s.Nodes("")
	for _, l := range n.Labels {
		if c := w.s.Nodes(l); label == "" || c < rows {
			label, rows = l, c
		}
	}
	return label, rows
}

// begun forks a walk that begins with a scan or seek.
func (w *walker) begun(op Op, rows float64, slot int) *walker {
	c := w.fork()
	*op.Inputs()[0] = c.op
	c.op = op
	c.rows *= rows
	c.cost += c.rows
	c.bound[slot] = true
	if scan, ok := op.(*NodeScan); ok {
		c.skipScanned(scan)
	}
	if seek, ok := op.(*NodeSeek); ok {
		c.skipLabel(seek.Label, slot)
		if seek.said != nil {
			c.used[seek.said] = true
		}
	}
	if seek, ok := op.(*HashSeek); ok && seek.Label != "" {
		c.skipLabel(seek.Label, slot)
	}
	c.filter()
	return c
}

// begunAtLink forks a walk that begins with the relationships of link i, found by an index if there is one.
func (w *walker) begunAtLink(i int, found *Lookup, rows float64) *walker {
	l := w.p.Links[i]
	c := w.fork()
	if found == nil {
		c.op = &RelScan{c.op, c.hop(l, false)}
	} else {
		c.op = &RelSeek{c.op, c.hop(l, false), *found}
	}
	if l.Dir == cypher.Both {
		rows *= 2
	}
	c.rows *= max(1, rows)
	c.cost += c.rows
	c.bind(l)
	c.done[i] = true
	c.filter()
	return c
}
