package memory

import (
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/plan"
)

// whims are statistics that make anything up, so that every order of a walk and every index gets its turn.
type whims struct{ seed uint64 }

func (w whims) number(parts ...any) float64 {
	h := fnv.New64a()
	fmt.Fprint(h, w.seed, parts)
	return float64(h.Sum64() % 1000)
}

func (w whims) Nodes(label string) float64 { return w.number("nodes", label) }

func (w whims) Relationships(label, typ string, outgoing bool) float64 {
	return w.number("relationships", label, typ, outgoing)
}

func (w whims) Index(label, key string) (nodes, values float64, ok bool) {
	return w.number("in", label, key), w.number("values", label, key), w.number("is", label, key) < 500
}

func (w whims) Composites(label string, rel bool) []plan.Composite {
	return []plan.Composite{{Keys: []string{"i", "name"}, Entries: w.number("in", label, rel), Values: w.number("values", label, rel)}}
}

func (w whims) RelIndex(typ, key string) (rels, values float64, ok bool) {
	return w.Index("-"+typ, key)
}

var _ plan.Statistics = whims{}

// Whatever the planner believes, a query has the same rows.
func TestEveryPlanGivesTheSameRows(t *testing.T) {
	s := smallWorld(t)
	for _, text := range []string{
		"MATCH (a:A)-[r:R]->(b:B) RETURN a.i, b.i",
		"MATCH (a:A)-[:R]->(b)<-[:S]-(c:B) RETURN a.i, b.i, c.i",
		"MATCH (a)-[r]-(b)-[q]-(c) WHERE a.i < c.i AND b.i % 2 = 0 RETURN a.i, b.i, c.i",
		"MATCH (a)-->(b)-->(c)-->(a) RETURN a.i, b.i, c.i",
		"MATCH (a)-[:R*1..3]->(b:B) RETURN a.i, b.i",
		"MATCH (a:A)-[rs:R|S*2..3]-(b:B) RETURN a.i, b.i, [r IN rs | r.w]",
		"MATCH p = (a:A)-[:R*0..2]->(b)-[:S]->(c:B) RETURN [n IN nodes(p) | n.i], [r IN relationships(p) | r.w]",
		"MATCH (a:A)-[rs*1..2 {w: 1}]->(b) RETURN a.i, b.i, size(rs)",
		"MATCH (a:A), (b:B) WHERE a.i = b.i + 1 RETURN a.i, b.i",
		"MATCH (a:A {i: 3}), (b:B) WHERE b.i IN [a.i, a.i + 2, 9, 9] RETURN a.i, b.i",
		"MATCH (a:A) WHERE a.i >= 3 AND a.i < 9 RETURN a.i",
		"MATCH (a:A)-[:R]->(b) WHERE a.name STARTS WITH 'n1' RETURN a.i, b.i",
		"MATCH (a:A) MATCH (a)-[:R]->(b) MATCH (b)-[:S]->(c) RETURN a.i, b.i, c.i",
		"MATCH (a)-[r:R]->(b) MATCH (c)-[r]->(d) RETURN a.i, b.i, c.i, d.i",
		"MATCH (a:A)-[r:R]->(b), (c)-[q:R]->(d:B) WHERE b.i = c.i RETURN a.i, d.i",
		"MATCH (a)-[r]->(a) RETURN a.i, r.w",
		"MATCH (a)-[r:R]->(b) WHERE r.w = 2 RETURN a.i, b.i, r.w",
		"MATCH (a)-[r:R {w: 3}]-(b)-[q:S]->(c) WHERE q.w IN [1, 3, null] RETURN a.i, b.i, c.i",
		"MATCH (a)-[r:S]->(b) WHERE 1 <= r.w < 3 AND r.w IS NOT NULL RETURN a.i, b.i",
		"MATCH (a:A) WHERE a.name CONTAINS '1' AND a.i IS NOT NULL RETURN a.i",
		"MATCH (a:A) WHERE a.name ENDS WITH '2' RETURN a.i",
		"MATCH (a:A), (b:B)-[:R]->(c) WHERE toInteger(right(a.name, 1)) = c.i RETURN a.i, b.i, c.i",
		"MATCH (a:A) OPTIONAL MATCH (b:B) WHERE b.i = a.i * 2 RETURN a.i, b.i",
		"MATCH (a:A) WHERE EXISTS { MATCH (b:B) WHERE b.i = a.i + 3 } RETURN a.i",
		"MATCH (a:A) WHERE EXISTS { (a)-[:R]->(b:B) WHERE b.i = 5 } RETURN a.i",
		"MATCH (a:A) WITH a WHERE EXISTS { MATCH (a)-[:R]-(b:B) WITH b, b.name AS n WHERE coalesce(b.i IN [5, 4, 5], false) RETURN b } AND a.i > 0 RETURN a.i",
		"MATCH (a:A)-[r:S]->(c) WHERE EXISTS { (a)-[:R]-(x)-[:R]-(b:B) WHERE b.i > x.i AND x.i <> c.i } AND EXISTS { (a)--(b:B {i: 5}) } RETURN a.i, c.i, r.w",
		"MATCH (a:A) WHERE EXISTS { MATCH (a)-[:R]-(b:B) WITH b LIMIT 1 WHERE b.i > 4 RETURN b } RETURN a.i",
		"MATCH (a:A) WHERE EXISTS { MATCH (a)-[:R]-(b:B) WITH b.i AS i, count(*) AS n WHERE n > 1 RETURN i } RETURN a.i",
		"MATCH (a:A) WHERE EXISTS { MATCH (a)-[:R]-(b:B) OPTIONAL MATCH (b)-[:S]->(c) WITH b, c WHERE c.i > 3 RETURN b } RETURN a.i",
		"UNWIND [4, 5, 5] AS i CALL (i) { MATCH (a:A) WHERE EXISTS { (a)-[:R]-(:B {i: i}) } RETURN count(a) AS n, sum(a.i) AS s } RETURN i, n, s",
		"MATCH (c:B {i: 5}) MATCH (a:A) WHERE EXISTS { (a)-[:R]-(b)-[:S]-(c) } RETURN a.i, c.i",
		"MATCH (a:A) RETURN count(a), count(*)",
		"MATCH ()-[r:R]->() RETURN count(r)",
		"MATCH (a)-[r]->(b) RETURN count(b), count(DISTINCT b)",
		"MATCH (a:A) CALL () { MATCH (b:B)-[r:R]->() RETURN count(r) AS n, max(b.i) AS m } RETURN a.i, n, m",
		"MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b:B)-[:S]->(c) RETURN a.i, b.i, c.i",
		"MATCH (a:A) OPTIONAL MATCH (a)-[:S]->(b) OPTIONAL MATCH (b)-[:R]->(c:A) RETURN a.i, b.i, c.i",
		"MATCH (a:A) WHERE EXISTS { (a)-[:R]->(:B)<-[:S]-() } RETURN a.i",
		"MATCH (a:A) RETURN a.i, COUNT { (a)-[:R]->(b)-[:S]->(c) WHERE c.i > a.i }",
		"MATCH (a:A) RETURN a.i, size([(a)-[:R]->(b)-[r]-(c) WHERE c:B | r.w])",
		"MATCH (a:A) CALL (a) { MATCH (a)-[:R]->(b) RETURN b UNION MATCH (a)<-[:S]-(b) RETURN b } RETURN a.i, b.i",
		"MATCH p = shortestPath((a:A {i: 2})-[*..5]-(b:B)) WHERE a <> b RETURN a.i, b.i, length(p)",
		"MATCH p = allShortestPaths((a:A {i: 2})-[*..4]->(b:B)) WHERE a <> b RETURN b.i, [r IN relationships(p) | r.w]",
		"MATCH p = allShortestPaths((a:A {i: 2})-[*..4]-(b:B)) WHERE a <> b AND all(r IN relationships(p) WHERE r.w < 3) RETURN b.i, length(p)",
		"WITH ['S', 'X', 'R', null] AS types MATCH (a:A)-[r]-(b:B) WHERE type(r) IN types AND a.i < b.i RETURN a.i, b.i, r.w",
		"UNWIND [['S'], ['R'], [], ['R', 'S']] AS types MATCH (a:A {i: 2})-[r]-(b)-[q]-(c) WHERE type(r) IN types AND type(q) IN types RETURN types, b.i, c.i",
		"MATCH (a:A)-[r]->(b)-[q]->(c:B) WHERE type(r) = 'R' AND (q:S OR type(q) IN ['X', 'R']) RETURN a.i, b.i, c.i",
		"WITH ['S'] AS types MATCH (a:A)-[rs*1..3]-(b:B) WHERE all(r IN rs WHERE type(r) IN types) RETURN a.i, b.i, size(rs)",
		"WITH ['S', 'R'] AS types MATCH p = allShortestPaths((a:A {i: 2})-[*..4]-(b:B)) WHERE a <> b AND all(r IN relationships(p) WHERE type(r) IN types AND r.w < 3) RETURN b.i, length(p)",
		"WITH ['R'] AS types MATCH p = SHORTEST 2 GROUPS (a:A)(()-[r]-(n) WHERE type(r) IN types AND n.i <> 4){1,4}(b:B {i: 5}) RETURN a.i, [n IN nodes(p) | n.i]",
		"WITH ['R'] AS types MATCH (a:A) (()-[r]-(n) WHERE type(r) IN types AND n.i <> 4){1,3} (b:B) RETURN a.i, b.i, size(r)",
		"MATCH (:A)-[r:R]->() RETURN count(*), count(r)",
		"MATCH (:A)<-[:R|S]-(x) RETURN count(x)",
		"MATCH (x:B)-->() RETURN count(*)",
		"MATCH p = SHORTEST 2 GROUPS (a:A {i: 2})-[:R|S]-{1,4}(b:B {i: 5}) RETURN length(p), [r IN relationships(p) | r.w]",
		"MATCH p = ALL SHORTEST (a:A)((x)-[r:R]->(y) WHERE x.i <> y.i)+(b)-[q:S]->(c:B) RETURN a.i, b.i, c.i, [n IN x | n.i], [n IN r | n.w], q.w",
		"MATCH p = SHORTEST 2 GROUPS (a:A {i: 2})-[:R|S]-{2,3}(b)((x)-[r]->(y)-[:S]-(z))*(c:B) WHERE b.i > 4 RETURN [n IN nodes(p) | n.i], [n IN z | n.i]",
		"MATCH (c:B {i: 5}) MATCH p = ALL SHORTEST ((a:A)-[r:R]->(b)-[:S]-+(c) WHERE a.i < b.i) RETURN [n IN nodes(p) | n.i], r.w, length(p)",
		"MATCH ALL SHORTEST (a:A)--+(b)--+(a) RETURN a.i, b.i",
		"MATCH (a:A) ((x)-[r:R]->(y) WHERE x.i <> y.i){1,2} (b:B) RETURN a.i, b.i, [n IN x | n.i], [n IN y | n.i], [q IN r | q.w]",
		"MATCH p = (a:A) ((x)-[r]->(y)-[q:S]->(z)){0,2} (b) RETURN [n IN nodes(p) | n.i], size(q)",
		"MATCH (a:A|B|C) RETURN a.i",
		"MATCH (a:A {name: 'n3', i: 3})-[r]-(b) RETURN a.i, b.i, r.w",
		"UNWIND [3, 5.0, null, 'x', 4] AS i MATCH (a:A) WHERE a.i = i AND a.name = 'n' + toString(toInteger(i)) RETURN a.i",
		"MATCH (a:A|B {i: 4})-[r]-(b:B|A) WHERE EXISTS { (a)-[:S]-(b) } OR EXISTS { (b)-[:S]->() } RETURN a.i, b.i, r.w",
		"MATCH (a:A)-[:R]->(b)-[:S]->(c) WHERE EXISTS { (a)-[:S]-() } AND c.i > 3 AND COUNT { (b)--() } > 1 RETURN a.i, b.i, c.i",
		"MATCH (a:A)-[r:!R]->(b:!A) RETURN a.i, b.i, type(r)",
		"MATCH (a:A&!B|B)-[:R]->(b:%) RETURN a.i, b.i",
		"MATCH (a:A)-[:R]->(b:B) WITH b, count(a) AS n WHERE n > 1 MATCH (b)-[:S]-(c) RETURN b.i, n, c.i",
	} {
		want := rowsUnder(t, s, text, s.Snapshot())
		if len(want) == 0 {
			t.Errorf("%s finds nothing, so it tests nothing", text)
		}
		for seed := range uint64(25) {
			if got := rowsUnder(t, s, text, whims{seed}); !slices.Equal(got, want) {
				t.Errorf("%s\nunder seed %d answers\n%v\nwant\n%v\nby\n%s", text, seed, got, want, planUnder(t, text, whims{seed}))
				break
			}
		}
	}
}

// smallWorld has 20 nodes and 45 relationships, loops and parallel ones among them.
func smallWorld(t *testing.T) *Store {
	t.Helper()
	s := New(Options{})
	random := rand.New(rand.NewPCG(5, 6))
	nodes, rels := []graph.Value{}, []graph.Value{}
	for i := range 20 {
		nodes = append(nodes, map[string]graph.Value{"i": int64(i), "name": fmt.Sprintf("n%d", i)})
	}
	for range 45 {
		rels = append(rels, map[string]graph.Value{"a": int64(random.IntN(20)), "b": int64(random.IntN(20)), "w": int64(random.IntN(4)), "r": random.IntN(2) == 0})
	}
	for _, text := range []string{
		"CREATE INDEX FOR (n:A) ON (n.i)", "CREATE INDEX FOR (n:A) ON (n.i, n.name)", "CREATE INDEX FOR (n:A) ON (n.name)", "CREATE INDEX FOR (n:B) ON (n.i)", "CREATE INDEX FOR ()-[r:R]-() ON (r.w)", "CREATE TEXT INDEX FOR (n:A) ON (n.word)",
		"UNWIND $nodes AS p CREATE (n) SET n = p FOREACH (_ IN CASE WHEN p.i % 3 <> 1 THEN [1] ELSE [] END | SET n:A) " +
			"FOREACH (_ IN CASE WHEN p.i % 3 <> 0 THEN [1] ELSE [] END | SET n:B)",
		"UNWIND $rels AS p MATCH (a {i: p.a}), (b {i: p.b}) FOREACH (_ IN CASE WHEN p.r THEN [1] ELSE [] END | CREATE (a)-[:R {w: p.w}]->(b)) " +
			"FOREACH (_ IN CASE WHEN p.r THEN [] ELSE [1] END | CREATE (a)-[:S {w: p.w}]->(b))",
	} {
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{
			Text: text, Access: graph.Write, Params: map[string]graph.Value{"nodes": nodes, "rels": rels},
		}, 0)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	return s
}

func programUnder(t *testing.T, text string, statistics plan.Statistics) *exec.Program {
	t.Helper()
	statement, err := cypher.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if _, err := cypher.Check(statement, cypher.CheckOptions{}); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	program, err := exec.CompileQuery(statement.Body.(*cypher.Query), exec.Catalog{Statistics: statistics, Procedures: exec.Builtin()})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return program
}

func planUnder(t *testing.T, text string, statistics plan.Statistics) string {
	t.Helper()
	return plan.Explain(programUnder(t, text, statistics).Plan)
}

func rowsUnder(t *testing.T, s *Store, text string, statistics plan.Statistics) []string {
	t.Helper()
	c, err := exec.NewContext(context.Background(), s.Snapshot(), nil, graph.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	cursor := programUnder(t, text, statistics).Start(c, nil)
	var rows []string
	for {
		row, err := cursor.Next()
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if row == nil {
			break
		}
		line := ""
		for _, v := range row {
			line += string(graph.AppendJSON(nil, exec.Out(c.Graph, v))) + " "
		}
		rows = append(rows, line)
	}
	slices.Sort(rows)
	return rows
}
