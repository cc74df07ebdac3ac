package fuzz

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"parley/graph"
	"parley/graph/cypher"
)

// Options of a run.
type Options struct {
	// Seed decides graphs, queries and parameters.
	Seed uint64
	// Queries is how many texts run at least, Streak how many in a row must agree before the run ends.
	Queries, Streak int
	// For ends the run early, at no time if zero.
	For time.Duration
	// MaxDifferences ends it when so many have been found; 1 if zero.
	MaxDifferences int
	// Progress is called after each query, if set.
	Progress func(Report)
}

// Report tells what a run has found.
type Report struct {
	// Queries is the number of texts that ran on both stores, Runs counts each set of parameters of theirs.
	Queries, Runs int
	// Streak is the number of queries that have agreed since the last difference, Longest the most in a row.
	Streak, Longest int
	// Skipped had too large an answer for one of the stores.
	Skipped int
	// Failed is how many of the runs ended with the same error on both.
	Failed int
	// Explained counts the runs that differ in a known way, by reason.
	Explained   map[string]int
	Differences []Difference
}

// String tells it in a few lines.
func (r Report) String() string {
	text := fmt.Sprintf("%d queries in %d runs, %d in a row agree (%d at the end), %d too large, %d runs fail alike",
		r.Queries, r.Runs, r.Longest, r.Streak, r.Skipped, r.Failed)
	for _, reason := range slices.Sorted(maps.Keys(r.Explained)) {
		text += fmt.Sprintf("\n%5d times: %s", r.Explained[reason], reason)
	}
	return text
}

// Difference is a query that the stores answer in different ways, shrunk.
type Difference struct {
	Query Query
	Graph Graph
	// What tells both answers.
	What string
	// Found is the text as it was before it was shrunk.
	Found string
	// want is what the second store answers.
	want outcome
}

// queriesPerGraph is how many queries see a graph, unless one changes it.
const queriesPerGraph = 20

// each bounds a query on either store.
var each = graph.Limits{Time: 20 * time.Second, Work: 5_000_000}

// Run compares two stores. It empties both. An error means that a store failed, or that the generator did.
func Run(ctx context.Context, a, b graph.Store, o Options) (Report, error) {
	r := runner{stores: [2]graph.Store{a, b}, report: Report{Explained: map[string]int{}}}
	start := time.Now()
	for i := uint64(0); !r.done(o, time.Since(start)); i++ {
		// Each graph has a source of its own, so that a run can begin anywhere.
		g := &generator{Rand: rand.New(rand.NewPCG(o.Seed, i))}
		if err := r.onGraph(ctx, g, o); err != nil {
			return r.report, fmt.Errorf("seed %d, graph %d: %w", o.Seed, i, err)
		}
	}
	return r.report, nil
}

type runner struct {
	stores [2]graph.Store
	report Report
}

func (r *runner) done(o Options, spent time.Duration) bool {
	if len(r.report.Differences) >= max(o.MaxDifferences, 1) || o.For > 0 && spent > o.For {
		return true
	}
	return r.report.Queries >= o.Queries && r.report.Longest >= o.Streak
}

func (r *runner) onGraph(ctx context.Context, g *generator, o Options) error {
	start := g.newGraph()
	fresh := false
	for range queriesPerGraph {
		if !fresh {
			if err := r.fill(ctx, start); err != nil {
				return err
			}
		}
		q := g.newQuery()
		if err := r.compareOn(ctx, start, q); err != nil {
			return fmt.Errorf("%s\n%w", q.Text, err)
		}
		fresh = !q.Writes
		if o.Progress != nil {
			o.Progress(r.report)
		}
	}
	return nil
}

func (r *runner) fill(ctx context.Context, g Graph) error {
	return errors.Join(g.fill(ctx, r.stores[0]), g.fill(ctx, r.stores[1]))
}

// compareOn runs a query with all its parameters on the graph that the stores hold.
func (r *runner) compareOn(ctx context.Context, on Graph, q Query) error {
	tree, err := parse(q.Text)
	if err != nil {
		return err
	}
	q.Text = cypher.Print(tree)
	r.report.Queries++
	for _, params := range q.Params {
		v := r.verdict(ctx, tree, q, params)
		switch {
		case v.skipped:
			r.report.Skipped++
			return nil
		case v.explained != "":
			r.report.Explained[v.explained]++
			return nil
		case v.what != "":
			q.Params = []map[string]any{params}
			r.report.Streak = 0
			r.report.Differences = append(r.report.Differences, r.shrink(ctx, Difference{Query: q, Graph: on, What: v.what, Found: q.Text, want: v.want}))
			return r.fill(ctx, on)
		}
		r.report.Runs++
		if v.failed {
			r.report.Failed++
		}
	}
	r.report.Streak++
	r.report.Longest = max(r.report.Longest, r.report.Streak)
	return nil
}

// verdict is what comes of one run.
type verdict struct {
	skipped, failed bool
	explained, what string
	want            outcome
}

func (r *runner) verdict(ctx context.Context, tree *cypher.Statement, q Query, params map[string]any) verdict {
	access := graph.Read
	if q.Writes {
		access = graph.Write
	}
	var both [2]outcome
	for i, store := range r.stores {
		o := ask(ctx, store, q.Text, params, access, each)
		if o.skipped() {
			return verdict{skipped: true}
		}
		if q.Writes && o.err == nil {
			o.state, o.err = state(ctx, store, each)
		}
		both[i] = o
	}
	what := compare(tree, both[0], both[1])
	if what == "" {
		return verdict{failed: both[0].err != nil}
	}
	return verdict{explained: explained(tree, both[0], both[1]), what: what, want: both[1]}
}

// parse reads a text and checks it. Every text of the generator must pass.
func parse(text string) (*cypher.Statement, error) {
	tree, err := cypher.Parse(text)
	if err != nil {
		return nil, err
	}
	_, err = cypher.Check(tree, cypher.CheckOptions{Access: graph.Write})
	return tree, err
}
