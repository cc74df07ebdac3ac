package fuzz

import (
	"context"
	"maps"
	"slices"
	"strings"

	"parley/graph/cypher"
)

// maxTries is how many smaller queries and graphs are tried for a difference.
const maxTries = 600

// shrinker makes a difference smaller for as long as the stores go on differing in the same way.
type shrinker struct {
	*runner
	best  Difference
	tries int
}

func (r *runner) shrink(ctx context.Context, d Difference) Difference {
	s := shrinker{runner: r, best: d}
	for smaller := true; smaller && s.tries < maxTries; {
		smaller = s.shrinkText(ctx)
		smaller = s.shrinkGraph(ctx) || smaller
	}
	s.best.Query.Params = usedOf(s.best.Query)
	return s.best
}

// shrinkText takes the first edit that keeps the difference, and goes on from there.
func (s *shrinker) shrinkText(ctx context.Context) (smaller bool) {
	for i := 0; s.tries < maxTries; i++ {
		text, more := edited(s.best.Query.Text, i)
		if !more {
			return smaller
		}
		if text == "" || len(text) >= len(s.best.Query.Text) {
			continue
		}
		d := s.best
		d.Query.Text = text
		if s.differs(ctx, d) {
			// The parts before this one have been tried; those after it have moved up.
			smaller, i = true, i-1
		}
	}
	return smaller
}

// edited applies one edit to a text; empty if nothing valid comes of it. More is false behind the last edit.
func edited(text string, i int) (out string, more bool) {
	defer func() {
		if recover() != nil { // the printer met a tree with holes
			out, more = "", true
		}
	}()
	tree, err := cypher.Parse(text)
	if err != nil {
		return "", false
	}
	all := edits(tree)
	if i >= len(all) {
		return "", false
	}
	all[i]()
	out = cypher.Print(tree)
	if _, err := parse(out); err != nil {
		return "", true
	}
	return out, true
}

func (s *shrinker) shrinkGraph(ctx context.Context) (smaller bool) {
	for i := 0; s.tries < maxTries; i++ {
		g, more := s.best.Graph.without(i)
		if !more {
			return smaller
		}
		d := s.best
		d.Graph = g
		if s.differs(ctx, d) {
			smaller, i = true, i-1
		}
	}
	return smaller
}

// differs runs a smaller candidate, and makes it the best if the stores still differ in the same way.
func (s *shrinker) differs(ctx context.Context, d Difference) bool {
	s.tries++
	tree, err := parse(d.Query.Text)
	if err != nil || s.fill(ctx, d.Graph) != nil {
		return false
	}
	v := s.verdict(ctx, d.Graph, tree, d.Query, d.Query.Params[0])
	if v.what == "" || v.explained != "" || way(v.what) != way(s.best.What) {
		return false
	}
	d.What, d.want = v.what, v.want
	s.best = d
	return true
}

// way is in what the answers differ, and for errors which codes.
func way(what string) string {
	kind, rest, _ := strings.Cut(what, ":")
	if kind != "error" {
		return kind
	}
	for _, word := range strings.Fields(rest) {
		if word == strings.ToUpper(word) || word == "none" || word == "against" {
			kind += " " + word
		}
	}
	return kind
}

// usedOf keeps the parameters that the text still has.
func usedOf(q Query) []map[string]any {
	tree, err := parse(q.Text)
	if err != nil {
		return q.Params
	}
	used := map[string]any{}
	cypher.Walk(tree, func(n cypher.Node) bool {
		if p, ok := n.(*cypher.Parameter); ok {
			used[p.Name] = q.Params[0][p.Name]
		}
		return true
	})
	return []map[string]any{used}
}

// without leaves out the i-th of what a graph consists of: nodes with their relationships, relationships, properties.
func (g Graph) without(i int) (Graph, bool) {
	if i < len(g.Nodes) {
		return g.withoutNode(i), true
	}
	if i -= len(g.Nodes); i < len(g.Rels) {
		return Graph{g.Nodes, slices.Delete(slices.Clone(g.Rels), i, i+1)}, true
	}
	i -= len(g.Rels)
	out := Graph{slices.Clone(g.Nodes), slices.Clone(g.Rels)}
	for j := range out.Nodes {
		if dropped, ok := withoutKey(out.Nodes[j].Props, &i); ok {
			out.Nodes[j].Props = dropped
			return out, true
		}
	}
	for j := range out.Rels {
		if dropped, ok := withoutKey(out.Rels[j].Props, &i); ok {
			out.Rels[j].Props = dropped
			return out, true
		}
	}
	return g, false
}

func (g Graph) withoutNode(i int) Graph {
	id := g.Nodes[i].Props["id"]
	out := Graph{Nodes: slices.Delete(slices.Clone(g.Nodes), i, i+1)}
	for _, r := range g.Rels {
		if r.From != id && r.To != id {
			out.Rels = append(out.Rels, r)
		}
	}
	return out
}

// withoutKey leaves out the i-th property but for id, and counts i down where there are fewer.
func withoutKey(props map[string]any, i *int) (map[string]any, bool) {
	keys := slices.DeleteFunc(slices.Sorted(maps.Keys(props)), func(k string) bool { return k == "id" })
	if *i >= len(keys) {
		*i -= len(keys)
		return nil, false
	}
	out := maps.Clone(props)
	delete(out, keys[*i])
	return out, true
}
