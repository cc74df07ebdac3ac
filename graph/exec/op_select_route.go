package exec

import "parley/graph/plan"

// route is a plan.Route that can be walked.
type route struct {
	places []routePlace
	loops  []plan.Loop
	// shortest and longest are the numbers of relationships that a path may have; a negative longest has no bound.
	shortest, longest int
	stable            bool
}

// routePlace is one node of a route. on and back are the ways to the next ones and from those before.
type routePlace struct {
	slot         int
	given, again bool
	hop, hopBack *hopSpec // that leads here, and from here
	relGiven     bool
	inLoop       bool
	checks, late []Eval
	on, back     []way
}

// way leads between two places, by a relationship or within one node.
type way struct {
	to   int
	kind wayKind
	loop int
}

type wayKind uint8

const (
	wayHop   wayKind = iota
	wayEnter         // into a quantified path
	wayAgain         // from its end to its beginning
	wayLeave         // out of it
	wayPast          // past it
)

func (a *assembler) route(p *plan.Route) (*route, error) {
	r := &route{places: make([]routePlace, len(p.Places)), loops: p.Loops, stable: p.Stable}
	for i, from := range p.Places {
		to := &r.places[i]
		to.slot, to.given, to.again, to.relGiven = from.Slot, from.Given, from.Again, from.RelGiven
		if from.Hop != nil {
			hop, err := a.hop(*from.Hop)
			if err != nil {
				return nil, err
			}
			back := hop
			back.dir = opposite(hop.dir)
			to.hop, to.hopBack = &hop, &back
			r.shortest++
			r.join(i-1, i, way{kind: wayHop})
		}
		var err error
		if to.checks, err = a.evals(from.Checks); err != nil {
			return nil, err
		}
		if to.late, err = a.evals(from.Late); err != nil {
			return nil, err
		}
	}
	r.longest = r.shortest
	for n, l := range p.Loops {
		r.addLoop(n, l)
	}
	return r, nil
}

func (r *route) addLoop(n int, l plan.Loop) {
	for i := l.First; i <= l.Last; i++ {
		r.places[i].inLoop = true
	}
	r.join(l.First-1, l.First, way{kind: wayEnter, loop: n})
	r.join(l.Last, l.Last+1, way{kind: wayLeave, loop: n})
	r.join(l.Last, l.First, way{kind: wayAgain, loop: n})
	if l.Min == 0 {
		r.join(l.First-1, l.Last+1, way{kind: wayPast})
	}
	hops := l.Last - l.First
	r.shortest += hops * (l.Min - 1)
	switch {
	case l.Max < 0:
		r.longest = -1
	case r.longest >= 0:
		r.longest += hops * (l.Max - 1)
	}
}

// choose works out for a new row the types of the hops that depend on it.
func (r *route) choose(on *run) error {
	for i := range r.places {
		if hop := r.places[i].hop; hop != nil {
			if err := hop.choose(on); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *route) join(from, to int, w way) {
	w.to = to
	r.places[from].on = append(r.places[from].on, w)
	w.to = from
	r.places[to].back = append(r.places[to].back, w)
}

// passes works out the number of complete repetitions after a way, and whether it may be gone after so many.
func (r *route) passes(w way, repetitions int) (int, bool) {
	switch w.kind {
	case wayEnter, wayPast:
		return 0, true
	case wayAgain:
		most := r.loops[w.loop].Max
		return repetitions + 1, most < 0 || repetitions+1 < most
	case wayLeave:
		return 0, repetitions+1 >= r.loops[w.loop].Min
	}
	return repetitions, true
}

// arrive puts a node, and the relationship that leads to it from before, into the row, and reports whether it fits there
// as far as can be told from them alone.
func (p *routePlace) arrive(r *run, before *routePlace, from, node, rel uint64) (bool, error) {
	if p.given && !holds(r.row[p.slot], Node, node) {
		return false, nil
	}
	if p.hop != nil {
		if p.relGiven && !holds(r.row[p.hop.relSlot], Rel, rel) {
			return false, nil
		}
		if len(p.checks) == 0 {
			return true, nil
		}
		r.row[p.hop.relSlot] = RelOf(rel)
		before.put(r.row, from)
	}
	if len(p.checks) == 0 {
		return true, nil
	}
	p.put(r.row, node)
	return all(r, p.checks)
}

func holds(v Value, kind Kind, number uint64) bool { return v.Kind == kind && v.Num == number }

// put binds the place's variable, unless it is bound otherwise.
func (p *routePlace) put(row Row, node uint64) {
	if !p.given && !p.again {
		row[p.slot] = NodeOf(node)
	}
}
