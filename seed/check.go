package seed

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"parley/graph/edtf"
)

// Check gives every problem of a dataset that was read, by file and line; none for a sound one.
func (ds *Dataset) Check() []Problem {
	c := &checker{ds: ds, words: Words(), today: ds.sourceDay(), byID: map[string]entry{}, labels: map[string][]string{}}
	for e := range ds.entries() {
		c.entries = append(c.entries, e)
	}
	c.parsedFacts = ds.parsedFacts(c.today)
	c.collect()
	c.info()
	c.outlines()
	for _, e := range c.entries {
		c.record(e)
	}
	c.stories()
	c.names()
	c.facts()
	c.citations()
	c.offices()
	c.duplicates()
	c.orphans()
	return sorted(c.problems)
}

// checker holds what the checks look up.
type checker struct {
	ds          *Dataset
	words       *Vocabulary
	today       edtf.Day
	entries     []entry
	parsedFacts []parsedFact
	byID        map[string]entry
	labels      map[string][]string // by id
	ids         []string            // in order
	locators    map[string]bool     // of sources with an outline
	outlined    map[string]bool     // sources with an outline
	triples     map[string]*At      // by from.TYPE.to.key
	tied        map[string]bool     // ids that some relationship touches
	problems    []Problem
}

// fail adds a problem at a key of a record.
func (c *checker) fail(at *At, key, format string, args ...any) {
	c.problems = append(c.problems, Problem{at.File, at.of(key), fmt.Sprintf(format, args...)})
}

var slugForm = regexp.MustCompile(slugPattern)

// collect fills the tables of ids, labels and locators, and reports ids that are no slugs or stand twice.
func (c *checker) collect() {
	c.locators, c.outlined = map[string]bool{}, map[string]bool{}
	c.triples, c.tied = map[string]*At{}, map[string]bool{}
	for _, e := range c.entries {
		id, at := e.key(), &e.fact().At
		first, twice := c.byID[id]
		switch {
		case id == "":
			continue
		case !slugForm.MatchString(id):
			c.fail(at, "id", "the id %q is no slug: write it with a-z, 0-9 and single hyphens, such as %s", id, orExample(slug(id)))
		case isDerivedID(id):
			c.fail(at, "id", "the id %s begins like those that the loader makes (name-, dataset-): write another", id)
		case twice:
			c.fail(at, "id", "the id %s is that of another record too (%s:%d): give one of them another id", id, first.fact().File, first.fact().Line)
			continue
		}
		c.byID[id] = e
		c.labels[id] = c.words.labelsOf(e)
		c.ids = append(c.ids, id)
	}
	slices.Sort(c.ids)
	for i := range c.ds.Outlines {
		c.outlined[c.ds.Outlines[i].Source] = true
		for _, p := range c.ds.Outlines[i].places() {
			c.locators[p.locator] = true
			if e, taken := c.byID[locatorID(p.locator)]; taken {
				c.fail(&e.fact().At, "id", "the id %s is that of the locator %s: write another", e.key(), p.locator)
			}
		}
	}
}

// isDerivedID reports whether an id may be that of a Name or of the dataset.
func isDerivedID(id string) bool {
	return strings.HasPrefix(id, "name-") || strings.HasPrefix(id, "dataset-")
}

func orExample(id string) string {
	if id == "" {
		return "heydar-aliyev"
	}
	return id
}

// record checks one record with an id.
func (c *checker) record(e entry) {
	at := &e.fact().At
	what := e.key()
	if what == "" {
		what = "this record"
	}
	c.keys(what, e.value, e.fields, at)
	if n, ok := e.named(); ok {
		c.furtherLabels(e, n, at)
	}
	c.references(e, at)
	switch r := e.node.(type) {
	case *Document:
		c.link(r)
	case *Place:
		c.location(e.fact(), &r.Location)
	case *Asset:
		c.location(e.fact(), &r.Location)
	case *Occurrence:
		c.involved(r)
	case *Step:
		c.view(r)
	case *Position:
		c.times(at, r.ID, periodOf(r.Date, r.From, r.To, r.KnownAt))
		c.stance(r)
	case *Statement:
		c.times(at, r.ID, periodOf(r.Date, r.From, r.To, r.KnownAt))
	}
}

// furtherLabels checks the labels that a record adds to that of its section.
func (c *checker) furtherLabels(e entry, n *Entity, at *At) {
	for i, name := range n.Labels {
		l, known := c.words.Label(name)
		if !known || l.Section != e.section.name || name == e.label {
			var may []string
			for _, other := range c.words.Labels {
				if other.Section == e.section.name && other.Name != e.label {
					may = append(may, other.Name)
				}
			}
			if len(may) == 0 {
				may = []string{"none"}
			}
			c.fail(at, fmt.Sprintf("labels.%d", i), "%s has the label %q, but the further labels of %s are: %s", n.ID, name, e.section.name, strings.Join(may, ", "))
		}
	}
}

// info checks the description of the dataset.
func (c *checker) info() {
	info := &c.ds.Info
	if info.Line == 0 {
		c.problems = append(c.problems, Problem{"dataset.yaml", 0,
			"no file has the section dataset: add it with id, name, version, licence, sourceDate and source"})
		return
	}
	c.keys("the dataset", reflect.ValueOf(info).Elem(), fieldsOf(reflect.TypeFor[Info]()), &info.At)
	if info.ID != "" && !slugForm.MatchString(info.ID) {
		c.fail(&info.At, "id", "the id %q of the dataset is no slug: write it with a-z, 0-9 and single hyphens", info.ID)
	}
	if info.Source != "" {
		c.reference(&info.At, "source", "source", info.Source, []string{"Source"})
	}
}

// outlines checks the outlines of the sources.
func (c *checker) outlines() {
	seen := map[string]bool{}
	for i := range c.ds.Outlines {
		o := &c.ds.Outlines[i]
		c.keys("the outline", reflect.ValueOf(o).Elem(), fieldsOf(reflect.TypeFor[Outline]()), &o.At)
		if o.Source == "" {
			continue
		}
		c.reference(&o.At, "source", "source", o.Source, []string{"Source"})
		if seen[o.Source] {
			c.fail(&o.At, "source", "%s has an outline already: join the two", o.Source)
		}
		seen[o.Source] = true
		headings := map[string]bool{}
		for i, h := range o.Headings {
			key := fmt.Sprintf("headings.%d", i)
			if !slugForm.MatchString(h.ID) {
				c.fail(&o.At, key, "the heading %q has the id %q, which is no slug: write it with a-z, 0-9 and single hyphens", h.Heading, h.ID)
			}
			if headings[h.ID] {
				c.fail(&o.At, key, "two headings have the id %s: give one of them another", h.ID)
			}
			headings[h.ID] = true
		}
	}
}
