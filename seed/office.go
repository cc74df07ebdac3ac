package seed

import "parley/graph/edtf"

// boundTerms gives terms of unknown end or start in an office with one holder what follows from the other known holders:
// a term ends no later than the certain start of the next, and starts no earlier than the certain end of the one before.
// One holder comes after another if it is known to have held the office on a day after the other's latest start; as
// terms do not overlap, the whole of it comes after.
func (ds *Dataset) boundTerms(facts []parsedFact) {
	single := map[string]bool{}
	for i := range ds.Offices {
		single[ds.Offices[i].ID] = ds.Offices[i].Holders == "one"
	}
	terms := map[string][]*parsedFact{}
	for i := range facts {
		if f := &facts[i]; f.name == "HELD_OFFICE" && single[f.to] {
			terms[f.to] = append(terms[f.to], f)
		}
	}
	for _, holders := range terms {
		starts, ends := make([]edtf.Day, len(holders)), make([]edtf.Day, len(holders))
		for i, f := range holders {
			starts[i], ends[i] = endOfPrevious(f, holders), startOfNext(f, holders)
		}
		for i, f := range holders {
			if ends[i].Known() && !f.period.to.OpenEnd() {
				f.bounds = f.bounds.EndsBy(ends[i])
			}
			if starts[i].Known() {
				f.bounds = f.bounds.StartsFrom(starts[i])
			}
		}
	}
}

// startOfNext is the earliest latest start among the terms that come after f.
func startOfNext(f *parsedFact, holders []*parsedFact) edtf.Day {
	var next edtf.Day
	for _, h := range holders {
		after := f.bounds.FromLatest.Before(h.bounds.ToEarliest)
		if h.from == f.from || !after || !sure(&h.Fact) {
			continue
		}
		if start := h.bounds.FromLatest; !next.Known() || start.Before(next) {
			next = start
		}
	}
	return next
}

// endOfPrevious is the latest earliest end among the terms that come before f.
func endOfPrevious(f *parsedFact, holders []*parsedFact) edtf.Day {
	var previous edtf.Day
	for _, h := range holders {
		before := h.bounds.FromLatest.Before(f.bounds.ToEarliest) && !f.bounds.FromLatest.Before(h.bounds.ToEarliest)
		if h.from == f.from || !before || !sure(&h.Fact) {
			continue
		}
		if end := h.bounds.ToEarliest; previous.Before(end) || !previous.Known() {
			previous = end
		}
	}
	return previous
}

// sure reports whether a fact is more than possible or probable.
func sure(f *Fact) bool { return f.Certainty != "possible" && f.Certainty != "probable" }

// capacity lists the offices that the actor of a position certainly held then: throughout its date, or by the source at
// that very date.
func (b *builder) capacity(p *Position) []string {
	taken := periodOf(p.Date, "", "", nil).act()
	if !taken.Earliest.Known() || !taken.Latest.Known() {
		return nil
	}
	var held []string
	for i := range b.facts {
		f := &b.facts[i]
		if f.name == "HELD_OFFICE" && f.from == p.Actor && sure(&f.Fact) && heldThrough(f, taken) {
			held = append(held, f.to)
		}
	}
	return held
}

func heldThrough(f *parsedFact, a edtf.Act) bool {
	s := f.bounds
	if s.FromLatest.Known() && s.ToEarliest.Known() && s.FromLatest.Compare(a.Earliest) <= 0 && a.Latest.Compare(s.ToEarliest) <= 0 {
		return true
	}
	for _, k := range f.period.knownAt {
		if k.Earliest() == a.Earliest && k.Latest() == a.Latest {
			return true
		}
	}
	return false
}
