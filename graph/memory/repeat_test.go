package memory

import (
	"context"
	"slices"
	"testing"

	"parley/graph"
)

// A query that is asked again answers what the graph holds then, for the parameters of then, whatever its iterators have
// kept from the time before; rows that were answered before stay as they are.
func TestARepeatedQueryBeginsAnew(t *testing.T) {
	queries := []string{
		"MATCH (a:A) CALL () { MATCH (b:B) RETURN count(b) AS n, collect(b.i) AS l } RETURN a.i, n, l ORDER BY a.i",
		"MATCH (a:A), (b:B) WHERE a.w = b.i RETURN a.i, b.i ORDER BY a.i, b.i",
		"MATCH (a:A) OPTIONAL MATCH (b:B) WHERE b.i = a.w AND b <> a RETURN a.i, b.i ORDER BY a.i, b.i",
		"MATCH (a:A) WHERE EXISTS { (a)-[:R]->(:B) } RETURN a.i, COUNT { (a)--() } AS n ORDER BY n DESC, a.i LIMIT $n",
		"MATCH (a:A) WHERE a.i IN $list RETURN collect(a.i) AS l, count(DISTINCT a.w), max(a.i), avg(a.w), percentileDisc(a.i, 0.5)",
		"MATCH (a)-[r]-(b) WHERE type(r) IN $types RETURN a.i, b.i, type(r) ORDER BY a.i, b.i, type(r)",
		"MATCH p = SHORTEST 2 GROUPS (a:A {i: 0})(()-[r]-() WHERE type(r) IN $types){1,4}(b:B) RETURN b.i, [n IN nodes(p) | n.i] AS l ORDER BY b.i, l",
		"MATCH p = allShortestPaths((a:A {i: 0})-[*..4]-(b:B)) WHERE a <> b RETURN b.i, [n IN nodes(p) | n.i] AS l ORDER BY b.i, l",
		"UNWIND $list AS x WITH DISTINCT x % 3 AS y UNWIND range(0, y) AS z RETURN y, collect([z, labels(head(COLLECT { MATCH (n) WHERE n.i = z RETURN n }))]) AS l ORDER BY y",
		"MATCH (a:A {i: $n}) RETURN a.i, labels(a), [(a)-[r:R]->(b) | b.i] AS l UNION MATCH (b:B {i: $n}) RETURN b.i AS `a.i`, labels(b) AS `labels(a)`, [] AS l",
	}
	old := New(Options{})
	var kept []struct {
		rows  [][]graph.Value
		lines []string
	}
	for step := range 6 {
		long := []graph.Value{}
		for i := range 10 + step {
			long = append(long, int64(i*step))
		}
		params := map[string]graph.Value{"n": int64(step), "list": long, "types": []graph.Value{[]graph.Value{"R", "S", "T"}[step%3], "R"}}
		grow := "CREATE (a:A {i: $n, w: $n + 1}), (b:B {i: $n + 1}) WITH a, b OPTIONAL MATCH (x) WHERE x.i <= $n " +
			"FOREACH (_ IN CASE WHEN x IS NULL THEN [] ELSE [1] END | CREATE (x)-[:R]->(b) CREATE (a)-[:S]->(x))"
		answers(t, old, grow, params)
		fresh := New(Options{})
		for n := range step + 1 {
			answers(t, fresh, grow, map[string]graph.Value{"n": int64(n)})
		}
		for _, q := range queries {
			for range 2 {
				rows := answers(t, old, q, params)
				if got, want := lines(rows), lines(answers(t, fresh, q, params)); !slices.Equal(got, want) {
					t.Fatalf("step %d: %s\nanswers %v\nwant %v", step, q, got, want)
				}
				kept = append(kept, struct {
					rows  [][]graph.Value
					lines []string
				}{rows, lines(rows)})
			}
		}
	}
	for _, k := range kept {
		if got := lines(k.rows); !slices.Equal(got, k.lines) {
			t.Errorf("rows that were answered have changed to %v, they were %v", got, k.lines)
		}
	}
}

func answers(t *testing.T, s *Store, text string, params map[string]graph.Value) [][]graph.Value {
	t.Helper()
	_, rows, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Params: params, Access: graph.Write}, 10_000)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return rows
}

func lines(rows [][]graph.Value) (lines []string) {
	for _, row := range rows {
		lines = append(lines, string(graph.AppendJSON(nil, row)))
	}
	return lines
}
