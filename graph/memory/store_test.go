package memory_test

import (
	"context"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

func write(t testing.TB, s *memory.Store, text string, params map[string]graph.Value) (graph.Summary, error) {
	t.Helper()
	r, err := s.Run(context.Background(), graph.Statement{Text: text, Params: params, Access: graph.Write})
	if err != nil {
		return graph.Summary{}, err
	}
	defer r.Close()
	for r.Next() {
	}
	return r.Summary(), r.Err()
}

func mustWrite(t testing.TB, s *memory.Store, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if _, err := write(t, s, text, nil); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
}

// read answers the rows of a query as text: cells by comma, rows by semicolon.
func read(t *testing.T, s *memory.Store, text string, params map[string]graph.Value) string {
	t.Helper()
	_, rows, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Params: params}, 10_000)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var lines []string
	for _, row := range rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, string(graph.AppendJSON(nil, v)))
		}
		lines = append(lines, strings.Join(cells, ","))
	}
	return strings.Join(lines, ";")
}

func TestWriteIsSeenOnlyWhenItHasEnded(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE (:A {n: 1})")
	r, err := s.Run(context.Background(), graph.Statement{Text: "UNWIND [2, 3] AS n CREATE (a:A {n: n}) RETURN a.n", Access: graph.Write})
	if err != nil {
		t.Fatal(err)
	}
	r.Next()
	if got := read(t, s, "MATCH (a:A) RETURN count(a)", nil); got != "1" {
		t.Errorf("a write under way shows %s nodes, want 1", got)
	}
	for r.Next() {
	}
	if got := read(t, s, "MATCH (a:A) RETURN count(a)", nil); got != "3" {
		t.Errorf("a write that has ended shows %s nodes, want 3", got)
	}
}

func TestReadKeepsItsSnapshot(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "UNWIND range(1, 10) AS n CREATE (:A {n: n})-[:R]->(:B {n: n})")
	r, err := s.Run(context.Background(), graph.Statement{Text: "MATCH (a:A)-[:R]->(b) RETURN a.n, b.n"})
	if err != nil {
		t.Fatal(err)
	}
	r.Next()
	mustWrite(t, s, "MATCH (n) SET n.n = -1", "MATCH (n:B) DETACH DELETE n", "UNWIND range(1, 30) AS n CREATE (:C)-[:S]->(:C)")
	rows := 1
	for ; r.Next(); rows++ {
		if n := r.Row()[0].(int64); n < 1 || r.Row()[1].(int64) != n {
			t.Errorf("the row %v is not of the snapshot", r.Row())
		}
	}
	if rows != 10 {
		t.Errorf("the read shows %d rows, want 10", rows)
	}
}

func TestFailedWriteLeavesNothing(t *testing.T) {
	for _, c := range []struct {
		name, text string
		code       graph.Code
	}{
		{"an error while running", "CREATE (:New {x: 'new'})-[:NEW]->() WITH 1 AS one UNWIND [1, 0] AS d RETURN 1 / d", graph.InvalidArgument},
		{"a constraint", "CREATE (:New {x: 'new'}) CREATE (:A {id: 'a'})", graph.Conflict},
		{"a constraint on SET", "CREATE (:New) WITH 1 AS one MATCH (b {id: 'b'}) SET b.id = 'a', b.x = 'new'", graph.Conflict},
		{"a constraint on a label", "MATCH (c {id: 'a', free: true}) SET c.x = 'new', c:A", graph.Conflict},
		{"a node with relationships deleted", "MATCH (a:A {id: 'a'}) SET a.x = 'new' DELETE a", graph.Conflict},
		{"a map as a property", "MATCH (a:A) SET a.x = 'new' SET a.y = {z: 1}", graph.InvalidArgument},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := memory.New(memory.Options{})
			mustWrite(t, s, "CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE",
				"CREATE (:A {id: 'a'})-[:R {w: 1}]->(:A {id: 'b'}), ({id: 'a', free: true})")
			before := dump(t, s)
			if _, err := write(t, s, c.text, nil); graph.CodeOf(err) != c.code {
				t.Fatalf("the error is %v, want %s", err, c.code)
			}
			if after := dump(t, s); after != before {
				t.Errorf("the graph was\n%s\nand is\n%s", before, after)
			}
			mustWrite(t, s, "CREATE (:A {id: 'c', x: 'later'})-[:LATER]->(:B)")
			if got := read(t, s, "MATCH (c:A {id: 'c'})-[r]->(b) RETURN c.x, type(r), labels(b)", nil); got != `"later","LATER",["B"]` {
				t.Errorf("a later write shows %s", got)
			}
		})
	}
}

// dump writes the whole graph as text.
func dump(t *testing.T, s *memory.Store) string {
	t.Helper()
	return strings.Join([]string{
		read(t, s, "MATCH (n) RETURN labels(n), properties(n) ORDER BY n.id, n.free, size(keys(n))", nil),
		read(t, s, "MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY a.id, type(r), b.id", nil),
		read(t, s, "MATCH (n:A) WHERE n.id IN ['a', 'b', 'c'] RETURN n.id ORDER BY n.id", nil),
		read(t, s, "CALL db.labels() YIELD label RETURN collect(label)", nil),
		read(t, s, "CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType)", nil),
	}, "\n")
}

func TestClosedRowsRollBack(t *testing.T) {
	s := memory.New(memory.Options{})
	r, err := s.Run(context.Background(), graph.Statement{Text: "UNWIND [1, 2] AS n CREATE (a:A) RETURN a", Access: graph.Write})
	if err != nil {
		t.Fatal(err)
	}
	r.Next()
	for range 2 {
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if r.Next() {
		t.Error("closed rows go on")
	}
	mustWrite(t, s, "CREATE (:B)")
	if got := read(t, s, "MATCH (n) RETURN labels(n)", nil); got != `["B"]` {
		t.Errorf("the graph holds %s", got)
	}
}

func TestConflictNamesLabelKeyAndValue(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE CONSTRAINT plan_id FOR (n:Plan) REQUIRE n.id IS UNIQUE", "CREATE (:Plan {id: 'x'})")
	_, err := write(t, s, "CREATE (:Plan {id: 'x'})", nil)
	if graph.CodeOf(err) != graph.Conflict || !strings.Contains(err.Error(), `Plan(id) = "x"`) {
		t.Errorf("the error is %v", err)
	}
}

func TestMissingParametersAreAllNamed(t *testing.T) {
	s := memory.New(memory.Options{})
	_, err := s.Run(context.Background(), graph.Statement{Text: "RETURN $b, $a, $c", Params: map[string]graph.Value{"c": nil}})
	if graph.CodeOf(err) != graph.InvalidArgument || !strings.Contains(err.Error(), "$a, $b") {
		t.Errorf("the error is %v", err)
	}
}

func TestClosedStoreIsUnavailable(t *testing.T) {
	s := memory.New(memory.Options{})
	r, err := s.Run(context.Background(), graph.Statement{Text: "UNWIND range(1, 10) AS n RETURN n"})
	if err != nil {
		t.Fatal(err)
	}
	r.Next()
	if err := s.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	if r.Next() || graph.CodeOf(r.Err()) != graph.Unavailable {
		t.Errorf("running rows end with %v, want Unavailable", r.Err())
	}
	if err := s.Ping(context.Background()); graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("Ping answers %v, want Unavailable", err)
	}
}

func TestSummaryCounts(t *testing.T) {
	s := memory.New(memory.Options{})
	for _, c := range []struct {
		text string
		want graph.Summary
	}{
		{"CREATE (:A:B {x: 1, y: null})-[:R {z: 2}]->()", graph.Summary{NodesCreated: 2, RelationshipsCreated: 1, PropertiesSet: 2, LabelsAdded: 2}},
		{"MATCH (a:A) SET a.x = 3, a.none = null, a:A:C", graph.Summary{PropertiesSet: 1, LabelsAdded: 1}},
		{"MATCH (a:A) REMOVE a.x, a:B:None", graph.Summary{PropertiesSet: 1, LabelsRemoved: 1}},
		{"MATCH (a:A) SET a = {p: 1}, a += {q: 2}", graph.Summary{PropertiesSet: 2}},
		{"MERGE (a:A) ON MATCH SET a.m = 1", graph.Summary{PropertiesSet: 1}},
		{"MATCH (a:A) DETACH DELETE a", graph.Summary{NodesDeleted: 1, RelationshipsDeleted: 1}},
		{"CREATE INDEX FOR (n:A) ON (n.x)", graph.Summary{IndexesAdded: 1}},
		{"CREATE INDEX IF NOT EXISTS FOR (n:A) ON (n.x)", graph.Summary{}},
		{"CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:A|B) ON EACH [n.x, n.y]", graph.Summary{IndexesAdded: 1}},
		{"DROP INDEX words", graph.Summary{IndexesRemoved: 1}},
	} {
		got, err := write(t, s, c.text, nil)
		if err != nil || got != c.want {
			t.Errorf("%s: the summary is %+v (%v), want %+v", c.text, got, err, c.want)
		}
	}
}

func TestExplainAndProfile(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "UNWIND range(1, 9) AS i CREATE (:A {i: i})-[:R]->(:B)")
	r, err := s.Run(context.Background(), graph.Statement{Text: "EXPLAIN MATCH (a:A) RETURN a.i"})
	if err != nil {
		t.Fatal(err)
	}
	if r.Next() || r.Summary().Plan != "Return a.i\n  Project a.i\n    Scan :A as a\n" {
		t.Errorf("EXPLAIN answers the plan\n%s", r.Summary().Plan)
	}
	r, err = s.Run(context.Background(), graph.Statement{Text: "PROFILE MATCH (a:A) WHERE a.i < 4 RETURN a.i"})
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for r.Next() {
		rows++
	}
	want := "Return a.i\n  Project a.i (3 rows)\n    Filter a.i < 4 (3 rows)\n      Scan :A as a (9 rows)\n"
	if rows != 3 || r.Summary().Plan != want {
		t.Errorf("PROFILE answers %d rows and the plan\n%s", rows, r.Summary().Plan)
	}
}
