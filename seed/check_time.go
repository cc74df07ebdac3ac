package seed

import "parley/graph/edtf"

// times checks that a position or statement is dated as an act or as a state, and that its dates can be.
func (c *checker) times(at *At, what string, p period) {
	if p.state && !p.date.IsZero() {
		c.fail(at, "date", "%s has a date and also from, to or knownAt: write date for one act, the others for what held throughout", what)
	}
	c.possible(at, what, p)
}

func (c *checker) possible(at *At, what string, p period) {
	if p.state && !p.bounds(c.today).Possible() {
		c.fail(at, "from", "%s cannot have held so: it begins after it ends, or is known to hold outside of from and to", what)
	}
}

// factTimes checks that the dates of a fact are those of its type's kind.
func (c *checker) factTimes(f parsedFact, t *Type) {
	what := "the fact " + f.Text
	switch {
	case t.Kind == "act" && f.period.state:
		c.fail(&f.At, stateKey(f.Relationship), "%s is an act: write its date instead of from, to and knownAt", what)
	case t.Kind == "state" && f.Date != "":
		c.fail(&f.At, "date", "%s is a state: write from and to, or knownAt for a moment at which it held, instead of date", what)
	case t.Kind == "timeless" && (f.Date != "" || f.period.state):
		c.fail(&f.At, "date", "%s is timeless: leave its dates out (the records at its ends carry them)", what)
	}
	c.possible(&f.At, what, f.period)
	if f.name == "PRECEDED" {
		c.preceded(f)
	}
}

func stateKey(r *Relationship) string {
	switch {
	case r.From != "":
		return "from"
	case r.To != "":
		return "to"
	}
	return "knownAt"
}

// preceded reports an order that the dates of the two records exclude.
func (c *checker) preceded(f parsedFact) {
	first, second := c.actOf(f.from), c.actOf(f.to)
	if second.Latest.Before(first.Earliest) {
		c.fail(&f.At, "fact", "%s, but %s was over by %s and %s began no earlier than %s: exchange the two or mend a date",
			f.Text, f.to, second.Latest, f.from, first.Earliest)
	}
}

// actOf gives the bounds of a record that has a date.
func (c *checker) actOf(id string) edtf.Act {
	var date string
	switch r := c.byID[id].node.(type) {
	case *Document:
		date = r.Date
	case *Occurrence:
		date = r.Date
	case *Position:
		date = r.Date
	}
	return periodOf(date, "", "", nil).act()
}

// stance reports a position on a document that did not exist yet. A document can be proposed or demanded before it is
// made.
func (c *checker) stance(p *Position) {
	d, ok := c.byID[p.On].node.(*Document)
	if !ok || p.Stance == "PROPOSED" || p.Stance == "DEMANDED" {
		return
	}
	taken, made := periodOf(p.Date, "", "", nil).act(), periodOf(d.Date, "", "", nil).act()
	if taken.Latest.Before(made.Earliest) {
		c.fail(&p.Fact.At, "date", "%s was taken by %s, before %s existed (%s): mend the date of one of them",
			p.ID, taken.Latest, d.ID, made.Earliest)
	}
}
