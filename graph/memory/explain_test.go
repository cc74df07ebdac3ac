package memory_test

import (
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

// The plan of a subquery stands under the operator whose expression it is, and counts rows of its own.
func TestPlansTellSubqueries(t *testing.T) {
	s := memory.New(memory.Options{})
	t.Cleanup(func() { _ = s.Close(t.Context()) })
	if _, _, err := graph.Collect(t.Context(), s, graph.Statement{
		Text: "CREATE (:A {id: 1})-[:R]->(:B {id: 2})-[:S]->(:C {id: 3})", Access: graph.Write,
	}, 0); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"EXPLAIN MATCH (a:A) WHERE EXISTS { (a)-[:R]->(b:B) WHERE COUNT { (b)-->() } > 0 } RETURN [(a)-->(x) | x.id] AS l": `
Return l
  Project [(a)-->(x) | x.id] AS l
      [(a)-->(x) | x.id]
        Project x.id
          Expand (a)-[]->(x)
    Filter EXISTS { MATCH (a)-[:R]->(b:B) WHERE COUNT { MATCH (b)-->() } > 0 }
        EXISTS { MATCH (a)-[:R]->(b:B) WHERE COUNT { MATCH (b)-->()…
          Filter b:B AND COUNT { MATCH (b)-->() } > 0
              COUNT { MATCH (b)-->() }
                Expand (b)-[]->()
            Expand (a)-[:R]->(b)
      Scan :A as a
`,
		"PROFILE MATCH (a) WHERE (a)-->() OR a.id = 7 RETURN COUNT { (a)--() } AS n ORDER BY n": `
Return n
  Sort by n (2 rows)
    Project COUNT { MATCH (a)--() } AS n (2 rows)
        COUNT { MATCH (a)--() }
          Expand (a)-[]-() (3 rows)
      Filter (a)-->() OR a.id = 7 (2 rows)
          (a)-->()
            Expand (a)-[]->() (2 rows)
        Scan every node as a (3 rows)
`,
		"PROFILE MATCH (a) RETURN CASE WHEN NOT EXISTS { MATCH (a)-[:NONE]->() RETURN 1 } THEN 1 END AS x": `
Return x
  Project CASE WHEN NOT EXISTS { MATCH (a)-[:NONE]->() RETURN 1 } THEN 1 END AS x (3 rows)
      EXISTS { MATCH (a)-[:NONE]->() RETURN 1 }
        Project 1 (0 rows)
          Expand (a)-[:NONE]->() (0 rows)
    Scan every node as a (3 rows)
`,
	} {
		rows, err := s.Run(t.Context(), graph.Statement{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
		}
		if got := rows.Summary().Plan; strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s\n%s\nwant%s", text, got, want)
		}
		rows.Close()
	}
}
