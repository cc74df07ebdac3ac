package seed

import (
	"reflect"
	"strings"
)

// facts checks the section relationships.
func (c *checker) facts() {
	for i := range c.ds.Relationships {
		r := &c.ds.Relationships[i]
		what := "the fact " + r.Text
		c.keys(what, reflect.ValueOf(r).Elem(), relationshipFields, &r.At)
		if len(strings.Fields(r.Text)) != 3 && r.Text != "" {
			c.fail(&r.At, "fact", "%q is not written as FROM TYPE TO, such as: robert-kocharyan HELD_OFFICE president-of-armenia", r.Text)
		}
	}
	for _, f := range c.parsedFacts {
		c.parsed(f)
	}
}

func (c *checker) parsed(f parsedFact) {
	at := &f.At
	t, known := c.words.Type(f.name)
	switch {
	case !known:
		var names []string
		for _, t := range c.words.Types {
			names = append(names, t.Name)
		}
		c.fail(at, "fact", "%q is no relationship type of the vocabulary%s", f.name, didYouMean(f.name, names))
		return
	case t.Derived.Stance != "":
		c.fail(at, "fact", "%s is made from positions: write a record in the section positions instead", f.name)
		return
	case t.Derived.Event != "":
		c.fail(at, "fact", "%s is made from events: write an event of the kind %s with its participants instead", f.name, t.Derived.Event)
		return
	}
	c.tied[f.from], c.tied[f.to] = true, true
	from := c.reference(at, "fact", "the start of "+f.Text, f.from, t.From)
	to := c.reference(at, "fact", "the end of "+f.Text, f.to, t.To)
	if from && to {
		c.triple(at, "fact", f.from, f.name, f.to, f.Key)
	}
	c.factTimes(f, t)
}
