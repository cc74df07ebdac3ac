package fuzz

import (
	"context"
	"fmt"
	"sync"
	"time"

	"parley/graph"
	"parley/graph/cypher"
)

// trial is a query and what came of it.
type trial struct {
	query Query
	tree  *cypher.Statement
	// verdicts are those of its parameters in turn, up to the first that ends it.
	verdicts []verdict
}

// verdict is what comes of one run.
type verdict struct {
	skipped, failed bool
	explained, what string
	want            outcome
}

// newTrial prints the text as stores are sent it. An error is the generator's or the printer's.
func newTrial(q Query) (*trial, error) {
	tree, err := parse(q.Text)
	if err != nil {
		return nil, fmt.Errorf("%s\n%w", q.Text, err)
	}
	q.Text = cypher.Print(tree)
	// Both stores would refuse what cannot be read again, and so agree.
	if tree, err = parse(q.Text); err != nil {
		return nil, fmt.Errorf("printed as\n%s\n%w", q.Text, err)
	}
	return &trial{query: q, tree: tree}, nil
}

// tryAll runs queries that only read, so many at the same time.
func (r *runner) tryAll(ctx context.Context, on Graph, all []*trial, atOnce int) {
	next := make(chan *trial)
	var busy sync.WaitGroup
	for range atOnce {
		busy.Go(func() {
			for t := range next {
				r.try(ctx, on, t)
			}
		})
	}
	for _, t := range all {
		next <- t
	}
	close(next)
	busy.Wait()
}

// try runs a query with all its parameters on the graph that the stores hold.
func (r *runner) try(ctx context.Context, on Graph, t *trial) {
	for _, params := range t.query.Params {
		v := r.verdict(ctx, on, t.tree, t.query, params)
		t.verdicts = append(t.verdicts, v)
		if v.skipped || v.what != "" {
			return
		}
	}
}

func (r *runner) verdict(ctx context.Context, on Graph, tree *cypher.Statement, q Query, params map[string]any) verdict {
	var both [2]outcome
	for i, store := range r.stores {
		start := time.Now()
		both[i] = r.answer(ctx, store, q, params)
		r.spent[i].Add(int64(time.Since(start)))
		if both[i].skipped() {
			return verdict{skipped: true}
		}
	}
	what := compare(tree, both[0], both[1])
	if what == "" {
		return verdict{failed: both[0].err != nil}
	}
	return verdict{explained: r.explained(ctx, on, tree, q, params, both), what: what, want: both[1]}
}

// answer asks a store, and reads the graph that a write leaves.
func (r *runner) answer(ctx context.Context, store graph.Store, q Query, params map[string]any) outcome {
	access := graph.Read
	if q.Writes {
		access = graph.Write
	}
	o := ask(ctx, store, q.Text, params, access, each)
	if q.Writes && o.err == nil {
		o.state, o.err = state(ctx, store, each)
	}
	return o
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
