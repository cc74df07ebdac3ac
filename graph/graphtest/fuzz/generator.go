package fuzz

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Query is a statement with the sets of parameters that it runs with.
type Query struct {
	Text string
	// Params holds at least one set, which may be empty.
	Params []map[string]any
	// Writes tells that the graph is another one afterwards.
	Writes bool
}

// generator makes queries. Everything that it chooses comes from one random source.
type generator struct {
	*rand.Rand
	names int
	// params are those that the query uses.
	params map[string]kind
	// nodes is how many more nodes patterns may bring in, so that no query has to go through millions of rows.
	nodes int
}

// parameterSets is how often a text runs: Neo4j takes long to plan and little to run.
const parameterSets = 3

// newQuery makes one query: mostly reading ones.
func (g *generator) newQuery() Query {
	g.names, g.params, g.nodes = 0, map[string]kind{}, 4
	q := Query{}
	switch n := g.IntN(100); {
	case n < 15:
		q.Text, q.Writes = g.write(), true
	case n < 30:
		q.Text = g.rowsOfParameters()
	case n < 40:
		q.Text = g.risky()
	case n < 48:
		q.Text = g.union()
	default:
		q.Text = g.single(nil)
	}
	q.Params = g.parameterSets(q.Writes)
	return q
}

// risky returns an expression that may fail as it runs. Where the check sees that it always will, another one is made.
func (g *generator) risky() string {
	for {
		text := "RETURN " + g.expand(pick(g, productions["any!"]), nil, 2) + " AS c"
		if _, err := parse(text); err == nil {
			return text
		}
	}
}

// rowsOfParameters evaluates expressions over many rows of values in one run.
func (g *generator) rowsOfParameters() string {
	g.params["rows"] = "rows"
	s := scope{{"i", integer}, {"j", integer}, {"f", float}, {"s", text}, {"t", text}, {"b", boolean}, {"l", integers}, {"v", anything}, {"w", anything}}
	var names, items []string
	for _, b := range s {
		names = append(names, "row."+b.name+" AS "+b.name)
	}
	for i := range 1 + g.IntN(3) {
		items = append(items, fmt.Sprintf("%s AS c%d", g.expr(pick(g, projected), s, 3), i))
	}
	return "UNWIND $rows AS row WITH row.n AS n, " + strings.Join(names, ", ") + " RETURN n, " + strings.Join(items, ", ")
}

// union joins two or three queries whose columns have the same names.
func (g *generator) union() string {
	columns := []string{g.name("u"), g.name("u")}[:1+g.IntN(2)]
	word := pick(g, []string{" UNION ", " UNION ALL "})
	g.nodes = 3
	text := g.single(columns)
	for range 1 + g.IntN(2) {
		g.nodes = 2
		text += word + g.single(columns)
	}
	return text
}

func (g *generator) name(prefix string) string {
	g.names++
	return fmt.Sprintf("%s%d", prefix, g.names)
}

// chance is true in so many of a hundred cases.
func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *generator, from []T) T { return from[g.IntN(len(from))] }

// join makes between one and max texts and puts a separator between them.
func (g *generator) join(max int, separator string, next func() string) string {
	parts := make([]string, 1+g.IntN(max))
	for i := range parts {
		parts[i] = next()
	}
	return strings.Join(parts, separator)
}
