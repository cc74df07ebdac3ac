package seed

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
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

// names checks the section names.
func (c *checker) names() {
	seen := map[string]*At{}
	for i := range c.ds.Names {
		n := &c.ds.Names[i]
		c.keys("the name "+n.Value, reflect.ValueOf(n).Elem(), nameFields, &n.At)
		c.tags(n)
		if n.UsedBy != "" {
			c.reference(&n.At, "usedBy", "usedBy of the name "+n.Value, n.UsedBy, []string{"State", "Organization", "Group", "Person"})
			c.tied[n.UsedBy] = true
		}
		if n.Of == "" || !c.reference(&n.At, "of", "the name "+n.Value, n.Of, []string{"Entity"}) {
			continue
		}
		id := strings.Join([]string{n.Of, n.Value, n.Lang, n.Script}, " ")
		if first, twice := seen[id]; twice {
			c.fail(&n.At, "value", "the name %s of %s stands already at %s:%d: leave one out", n.Value, n.Of, first.File, first.Line)
		}
		seen[id] = &n.At
		if e, ok := c.byID[n.Of].named(); ok && e.Name == n.Value && n.Lang == c.ds.language() {
			c.fail(&n.At, "value", "%s is the default name of %s, which is a name without being repeated: leave it out", n.Value, n.Of)
		}
	}
}

var (
	languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
	scriptForm   = regexp.MustCompile(`^[A-Z][a-z]{3}$`)
)

// tags checks the form of language and script.
func (c *checker) tags(n *Name) {
	if n.Lang != "" && !languageForm.MatchString(n.Lang) {
		c.fail(&n.At, "lang", "%q is no language tag of BCP 47: write for example en, hy, az, ru", n.Lang)
	}
	if n.Script != "" && !scriptForm.MatchString(n.Script) {
		c.fail(&n.At, "script", "%q is no script of ISO 15924: write for example Latn, Cyrl, Armn", n.Script)
	}
}

// orphans reports records that nothing is tied to. A source is tied by what is cited from it.
func (c *checker) orphans() {
	for f := range c.ds.allFacts() {
		for _, cite := range f.Cites {
			source, _, _ := strings.Cut(cite, "#")
			c.tied[source] = true
		}
	}
	for _, e := range c.entries {
		if id := e.key(); id != "" && !c.tied[id] {
			c.fail(&e.fact().At, "id", "%s has no relationship to anything: add the fact that brings it in, or leave it out", id)
		}
	}
}

// duplicates reports records of one section with the same name that nothing tells apart.
func (c *checker) duplicates() {
	type named struct{ section, name string }
	same := map[named][]*Entity{}
	at := map[*Entity]*At{}
	for _, e := range c.entries {
		if n, ok := e.named(); ok && n.Name != "" {
			k := named{e.section.name, strings.ToLower(n.Name)}
			same[k] = append(same[k], n)
			at[n] = &e.fact().At
		}
	}
	for _, group := range same {
		for _, n := range group {
			others := slices.ContainsFunc(group, func(o *Entity) bool { return o != n && o.Disambiguation == n.Disambiguation })
			if len(group) > 1 && (n.Disambiguation == "" || others) {
				c.fail(at[n], "name", "%s has the name of another record (%s): write in disambiguation what tells it apart", n.ID, otherID(group, n))
			}
		}
	}
}

func otherID(group []*Entity, n *Entity) string {
	if group[0] == n {
		return group[1].ID
	}
	return group[0].ID
}
