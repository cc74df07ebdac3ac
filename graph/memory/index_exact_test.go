package memory

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"parley/graph"
)

// Entities come and go in a table that older states share, with few enough hashes that many collide.
func TestExactTableKeepsWhatIsThere(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	hash := func(id uint32) uint32 { return 1 + (id%97)*(1<<25) }
	var e exact
	in := map[uint32]bool{}
	holds := func(e *exact, want map[uint32]bool, ids uint32) {
		t.Helper()
		if e.count != len(want) {
			t.Fatalf("the table counts %d entities, want %d", e.count, len(want))
		}
		for id := range ids {
			if got := exactHas(e, hash(id), id); got != want[id] {
				t.Fatalf("entity %d is there: %v, want %v", id, got, want[id])
			}
		}
	}
	const ids = 1500
	for owner := range uint64(12) {
		old, before := e, make(map[uint32]bool, len(in))
		for id := range in {
			before[id] = true
		}
		for range 400 {
			id := random.Uint32N(ids)
			if in[id] {
				e.remove(hash(id), id, owner+1)
				delete(in, id)
			} else {
				e.add(hash(id), id, owner+1)
				in[id] = true
			}
			e.remove(hash(id)+1, id, owner+1) // which is not there
		}
		holds(&e, in, ids)
		holds(&old, before, ids)
	}
	for id := range in {
		e.remove(hash(id), id, 13)
	}
	holds(&e, nil, ids)
}

func exactHas(e *exact, hash, id uint32) bool {
	if e.count == 0 {
		return false
	}
	for at := e.home(hash); e.slot(at).hash != 0; at = e.after(at) {
		if *e.slot(at) == (exactSlot{hash, id}) {
			return true
		}
	}
	return false
}

// A unique index finds by a table what it finds by its order, through changes, deletions and a statement that fails.
func TestUniqueIndexFindsTexts(t *testing.T) {
	s := New(Options{})
	run := func(text string) [][]graph.Value {
		t.Helper()
		_, rows, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Access: graph.Write}, 2000)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		return rows
	}
	finds := func(id string, want int) {
		t.Helper()
		for _, how := range []string{"{id: $id}) RETURN n", ") WHERE n.id >= $id AND n.id <= $id RETURN n", ") WHERE n.id STARTS WITH $id AND size(n.id) = size($id) RETURN n"} {
			_, rows, err := graph.Collect(context.Background(), s, graph.Statement{Text: "MATCH (n:Thing " + how, Params: map[string]graph.Value{"id": id}}, 10)
			if err != nil || len(rows) != want {
				t.Errorf("%s with %q: %d rows, %v; want %d", how, id, len(rows), err, want)
			}
		}
	}
	run("UNWIND range(1, 1000) AS i CREATE (:Thing {id: 'early-' + i})")
	run("CREATE CONSTRAINT one FOR (n:Thing) REQUIRE n.id IS UNIQUE")
	run("UNWIND range(1, 1000) AS i CREATE (:Thing {id: 'late-' + i})")
	run("CREATE (:Thing {id: 7}), (:Thing {id: 7.5}), (:Thing)")
	run("MATCH (n:Thing {id: 'early-5'}) SET n.id = 'moved'")
	run("MATCH (n:Thing {id: 'late-6'}) DELETE n")
	run("MATCH (n:Thing {id: 'late-7'}) REMOVE n:Thing")
	run("MERGE (n:Thing {id: 'late-8'})")
	_, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: "CREATE (:Thing {id: 'gone'}), (:Thing {id: 'late-9'})", Access: graph.Write}, 1)
	if e := (*graph.Error)(nil); !errors.As(err, &e) || e.Code != graph.Conflict {
		t.Errorf("the second late-9 gives %v, want a conflict", err)
	}
	for id, want := range map[string]int{
		"early-1": 1, "early-1000": 1, "late-1000": 1, "early-5": 0, "moved": 1, "late-6": 0, "late-7": 0, "late-8": 1, "late-9": 1, "gone": 0, "": 0,
	} {
		finds(id, want)
	}
	if rows := run("MATCH (n:Thing) WHERE n.id = 7 RETURN n"); len(rows) != 1 {
		t.Errorf("%d things have the number 7, want 1", len(rows))
	}
	run("CREATE (:Thing {id: 'early-5'}), (:Thing {id: 'late-6'}), (:Thing {id: 'late-7'})")
	finds("early-5", 1)
	finds("late-6", 1)
	finds("late-7", 1)
	run("DROP CONSTRAINT one")
	finds("late-7", 1)
}
