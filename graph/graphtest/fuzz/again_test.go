package fuzz

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/graph"
)

// unprepared is a store to which every text is new, so that nothing can stay from an earlier run.
type unprepared struct {
	graph.Store
	runs int
}

func (u *unprepared) Run(ctx context.Context, s graph.Statement) (graph.Rows, error) {
	u.runs++
	s.Text += fmt.Sprintf("\n// %d", u.runs)
	return u.Store.Run(ctx, s)
}

// What a store keeps of a query between its runs does not show in its answers: each query runs on two graphs, with all
// its parameters in turn, and answers what it answers where it runs for the first time.
func TestNothingStaysBetweenRuns(t *testing.T) {
	const graphs, queries = 20, 20
	kept := newStore(t)
	r := runner{stores: [2]graph.Store{kept, &unprepared{Store: newStore(t)}}}
	runs := 0
	for i := range uint64(graphs) {
		g := &generator{Rand: rand.New(rand.NewPCG(11, i))}
		asked := readers(g, queries)
		for range 2 {
			on := g.newGraph()
			if err := r.fill(t.Context(), on); err != nil {
				t.Fatal(err)
			}
			for _, q := range asked {
				runs += askAgain(t, &r, on, q)
			}
		}
	}
	t.Logf("%d runs", runs)
	if runs < graphs*queries*2 {
		t.Errorf("%d runs say little", runs)
	}
}

// readers makes queries that write nothing.
func readers(g *generator, n int) (list []Query) {
	for len(list) < n {
		if q := g.newQuery(); !q.Writes {
			list = append(list, q)
		}
	}
	return list
}

// askAgain runs a query with all its parameters, twice, and counts the runs that say something.
func askAgain(t *testing.T, r *runner, on Graph, q Query) (runs int) {
	t.Helper()
	tree, err := parse(q.Text)
	if err != nil {
		t.Fatalf("%s\n%v", q.Text, err)
	}
	for i := range 2 * len(q.Params) {
		params := q.Params[i%len(q.Params)]
		v := r.verdict(t.Context(), on, tree, q, params)
		// A plan that was made for another graph may come to an expression that fails, where a new one does not.
		if v.skipped || strings.HasPrefix(v.what, "error: ") {
			continue
		}
		if v.what != "" {
			t.Fatalf("the answer differs when it is asked again: %s\n%s\nwith %v on\n%s", v.what, q.Text, params, on.statement())
		}
		if !v.failed {
			runs++
		}
	}
	return runs
}
