package memory_test

import (
	"context"
	"sync"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

// A writer moves an amount between accounts, and adds and drops nodes; readers must always find the same sum, and as
// many relationships as nodes of one label.
func TestReadersNeverSeeHalfAWrite(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE CONSTRAINT FOR (a:Account) REQUIRE a.id IS UNIQUE",
		"UNWIND range(0, 99) AS i CREATE (:Account {id: i, amount: 10})")
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				if got := ask(t, s, "MATCH (a:Account) RETURN sum(a.amount), COUNT { (:Paid) } - COUNT { ()-[:PAID]->() }"); got != "1000,0" {
					t.Errorf("a reader finds %s, want 1000,0", got)
					return
				}
				ask(t, s, "MATCH (a:Account {id: 7}) OPTIONAL MATCH p = (a)-[:PAID*..3]->(x) RETURN count(p), max(x.amount)")
			}
		})
	}
	for i := range 150 {
		params := map[string]graph.Value{"from": int64(i % 100), "to": int64(i * 7 % 100), "fail": int64(i % 3)}
		_, err := write(t, s, "MATCH (a:Account {id: $from}), (b:Account {id: $to}) SET a.amount = a.amount - 1 SET b.amount = b.amount + 1 "+
			"CREATE (a)-[:PAID]->(p:Paid {word: toString($from)}) WITH p RETURN 1 / $fail", params)
		if want := i%3 == 0; (graph.CodeOf(err) == graph.InvalidArgument) != want {
			t.Errorf("write %d ends with %v", i, err)
		}
		if i%10 == 9 {
			mustWrite(t, s, "MATCH (p:Paid) WITH p LIMIT 5 DETACH DELETE p")
		}
	}
	close(stop)
	readers.Wait()
}

func ask(t *testing.T, s *memory.Store, text string) string {
	_, rows, err := graph.Collect(context.Background(), s, graph.Statement{Text: text}, 10)
	if err != nil {
		t.Error(err)
		return ""
	}
	return string(graph.AppendJSON(nil, rows[0][0])) + "," + string(graph.AppendJSON(nil, rows[0][1]))
}

// One compiled query is run by many at once, with expressions that keep state for an execution.
func TestOneProgramIsSharedByMany(t *testing.T) {
	s := crowd(t)
	const text = "MATCH (n:N) WHERE n.i < $max AND EXISTS { (n)-[:R]->(m) WHERE m.i % 2 = 0 } " +
		"WITH n, [(n)-->(m) WHERE m.i =~ '.*' OR m.i > 3 | m.i] AS l ORDER BY n.i LIMIT 20 " +
		"RETURN sum(size(l)), count(DISTINCT n)"
	var all sync.WaitGroup
	for g := range 8 {
		all.Go(func() {
			for range 20 {
				_, rows, err := graph.Collect(context.Background(), s, graph.Statement{
					Text: text, Params: map[string]graph.Value{"max": int64(10 + g)},
				}, 10)
				if err != nil {
					t.Error(err)
					return
				}
				if n := rows[0][1].(int64); n != int64(10+g) {
					t.Errorf("%d nodes are found, want %d", n, 10+g)
				}
			}
		})
	}
	all.Wait()
}
