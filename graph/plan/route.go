package plan

import "slices"

// Route is the pattern of a path with a selector, such as SHORTEST 2 (a)((x)-[:R]->(y))+(b), as the places that a walk
// passes, from the end where the search begins to the end that is bound.
type Route struct {
	Places []Place
	Loops  []Loop
	// Done holds for the path as a whole, before paths are selected.
	Done []Bound
	// Stable says that nothing on the way depends on anything but the route itself.
	Stable bool
}

// Place is one node of a route.
type Place struct {
	Slot int
	// Given says that the row holds the node before the search; Again that an earlier place has the same variable.
	Given, Again bool
	// Hop leads here from the place before. Without one this is the same node as there: a quantified path begins or ends.
	Hop *Hop
	// RelGiven says that the row holds the relationship of Hop.
	RelGiven bool
	// Checks read no more than the node and, with a hop, the relationship and the node before. Late reads more of what
	// comes before.
	Checks, Late []Bound
}

// Loop is a quantified path: the places from First to Last are passed Min to Max times; a negative Max has no bound.
type Loop struct{ First, Last, Min, Max int }

// routeDraft is a route in the order of the text. Predicates have no place yet.
type routeDraft struct {
	places []Place
	loops  []Loop
	tests  []*Predicate
	own    map[int]bool // the slots of the route
	text   string
}

// within makes the route that is walked to the anchor, one of the ends, from the other.
func (d *routeDraft) within(anchor int, reverse bool) *Route {
	r := &Route{Places: slices.Clone(d.places), Loops: slices.Clone(d.loops), Stable: true}
	if reverse {
		r.reverse()
	}
	for _, p := range r.Places {
		// What the row holds between the ends is another one in each row.
		r.Stable = r.Stable && !p.RelGiven && (!p.Given || p.Slot == anchor)
		if p.Hop != nil && p.Hop.Among != nil {
			r.Stable = r.Stable && d.readsOnly(*p.Hop.Among)
		}
	}
	first := r.markAgain(anchor)
	for _, t := range d.tests {
		r.place(t, first, anchor)
		r.Stable = r.Stable && d.readsOnly(t.Bound)
	}
	return r
}

func (d *routeDraft) readsOnly(b Bound) bool {
	only := true
	mentions(b.Expr, func(name string) {
		slot, known := b.Scope.Names[name]
		only = only && (!known || d.own[slot])
	})
	return only
}

// reverse turns the route around: a hop stands at the place that it leads to.
func (r *Route) reverse() {
	n := len(r.Places)
	places := make([]Place, n)
	for i, p := range r.Places {
		at := &places[n-1-i]
		at.Slot, at.Given = p.Slot, p.Given
		if p.Hop != nil {
			hop := *p.Hop
			hop.From, hop.To, hop.Dir = hop.To, hop.From, turned(hop.Dir)
			places[n-i].Hop, places[n-i].RelGiven = &hop, p.RelGiven
		}
	}
	r.Places = places
	for i, l := range r.Loops {
		r.Loops[i].First, r.Loops[i].Last = n-1-l.Last, n-1-l.First
	}
}

// markAgain finds the place that binds each slot first.
func (r *Route) markAgain(anchor int) map[int]int {
	first := map[int]int{}
	for i := range r.Places {
		p := &r.Places[i]
		p.Given = p.Given || p.Slot == anchor
		if _, known := first[p.Slot]; known {
			p.Again = true
		} else {
			first[p.Slot] = i
		}
		if p.Hop != nil && !p.RelGiven {
			first[p.Hop.Rel] = i
		}
	}
	return first
}

// place gives a predicate to the place at which all that it reads is known.
func (r *Route) place(t *Predicate, first map[int]int, anchor int) {
	at := 0
	for slot := range t.Needs {
		i, known := first[slot]
		switch {
		case slot == anchor:
		case !known:
			r.Done = append(r.Done, t.Bound)
			return
		default:
			at = max(at, i)
		}
	}
	p := &r.Places[at]
	for slot := range t.Needs {
		near := slot == anchor || slot == p.Slot && !p.Again
		if p.Hop != nil {
			near = near || slot == p.Hop.Rel || slot == r.Places[at-1].Slot && !r.Places[at-1].Again
		}
		if !near {
			p.Late = append(p.Late, t.Bound)
			return
		}
	}
	if at == 0 {
		r.Done = append(r.Done, t.Bound)
		return
	}
	p.Checks = append(p.Checks, t.Bound)
}

// need adds the slots of a pattern, beside the route's own, that the tests read.
func (d *routeDraft) need(needs, mine map[int]bool) {
	var reads []Bound
	for _, t := range d.tests {
		reads = append(reads, t.Bound)
	}
	for _, p := range d.places {
		if p.Hop != nil && p.Hop.Among != nil {
			reads = append(reads, *p.Hop.Among)
		}
	}
	for _, b := range reads {
		for slot := range newPredicate(b.Expr, b.Scope, mine).Needs {
			if !d.own[slot] {
				needs[slot] = true
			}
		}
	}
}
