package memory_test

import (
	"context"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/memory"
)

// crowd has 200 nodes with some text, each with a relationship to each of the next ten.
func crowd(t testing.TB) *memory.Store {
	t.Helper()
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE FULLTEXT INDEX texts FOR (n:N) ON EACH [n.text]",
		"UNWIND range(0, 199) AS i CREATE (:N {i: i, text: reduce(s = '', j IN range(1, 50) | s + 'word' + (i * j) + ' of the text, ')})",
		"MATCH (a:N), (b:N) WHERE a.i < b.i AND b.i <= a.i + 10 CREATE (a)-[:R]->(b)")
	return s
}

// runaways would run for hours, or take all memory.
var runaways = map[string]string{
	"a product of four scans":        "MATCH (a), (b), (c), (d) RETURN count(*)",
	"an unbounded path":              "MATCH p = (:N {i: 0})-[*]-() RETURN count(p)",
	"a quantified path":              "MATCH (:N {i: 0}) ((a)-[r]-(b))+ (c) RETURN count(*)",
	"a huge UNWIND":                  "UNWIND range(1, 1000000000) AS i RETURN sum(i)",
	"an exponential comprehension":   "RETURN size([a IN range(1, 10000) | [b IN range(1, 10000) | [c IN range(1, 10000) | c]]])",
	"a list that doubles":            "RETURN reduce(l = [1], i IN range(1, 60) | l + l)",
	"a product that is sorted":       "MATCH (a), (b), (c), (d) RETURN a.i ORDER BY b.i + c.i + d.i",
	"a product that is collected":    "MATCH (a), (b), (c), (d) RETURN collect([a, b, c, d])",
	"a product that is made unique":  "MATCH (a), (b), (c), (d) WITH DISTINCT a, b, c, d RETURN count(*)",
	"a product within a subquery":    "MATCH (a) WHERE COUNT { MATCH (b), (c), (d), (e) } = 1 RETURN a",
	"a path that is never the right": "MATCH p = shortestPath((:N {i: 0})-[*]-(:N {i: 199})) WHERE none(n IN nodes(p) WHERE n.i >= 0) RETURN p",
}

func TestLimitsEndRunaways(t *testing.T) {
	s := crowd(t)
	for name, text := range runaways {
		t.Run(name, func(t *testing.T) {
			_, _, err := graph.Collect(context.Background(), s, graph.Statement{
				Text: text, Limits: graph.Limits{Work: 300_000, Memory: 16 << 20, Time: time.Minute},
			}, 1<<30)
			if graph.CodeOf(err) != graph.LimitExceeded {
				t.Errorf("the error is %v, want LimitExceeded", err)
			}
		})
	}
}

func TestCancellationEndsRunaways(t *testing.T) {
	s := crowd(t)
	for name, text := range runaways {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			r, err := s.Run(ctx, graph.Statement{Text: text, Limits: graph.Limits{Memory: 64 << 20, Time: -1}})
			if err != nil {
				t.Fatal(err)
			}
			cancel()
			for r.Next() {
			}
			if code := graph.CodeOf(r.Err()); code != graph.Cancelled && code != graph.LimitExceeded {
				t.Errorf("the error is %v, want Cancelled", r.Err())
			}
		})
	}
}

func TestLimitsAreTold(t *testing.T) {
	s := crowd(t)
	for _, c := range []struct {
		name, text string
		limits     graph.Limits
		code       graph.Code
	}{
		{"rows", "MATCH (n) RETURN n", graph.Limits{Rows: 10}, graph.LimitExceeded},
		{"time", runaways["a product of four scans"], graph.Limits{Time: time.Millisecond}, graph.Timeout},
		{"hops of a walk", "MATCH (:N {i: 0})-[*]->(n) RETURN n", graph.Limits{Hops: 3}, graph.LimitExceeded},
		{"hops of a shortest path", "MATCH p = shortestPath((:N {i: 0})-[*]->(:N {i: 199})) RETURN p", graph.Limits{Hops: 3}, graph.LimitExceeded},
	} {
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: c.text, Limits: c.limits}, 1000)
		if graph.CodeOf(err) != c.code {
			t.Errorf("%s: the error is %v, want %s", c.name, err, c.code)
		}
	}
	if got := read(t, s, "MATCH p = shortestPath((:N {i: 0})-[*..20]->(:N {i: 199})) RETURN length(p)", nil); got != "20" {
		t.Errorf("a bounded path is %s long, want 20", got)
	}
}

func TestWaitingForTheWriterEndsWithTheContext(t *testing.T) {
	s := memory.New(memory.Options{})
	first, err := s.Run(context.Background(), graph.Statement{Text: "CREATE (n) RETURN n", Access: graph.Write})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Run(ctx, graph.Statement{Text: "CREATE (n)", Access: graph.Write}); graph.CodeOf(err) != graph.Cancelled {
		t.Errorf("the second writer gets %v, want Cancelled", err)
	}
}
