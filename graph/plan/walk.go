package plan

import (
	"maps"
	"math"
	"slices"

	"parley/graph/cypher"
)

// walkPatterns turns a Match into scans, expansions and filters. It tries each sensible place to begin, walks on
// greedily by the least expected number of rows, and takes the cheapest walk.
func walkPatterns(op Op, in world) Op {
	m, ok := op.(*Match)
	if !ok {
		return op
	}
	return walk(m.Input, m.Pattern, in.Statistics)
}

func walk(input Op, p *Pattern, s Statistics) Op {
	w := walkFrom(input, p, s)
	w.finish()
	return w.op
}

func walkFrom(input Op, p *Pattern, s Statistics) *walker {
	ahead := walksAhead
	w := &walker{p: p, s: s, op: input, rows: 1, bound: map[int]bool{}, done: map[int]bool{}, used: map[*Predicate]bool{}, ahead: &ahead}
	for _, n := range p.Nodes {
		if n.Bound {
			w.bound[n.Slot] = true
		}
	}
	for _, l := range p.Links {
		if l.RelBound {
			w.bound[l.Rel] = true
		}
	}
	w.filter()
	return w
}

// walker is a walk half way. rows is the number expected, cost the sum of them over all steps.
type walker struct {
	p          *Pattern
	s          Statistics
	op         Op
	rows, cost float64
	bound      map[int]bool // slots
	done       map[int]bool // links, by index
	used       map[*Predicate]bool
	named      int // paths that have been named
	// ahead is how many more walks may be tried before the best is chosen by its next step alone. It is one number for
	// all walks over a pattern.
	ahead *int
}

// walksAhead is enough for every pattern of ten parts that have nothing to do with each other.
const walksAhead = 4000

func (w *walker) fork() *walker {
	*w.ahead--
	c := *w
	c.bound, c.done, c.used = maps.Clone(w.bound), maps.Clone(w.done), maps.Clone(w.used)
	return &c
}

// finish walks on until the pattern is done.
func (w *walker) finish() {
	for w.step() {
	}
	w.namePaths()
}

// step takes the next part of the pattern: the cheapest link from what is bound, otherwise the best new beginning. It
// answers false when nothing is left.
func (w *walker) step() bool {
	if i, ok := w.nextLink(); ok {
		if begin, better := w.betterStart(i); better {
			*w = *begin
			return true
		}
		w.takeLink(i)
		return true
	}
	starts := w.starts()
	if len(starts) == 0 {
		return w.takeRest()
	}
	*w = *cheapest(starts)
	return true
}

// takeRest walks a link that waits for what only itself can bind; it answers false when no link is left.
func (w *walker) takeRest() bool {
	for i := range w.p.Links {
		if !w.done[i] {
			w.takeLink(i)
			return true
		}
	}
	return false
}

// nextLink answers the link that can be walked from what is bound with the fewest rows expected.
func (w *walker) nextLink() (int, bool) {
	best, least := -1, math.Inf(1)
	for i, l := range w.p.Links {
		if w.done[i] {
			continue
		}
		from, to := w.isBound(l.From), w.isBound(l.To)
		ready := from || to || l.RelBound
		if l.Kind == ShortestLink {
			ready = from && to
		}
		if !ready || !w.allBound(l.Needs) {
			continue
		}
		if rows := w.linkRows(i); rows < least {
			best, least = i, rows
		}
	}
	return best, best >= 0
}

func (w *walker) isBound(node int) bool { return w.bound[w.p.Nodes[node].Slot] }

func (w *walker) bind(l *Link) {
	w.bound[w.p.Nodes[l.From].Slot], w.bound[w.p.Nodes[l.To].Slot] = true, true
	w.bound[l.Rel] = true
	for _, g := range l.Groups {
		w.bound[g.Outer] = true
	}
	if l.Kind == ShortestLink || l.Kind == RouteLink {
		w.bound[l.Path] = true
	}
	for _, s := range l.Singles {
		w.bound[s] = true
	}
}

// skipLabel marks the predicates that a scan fulfils already.
func (w *walker) skipLabel(label string, slot int) {
	for _, p := range w.p.Predicates {
		if p.Label == label && p.Of == slot {
			w.used[p] = true
		}
	}
}

// skipScanned marks the predicates that a scan fulfils already.
func (w *walker) skipScanned(scan *NodeScan) {
	if scan.Label != "" {
		w.skipLabel(scan.Label, scan.Slot)
	}
	if scan.Any == nil {
		return
	}
	for _, n := range w.p.Nodes {
		if n.Slot != scan.Slot {
			continue
		}
		for _, p := range w.p.Predicates {
			if p.Expr == n.OneOf {
				w.used[p] = true
			}
		}
	}
}

// filter adds the predicates for which all is bound. Those that run a query of their own wait while a link that is left
// makes fewer rows.
func (w *walker) filter() {
	w.namePaths()
	f := &Filter{Input: w.op}
	wait := w.thinsOut()
	for _, p := range w.p.Predicates {
		if w.used[p] || !w.allBound(p.Needs) || wait && weight(p.Expr) > 0 {
			continue
		}
		w.used[p] = true
		f.Predicates = append(f.Predicates, p.Bound)
		w.rows *= w.selectivity(p)
	}
	if len(f.Predicates) > 0 {
		lightFirst(f.Predicates)
		w.op = f
	}
}

// thinsOut reports whether the next link is expected to make fewer rows, with the predicates on its end.
func (w *walker) thinsOut() bool {
	i, ok := w.nextLink()
	return ok && w.linkRows(i) < w.rows
}

// lightFirst puts the predicates that look into the graph by a query of their own last.
func lightFirst(predicates []Bound) {
	slices.SortStableFunc(predicates, func(a, b Bound) int { return weight(a.Expr) - weight(b.Expr) })
}

// weight is 1 for an expression that runs a query of its own.
func weight(e cypher.Expr) int {
	heavy := 0
	cypher.Walk(e, func(n cypher.Node) bool {
		switch n.(type) {
		case *cypher.SubqueryExpr, *cypher.PatternExpr, *cypher.PatternComprehension, *cypher.ShortestPathExpr:
			heavy = 1
		}
		return heavy == 0
	})
	return heavy
}

func (w *walker) allBound(slots map[int]bool) bool {
	for slot := range slots {
		if !w.bound[slot] {
			return false
		}
	}
	return true
}

// namePaths makes the paths whose parts are all bound, in their order.
func (w *walker) namePaths() {
	for ; w.named < len(w.p.Paths); w.named++ {
		n := w.p.Paths[w.named]
		op := &NamePath{Input: w.op, Slot: n.Slot, Name: n.Name, Start: w.p.Nodes[n.Start].Slot}
		if !w.isBound(n.Start) {
			return
		}
		for _, i := range n.Links {
			if !w.done[i] {
				return
			}
			op.Rels = append(op.Rels, w.p.Links[i].Rel)
		}
		w.op = op
		w.bound[n.Slot] = true
	}
}
