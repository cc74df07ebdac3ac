package seed

import (
	"net/url"
	"slices"
	"strings"
)

// viewNames are the first parts of the explorer's addresses; the front page is plans, and has none.
var viewNames = []string{"plans", "timeline", "graph", "paths", "compare", "map", "sources", "query", "entity", "story"}

// idsInView are the parameters of an address that name records, more than one with ~ between.
var idsInView = []string{"about", "avoid", "from", "hidden", "nodes", "sel", "to"}

// stories checks that the steps of each story are numbered from 1 without a gap.
func (c *checker) stories() {
	byStory := map[string][]*Step{}
	for i := range c.ds.Steps {
		s := &c.ds.Steps[i]
		if s.Order == nil {
			c.fail(&s.Fact.At, "order", "%s has no order: write its place in the story, from 1", s.ID)
			continue
		}
		byStory[s.Story] = append(byStory[s.Story], s)
	}
	for story, steps := range byStory {
		slices.SortStableFunc(steps, func(a, b *Step) int { return *a.Order - *b.Order })
		for i, s := range steps {
			if *s.Order != i+1 {
				c.fail(&s.Fact.At, "order", "%s is number %d of %s where %d is due: number its steps from 1 without a gap", s.ID, *s.Order, story, i+1)
				break
			}
		}
	}
}

// view checks that a step shows a view of the explorer, and that what the view names is in the dataset.
func (c *checker) view(s *Step) {
	if s.View == "" {
		return
	}
	at, form := &s.Fact.At, "write path and query of a view, such as /compare?nodes=land-swap-plan~kazan-formula"
	u, err := url.Parse(s.View)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Fragment != "" || !strings.HasPrefix(u.Path, "/") {
		c.fail(at, "view", "the view %q of %s is no address within the explorer: %s", s.View, s.ID, form)
		return
	}
	name, subject, _ := strings.Cut(strings.Trim(u.Path, "/"), "/")
	if name != "" && !slices.Contains(viewNames, name) {
		c.fail(at, "view", "the explorer has no view %q%s", name, didYouMean(name, viewNames))
	}
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		c.fail(at, "view", "the view of %s has a query that cannot be read: %s", s.ID, form)
		return
	}
	named := []string{subject}
	for _, key := range idsInView {
		named = append(named, strings.Split(query.Get(key), "~")...)
	}
	for _, id := range named {
		c.shown(s, id)
	}
}

// shown checks one id in the address of a view: that of a record, or of a relationship, FROM.TYPE.TO with a key behind.
func (c *checker) shown(s *Step, id string) {
	ends := []string{id}
	if parts := strings.Split(id, "."); len(parts) > 2 {
		ends = []string{parts[0], parts[2]}
	}
	for _, end := range ends {
		if _, known := c.byID[end]; !known && end != "" {
			c.fail(&s.Fact.At, "view", "the view of %s names %q, but no record has that id%s", s.ID, end, didYouMean(end, c.ids))
		}
	}
}
