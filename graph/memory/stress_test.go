package memory_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

// balance must be the same for whoever reads: as many debits as credits, by scan, by index, by stored count and by path.
var balance = []string{
	"MATCH (a:Account) RETURN sum(a.amount), COUNT { (:Entry {side: 'debit'}) } - COUNT { (:Entry {side: 'credit'}) }",
	"MATCH (e:Entry) WHERE e.side IN ['debit', 'credit'] WITH collect(e.side) AS s RETURN 1000, size([x IN s WHERE x = 'debit']) * 2 - size(s)",
	"MATCH ()-[r:BOOKED]->() WITH count(r) AS n RETURN 1000, n - COUNT { (:Entry) }",
	"MATCH ()-[r:BOOKED]->(e) WHERE r.step >= 0 WITH count(r) - count(DISTINCT e) AS d RETURN 1000, d",
	"MATCH (e:Entry) WHERE NOT EXISTS { SHORTEST 1 (:Account)-[:BOOKED]->+(e) } WITH count(e) AS d RETURN 1000, d",
}

// A writer commits, fails, is cancelled and is closed half way, while many read; no reader ever sees half a write.
func TestReadersAmongWritersOfEveryFate(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE CONSTRAINT FOR (a:Account) REQUIRE a.id IS UNIQUE", "CREATE INDEX FOR (e:Entry) ON (e.side)",
		"CREATE INDEX FOR ()-[r:BOOKED]-() ON (r.step)", "UNWIND range(0, 99) AS i CREATE (:Account {id: i, amount: 10})")
	var stop atomic.Bool
	var reads atomic.Int64
	var readers sync.WaitGroup
	for n := range 8 {
		readers.Go(func() {
			for i := n; !stop.Load(); i++ {
				text := balance[i%len(balance)]
				got := ask(t, s, text)
				if got != "1000,0" {
					t.Errorf("a reader finds %s, want 1000,0, by %s", got, text)
					return
				}
				reads.Add(1)
			}
		})
	}
	committed := 0
	for i := range 240 {
		if book(t, s, i) {
			committed++
		}
	}
	stop.Store(true)
	readers.Wait()
	if got := read(t, s, "MATCH (e:Entry) WITH max(e.step) AS last RETURN last >= 0", nil); got != "true" {
		t.Errorf("no entry is left: %s", got)
	}
	t.Logf("%d reads beside %d commits", reads.Load(), committed)
}

// book moves an amount in one statement of several changes, and ends it in one of four ways; true where it is committed.
func book(t *testing.T, s *memory.Store, step int) bool {
	const text = "MATCH (a:Account {id: $from}), (b:Account {id: $to}) SET a.amount = a.amount - 1 SET b.amount = b.amount + 1 " +
		"CREATE (a)-[:BOOKED {step: $step}]->(:Entry {side: 'debit', step: $step}), (b)-[:BOOKED {step: $step}]->(:Entry {side: 'credit', step: $step}) " +
		"WITH a UNWIND range(1, 50) AS i RETURN i / $divisor"
	fate := step % 4
	params := map[string]graph.Value{"from": int64(step % 100), "to": int64(step * 7 % 100), "step": int64(step), "divisor": int64(1)}
	if fate == 1 {
		params["divisor"] = int64(0)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r, err := s.Run(ctx, graph.Statement{Text: text, Access: graph.Write, Params: params})
	if err != nil {
		t.Errorf("step %d: %v", step, err)
		return false
	}
	defer r.Close()
	for n := 0; r.Next(); n++ {
		switch {
		case fate == 2 && n == 10:
			return false // closed half way
		case fate == 3 && n == 10:
			if step%8 == 3 {
				cancel()
			}
		}
	}
	want := graph.Code("")
	if fate == 1 {
		want = graph.InvalidArgument
	}
	switch got := graph.CodeOf(r.Err()); {
	case fate == 3 && step%8 == 3:
		return r.Err() == nil // the budget may not have looked at the clock again
	case r.Err() == nil && want == "":
		if step%20 == 0 {
			mustWrite(t, s, "MATCH (e:Entry) WITH e.step AS step, collect(e) AS es ORDER BY step LIMIT 3 UNWIND es AS e DETACH DELETE e")
		}
		return true
	case r.Err() == nil || got != want:
		t.Errorf("step %d ends with %v, want code %q", step, r.Err(), want)
	}
	return false
}
