package seed

import (
	"slices"
	"strings"
)

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
