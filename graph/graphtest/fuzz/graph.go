package fuzz

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/graphtest"
)

// Graph is a small graph. Nodes and relationships have the property id, unique in the graph.
type Graph struct {
	Nodes []Node
	Rels  []Rel
}

// Node is a node of a Graph.
type Node struct {
	Labels []string
	Props  map[string]graph.Value
}

// Rel is a relationship of a Graph; From and To are ids.
type Rel struct {
	Type, From, To string
	Props          map[string]graph.Value
}

// newGraph makes two to six nodes and up to nine relationships, loops and parallel ones among them.
func (g *generator) newGraph() Graph {
	var out Graph
	for i := range 2 + g.IntN(5) {
		n := Node{Props: g.properties(fmt.Sprintf("n%d", i))}
		for _, label := range []string{"A", "B", "C"} {
			if g.chance(45) {
				n.Labels = append(n.Labels, label)
			}
		}
		out.Nodes = append(out.Nodes, n)
	}
	for i := range g.IntN(10) {
		from, to := pick(g, out.Nodes), pick(g, out.Nodes)
		out.Rels = append(out.Rels, Rel{
			Type: pick(g, []string{"R", "R", "S", "T"}), From: from.Props["id"].(string), To: to.Props["id"].(string),
			Props: g.properties(fmt.Sprintf("r%d", i)),
		})
	}
	return out
}

func (g *generator) properties(id string) map[string]graph.Value {
	props := map[string]graph.Value{"id": id}
	set := func(key string, v graph.Value) {
		if v != nil && g.chance(60) {
			props[key] = v
		}
	}
	set("i", g.value(integer))
	set("f", g.value(float))
	set("s", g.value(text))
	set("b", g.value(boolean))
	set("d", graph.Value(pick(g, someDates)))
	set("l", g.list(func() graph.Value { return int64(g.IntN(4)) }))
	set("v", g.value(pick(g, []kind{integer, float, text, boolean})))
	return props
}

// 12 May 1994, 3 and 6 April 2001, 29 February 2020.
var someDates = []graph.Date{{Days: 8897}, {Days: 11415}, {Days: 11418}, {Days: 18321}}

const (
	wipe     = "MATCH (n) DETACH DELETE n"
	fillNode = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.props"
	fillRel  = "UNWIND $rows AS row MATCH (a {id: row.from}), (b {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.props"
)

// fill empties a store and makes the graph in it, with statements whose plans it keeps.
func (g Graph) fill(ctx context.Context, store graph.Store) error {
	var nodes, rels []graph.Value
	for _, n := range g.Nodes {
		labels := make([]graph.Value, len(n.Labels))
		for i, l := range n.Labels {
			labels[i] = l
		}
		nodes = append(nodes, map[string]graph.Value{"labels": labels, "props": n.Props})
	}
	for _, r := range g.Rels {
		rels = append(rels, map[string]graph.Value{"type": r.Type, "from": r.From, "to": r.To, "props": r.Props})
	}
	for _, s := range []graph.Statement{
		{Text: wipe},
		{Text: fillNode, Params: map[string]graph.Value{"rows": nodes}},
		{Text: fillRel, Params: map[string]graph.Value{"rows": rels}},
	} {
		s.Access = graph.Write
		if _, _, err := graph.Collect(ctx, store, s, 0); err != nil {
			return fmt.Errorf("the graph cannot be made: %w", err)
		}
	}
	return nil
}

// statement is one CREATE that makes the graph, for a case; empty for no graph.
func (g Graph) statement() string {
	if len(g.Nodes) == 0 {
		return ""
	}
	var parts []string
	for _, n := range g.Nodes {
		labels := ""
		for _, l := range n.Labels {
			labels += ":" + l
		}
		parts = append(parts, fmt.Sprintf("(%s%s %s)", n.Props["id"], labels, literal(n.Props)))
	}
	for _, r := range g.Rels {
		parts = append(parts, fmt.Sprintf("(%s)-[:%s %s]->(%s)", r.From, r.Type, literal(r.Props), r.To))
	}
	return "CREATE " + strings.Join(parts, ",\n    ")
}

func literal(props map[string]graph.Value) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(props)) {
		parts = append(parts, key+": "+graphtest.Text(props[key]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
