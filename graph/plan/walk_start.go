package plan

import "math"

// cheapest compares walks by what they cost once they have reached the end of the pattern by plain steps.
func cheapest(starts []*walker) *walker {
	best, least := starts[0], math.Inf(1)
	if len(starts) == 1 {
		return best
	}
	for _, w := range starts {
		ahead := w.fork()
		for ahead.plainStep() {
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
	var best *walker
	for _, start := range w.starts() {
		if best == nil || start.rows < best.rows {
			best = start
		}
	}
	if best == nil {
		return false
	}
	*w = *best
	return true
}

// betterStart looks for an index that makes a new beginning cheaper than walking on along link i.
func (w *walker) betterStart(i int) (*walker, bool) {
	if w.linkRows(i) < 4 {
		return nil, false
	}
	var starts []*walker
	for _, n := range w.p.Nodes {
		if !w.bound[n.Slot] {
			if seek, rows := w.seek(n); seek != nil {
				starts = append(starts, w.begun(seek, rows, n.Slot))
			}
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

// starts answers a walk for each way to begin the rest of the pattern: at each node that is not bound, and at each
// single relationship.
func (w *walker) starts() []*walker {
	var starts []*walker
	for _, n := range w.p.Nodes {
		if w.bound[n.Slot] {
			continue
		}
		if seek, rows := w.seek(n); seek != nil {
			starts = append(starts, w.begun(seek, rows, n.Slot))
			continue
		}
		label, rows := w.scanLabel(n)
		starts = append(starts, w.begun(&NodeScan{Slot: n.Slot, Name: n.Name, Label: label}, rows, n.Slot))
	}
	for i, l := range w.p.Links {
		if l.Kind == OneHop && !w.done[i] && !l.RelBound && !w.isBound(l.From) && !w.isBound(l.To) && l.From != l.To {
			starts = append(starts, w.begunAtLink(i))
		}
	}
	return starts
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
	if scan, ok := op.(*NodeScan); ok && scan.Label != "" {
		c.skipLabel(scan.Label, slot)
	}
	if seek, ok := op.(*NodeSeek); ok {
		c.skipLabel(seek.Label, slot)
	}
	c.filter()
	return c
}

func (w *walker) begunAtLink(i int) *walker {
	l := w.p.Links[i]
	c := w.fork()
	c.op = &RelScan{c.op, c.hop(l, false)}
	c.rows *= max(1, c.relationships("", l.Types, l.Dir))
	c.cost += c.rows
	c.bind(l)
	c.done[i] = true
	c.filter()
	return c
}
