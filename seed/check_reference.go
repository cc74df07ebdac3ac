package seed

import (
	"fmt"
	"reflect"
	"strings"
)

// reference checks that an id stands for a record with one of the wanted labels.
func (c *checker) reference(at *At, key, what, id string, wanted []string) bool {
	labels, known := c.labels[id]
	switch {
	case !known:
		c.fail(at, key, "%s names %q, but no record has that id%s", what, id, didYouMean(id, c.ids))
		return false
	case !fits(labels, wanted):
		c.fail(at, key, "%s names %s, which is labelled %s; it takes %s", what, id, labelText(labels), strings.Join(wanted, " or "))
		return false
	}
	return true
}

// labelText names what a record is, without the labels that all records share.
func labelText(labels []string) string {
	var own []string
	for _, l := range labels {
		if l != "Entity" && l != "Record" {
			own = append(own, l)
		}
	}
	return strings.Join(own, " and ")
}

// references checks the keys of a record that name others.
func (c *checker) references(e entry, at *At) {
	for _, f := range e.fields {
		if f.rel == "" {
			continue
		}
		name, inward := strings.CutPrefix(f.rel, "<")
		t, ok := c.words.Type(name)
		if !ok {
			continue
		}
		for i, id := range idsOf(e.value.FieldByIndex(f.index)) {
			from, to, wanted := e.key(), id, t.To
			c.tied[id] = true
			if inward {
				from, to, wanted = to, from, t.From
			}
			key := f.key
			if _, list := at.keys[f.key+".0"]; list {
				key = fmt.Sprintf("%s.%d", f.key, i)
			}
			c.tied[e.key()] = true
			if id != "" && c.reference(at, key, f.key+" of "+e.key(), id, wanted) {
				c.triple(at, key, from, name, to, "")
			}
		}
	}
}

// triple reports a fact that stands twice, or ties a record to itself.
func (c *checker) triple(at *At, line, from, name, to, key string) {
	if from == to {
		c.fail(at, line, "%s %s itself: name two records", from, name)
	}
	id := strings.Join([]string{from, name, to, key}, ".")
	if first, twice := c.triples[id]; twice {
		c.fail(at, line, "%s %s %s stands already at %s:%d: give one of them a key, or leave one out", from, name, to, first.File, first.Line)
		return
	}
	c.triples[id] = at
}

// involved checks the participants of an event.
func (c *checker) involved(e *Occurrence) {
	t, _ := c.words.Type("INVOLVED")
	seen := map[string]bool{}
	for i := range e.Involved {
		p := &e.Involved[i]
		c.keys("a participant of "+e.ID, reflect.ValueOf(p).Elem(), participantFields, &p.At)
		if p.Who == "" || !c.reference(&p.At, "who", "a participant of "+e.ID, p.Who, t.From) {
			continue
		}
		c.tied[p.Who], c.tied[e.ID] = true, true
		if seen[p.Who+" "+p.Role] {
			c.fail(&p.At, "who", "%s is %s of %s already: leave one out", p.Who, p.Role, e.ID)
		}
		seen[p.Who+" "+p.Role] = true
	}
}
