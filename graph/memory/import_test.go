package memory_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"parley/graph"
	"parley/graph/graphtest/generate"
	"parley/graph/memory"
)

// streamOf has a graph of the given size in two labels and two types, in the form that Import reads.
func streamOf(t testing.TB, nodes int) []byte {
	t.Helper()
	var b bytes.Buffer
	err := generate.Write(&b, generate.Options{
		Seed: 3, Nodes: nodes,
		Labels: []generate.Label{{Name: "Leader", Also: []string{"Entity"}}, {Name: "Plan", Also: []string{"Entity"}}},
		Types: []generate.Type{
			{Name: "SIGNED", From: []string{"Leader"}, To: []string{"Plan"}, Act: true},
			{Name: "REVISES", From: []string{"Plan"}, To: []string{"Plan"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImportedGraphIsLikeOneThatWasWritten(t *testing.T) {
	imported, written := memory.New(memory.Options{}), memory.New(memory.Options{})
	index := "CREATE INDEX FOR (n:Entity) ON (n.name)"
	mustWrite(t, imported, index) // before and after: the index is filled either way
	if err := imported.Import(t.Context(), bytes.NewReader(streamOf(t, 600))); err != nil {
		t.Fatal(err)
	}
	copyGraph(t, imported, written)
	mustWrite(t, written, index)
	if dump(t, imported) != dump(t, written) {
		t.Error("the graphs differ")
	}
	same := func(when string) {
		for _, q := range []string{
			"MATCH (a:Leader)-[r:SIGNED]->(p:Plan)-[:REVISES]->(q) RETURN count(*), count(DISTINCT q), min(r.earliest), max(r.id)",
			"MATCH (n:Entity) WHERE n.name >= 'K' RETURN count(*), min(n.name)",
			"MATCH (n:Plan {id: 'plan-1'}) RETURN COUNT { (n)<-[:SIGNED]-() }, COUNT { (n)--() }, COUNT { (n)-[:REVISES]-() }",
			"MATCH ()-[r]->() WHERE r.date STARTS WITH '2001' RETURN count(*), count(DISTINCT r.cites)",
		} {
			if got, want := read(t, imported, q, nil), read(t, written, q, nil); got != want {
				t.Errorf("%s, %s: imported %s, written %s", when, q, got, want)
			}
		}
	}
	same("at once")
	for _, text := range []string{
		"MATCH (:Leader)-[r:SIGNED]->(p:Plan) WHERE p.id ENDS WITH '7' DELETE r",
		"MATCH (a:Leader {id: 'leader-3'}), (b:Plan {id: 'plan-5'}) CREATE (a)-[:SIGNED {id: 'new'}]->(b)-[:LIKES]->(a)",
		"MATCH ()-[r:REVISES]->(b) WHERE b.id ENDS WITH '4' SET r.id = 'x' + b.id, r.note = 'y'",
		"MATCH (p:Plan) WHERE p.id ENDS WITH '11' DETACH DELETE p",
	} {
		mustWrite(t, imported, text)
		mustWrite(t, written, text)
		same(text)
	}
	if dump(t, imported) != dump(t, written) {
		t.Error("the graphs differ after the same changes")
	}
}

// copyGraph writes with Cypher what is in another store.
func copyGraph(t *testing.T, from, to *memory.Store) {
	t.Helper()
	mustWrite(t, to, "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE")
	for text, query := range map[string]string{
		"UNWIND $rows AS p CREATE (n:Entity:Leader) SET n = p": "MATCH (n:Leader) RETURN properties(n)",
		"UNWIND $rows AS p CREATE (n:Entity:Plan) SET n = p":   "MATCH (n:Plan) RETURN properties(n)",
	} {
		copyRows(t, from, to, query, text)
	}
	for _, typ := range []string{"SIGNED", "REVISES"} {
		copyRows(t, from, to, "MATCH (a)-[r:"+typ+"]->(b) RETURN {a: a.id, b: b.id, p: properties(r)}",
			"UNWIND $rows AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) CREATE (a)-[r:"+typ+"]->(b) SET r = row.p")
	}
	mustWrite(t, to, "DROP CONSTRAINT entity_id_unique")
}

func copyRows(t *testing.T, from, to *memory.Store, query, text string) {
	t.Helper()
	_, rows, err := graph.Collect(t.Context(), from, graph.Statement{Text: query}, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	var list []graph.Value
	for _, row := range rows {
		list = append(list, row[0])
	}
	if _, err := write(t, to, text, map[string]graph.Value{"rows": list}); err != nil {
		t.Fatal(err)
	}
}

func TestImportRefusesWhatIsNoGraph(t *testing.T) {
	whole := streamOf(t, 20)
	check := func(what string, s *memory.Store, err error, code graph.Code) {
		if graph.CodeOf(err) != code || s.Snapshot().NodeCount() != 0 || s.Snapshot().RelCount() != 0 {
			t.Errorf("%s: got %v and %d nodes", what, err, s.Snapshot().NodeCount())
		}
	}
	s := memory.New(memory.Options{})
	for n := 0; n < len(whole); n += 101 {
		check("a part", s, s.Import(t.Context(), bytes.NewReader(whole[:n])), graph.InvalidArgument)
	}
	check("text", s, s.Import(t.Context(), strings.NewReader("CREATE (n)")), graph.InvalidArgument)
	check("a broken file", s, s.Import(t.Context(), iotest.ErrReader(errors.New("disk"))), graph.InvalidArgument)
	for n := 8; n < len(whole); n += 53 { // whatever a byte is changed into, no number may lead astray
		changed := bytes.Clone(whole)
		changed[n] = 0xff
		s := memory.New(memory.Options{})
		if err := s.Import(t.Context(), bytes.NewReader(changed)); err != nil {
			check("a changed byte", s, err, graph.InvalidArgument)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	check("a cancelled import", s, s.Import(ctx, bytes.NewReader(whole)), graph.Cancelled)
	mustWrite(t, s, "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.dataset IS UNIQUE")
	check("a broken constraint", s, s.Import(t.Context(), bytes.NewReader(whole)), graph.Conflict)
	mustWrite(t, s, "DROP CONSTRAINT entity_dataset_unique", "CREATE (n:Note)")
	if err := s.Import(t.Context(), bytes.NewReader(whole)); graph.CodeOf(err) != graph.Conflict {
		t.Errorf("into a store that is not empty: got %v", err)
	}
}
