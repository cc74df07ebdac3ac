package fuzz

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"time"

	"parley/graph"
)

// Options of a run.
type Options struct {
	// Seed decides graphs, queries and parameters.
	Seed uint64
	// Queries is how many texts run at least, Streak how many in a row must agree before the run ends.
	Queries, Streak int
	// For ends the run early, at no time if zero.
	For time.Duration
	// AtOnce is how many queries that only read run at the same time; 1 if zero. It changes nothing of what is asked.
	AtOnce int
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
	// Spent is how long each store took to answer, added up over queries that ran at the same time.
	Spent [2]time.Duration
}

// String tells it in a few lines.
func (r Report) String() string {
	text := fmt.Sprintf("%d queries in %d runs, %d in a row agree (%d at the end), %d too large, %d runs fail alike, %d differ; %v and %v were spent",
		r.Queries, r.Runs, r.Longest, r.Streak, r.Skipped, r.Failed, len(r.Differences), r.Spent[0].Round(time.Second), r.Spent[1].Round(time.Second))
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
	// spent adds up, in nanoseconds, how long each store took to answer.
	spent [2]atomic.Int64
}

func (r *runner) done(o Options, spent time.Duration) bool {
	r.report.Spent = [2]time.Duration{time.Duration(r.spent[0].Load()), time.Duration(r.spent[1].Load())}
	if r.full(o) || o.For > 0 && spent > o.For {
		return true
	}
	return r.report.Queries >= o.Queries && r.report.Longest >= o.Streak
}

// full reports whether enough differences have been found.
func (r *runner) full(o Options) bool { return len(r.report.Differences) >= max(o.MaxDifferences, 1) }

// onGraph makes a graph and all its queries, so that nothing which the stores answer decides what is asked. Those that
// read run on the graph as it was made, several at once; each of those that write has it made anew.
func (r *runner) onGraph(ctx context.Context, g *generator, o Options) error {
	start := g.newGraph()
	var readers, writers []*trial
	for range queriesPerGraph {
		t, err := newTrial(g.newQuery())
		if err != nil {
			return err
		}
		if t.query.Writes {
			writers = append(writers, t)
		} else {
			readers = append(readers, t)
		}
	}
	if err := r.fill(ctx, start); err != nil {
		return err
	}
	r.tryAll(ctx, start, readers, max(o.AtOnce, 1))
	for _, t := range writers {
		if err := r.fill(ctx, start); err != nil {
			return err
		}
		r.try(ctx, start, t)
	}
	for _, t := range append(readers, writers...) {
		if r.full(o) {
			break
		}
		r.count(ctx, start, t)
		if o.Progress != nil {
			o.Progress(r.report)
		}
	}
	return ctx.Err()
}

func (r *runner) fill(ctx context.Context, g Graph) error {
	return errors.Join(g.fill(ctx, r.stores[0]), g.fill(ctx, r.stores[1]))
}

// count adds a trial to the report, and shrinks a difference. It leaves the stores with any graph.
func (r *runner) count(ctx context.Context, on Graph, t *trial) {
	r.report.Queries++
	for i, v := range t.verdicts {
		switch {
		case v.skipped:
			r.report.Skipped++
			return
		case v.explained != "":
			r.report.Explained[v.explained]++
			return
		case v.what != "":
			q := t.query
			q.Params = q.Params[i : i+1]
			r.report.Streak = 0
			r.report.Differences = append(r.report.Differences, r.shrink(ctx, Difference{Query: q, Graph: on, What: v.what, Found: q.Text, want: v.want}))
			return
		}
		r.report.Runs++
		if v.failed {
			r.report.Failed++
		}
	}
	r.report.Streak++
	r.report.Longest = max(r.report.Longest, r.report.Streak)
}
