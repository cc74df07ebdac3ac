package memory

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// Selected paths are those that remain when all paths are walked and the longer groups are left out: however the search
// meets them, from one end or from both, for one end or for many.
func TestSelectedPathsAreThoseOfAFullWalk(t *testing.T) {
	for seed := range uint64(6) {
		s := New(Options{})
		random := rand.New(rand.NewPCG(seed, 3))
		var rels []string
		for range 20 {
			rels = append(rels, fmt.Sprintf("[%d, %d, %d]", random.IntN(14), random.IntN(14), random.IntN(3)))
		}
		for _, text := range []string{
			"UNWIND range(0, 13) AS i CREATE (:N {i: i})",
			"UNWIND [" + strings.Join(rels, ", ") + "] AS x MATCH (a:N {i: x[0]}), (b:N {i: x[1]}) " +
				"FOREACH (_ IN CASE WHEN x[2] = 0 THEN [1] ELSE [] END | CREATE (a)-[:R]->(b)) " +
				"FOREACH (_ IN CASE WHEN x[2] = 1 THEN [1] ELSE [] END | CREATE (a)-[:S]->(b)) " +
				"FOREACH (_ IN CASE WHEN x[2] = 2 THEN [1] ELSE [] END | CREATE (a)-[:T]->(b))",
		} {
			if _, _, err := graph.Collect(t.Context(), s, graph.Statement{Text: text, Access: graph.Write}, 0); err != nil {
				t.Fatal(err)
			}
		}
		for _, pattern := range []string{
			"(a)(()-[r]-(n) WHERE type(r) IN types AND NOT n.i IN closed){1,5}(b)",
			"(a)(()-[r]->(n) WHERE n.i <> 3){1,6}(b)",
			"(a)-[:R|S]-{1,6}(b)", "(a)-[:R|T]->+(b)",
			"(a)((x)-[:R]-(y)-[:S]-(z)){1,2}(b)",
			"(a)-[:R]->(m)((x)-[r]-(y) WHERE x.i <> y.i){0,4}(b)",
		} {
			for groups := 1; groups <= 3; groups++ {
				for _, ends := range []string{"a.i = 1 AND b.i = 8", "a.i < 3", "b.i = 5", "a.i = b.i"} {
					sameSelection(t, s, pattern, groups, ends)
				}
			}
		}
	}
}

func sameSelection(t *testing.T, s *Store, pattern string, groups int, ends string) {
	t.Helper()
	begin := "WITH ['R', 'T'] AS types, [2, 4, 40, 41, 42, 43, 44, 45] AS closed MATCH (a:N), (b:N) WHERE " + ends +
		" WITH types, closed, a, b ORDER BY a.i, b.i "
	shown := "RETURN a.i, b.i, [n IN nodes(p) | n.i], [r IN relationships(p) | elementId(r)]"
	rows := func(text string) []string {
		_, rows, err := graph.Collect(t.Context(), s, graph.Statement{Text: text, Limits: graph.Limits{Hops: 30}}, 1_000_000)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		lines := make([]string, len(rows))
		for i, row := range rows {
			lines[i] = string(graph.AppendJSON(nil, row))
		}
		slices.Sort(lines)
		return lines
	}
	all := begin + "MATCH p = " + pattern + " WITH a, b, length(p) AS l, collect(p) AS ps ORDER BY l " +
		fmt.Sprintf("WITH a, b, collect(ps)[..%d] AS groups UNWIND groups AS ps UNWIND ps AS p ", groups) + shown
	selected := begin + fmt.Sprintf("MATCH p = SHORTEST %d GROUPS ", groups) + pattern + " " + shown
	if got, want := rows(selected), rows(all); !slices.Equal(got, want) {
		t.Fatalf("%s\nanswers %d rows\n%v\nwant %d\n%v", selected, len(got), got, len(want), want)
	}
}
