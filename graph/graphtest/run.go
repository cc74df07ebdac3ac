package graphtest

import (
	"context"
	"fmt"
	"testing"

	"parley/graph"
)

// Engine is a store under test.
type Engine struct {
	// Name is how testdata/differences.txt calls it.
	Name string
	// Open gives a store that the suite may empty; it stays open for the whole suite.
	Open func(t *testing.T) graph.Store
}

// maxRows is more than any case answers.
const maxRows = 10_000

const wipe = "MATCH (n) DETACH DELETE n"

// Run runs the whole suite on an engine. A case that the list of differences names for this engine must fail.
func Run(t *testing.T, engine Engine) {
	suite, err := load()
	if err != nil {
		t.Fatal(err)
	}
	store := engine.Open(t)
	if updating() {
		update(t, store, suite)
		return
	}
	r := runner{suite: suite, store: store, dirty: true}
	for _, c := range suite.cases {
		t.Run(c.Name, func(t *testing.T) {
			fault := r.run(t.Context(), c)
			reason, differs := suite.differences[engine.Name][c.Name]
			switch {
			case differs && fault == "":
				t.Errorf("%s:%d: the difference is gone (%s); take it out of %s and of the dialect page", c.File, c.Line, reason, differencesFile)
			case !differs && fault != "":
				t.Errorf("%s:%d: %s", c.File, c.Line, fault)
			}
		})
	}
}

// runner holds a store and what is in it.
type runner struct {
	*suite
	store graph.Store
	// graph is the name of the shared graph that the store holds, dirty tells that it may hold something else.
	graph string
	dirty bool
}

// run gives the first fault of a case, or nothing.
func (r *runner) run(ctx context.Context, c Case) (fault string) {
	if err := r.prepare(ctx, c); err != nil {
		return err.Error()
	}
	defer func() {
		if err := execute(ctx, r.store, c.Clean); err != nil && fault == "" {
			fault = err.Error()
		}
	}()
	for _, step := range c.Steps {
		for _, st := range step.Statements {
			if problem := compare(step.Expect, ask(ctx, r.store, st)); problem != "" {
				return fmt.Sprintf("the statement\n    %s\nanswers %s", st.Text, problem)
			}
		}
	}
	return ""
}

// prepare makes the graph of a case, unless the case before it has left the same one as it was.
func (r *runner) prepare(ctx context.Context, c Case) error {
	if !r.dirty && r.graph == c.Graph && len(c.Setup) == 0 {
		r.dirty = c.writes()
		return nil
	}
	r.graph, r.dirty = c.Graph, true
	if err := execute(ctx, r.store, []string{wipe}); err != nil {
		return err
	}
	setup := c.Setup
	if c.Graph != "" {
		setup = r.graphs[c.Graph]
	}
	if err := execute(ctx, r.store, setup); err != nil {
		return err
	}
	r.dirty = c.writes()
	return nil
}

// writes reports whether the graph may be another one after the case.
func (c Case) writes() bool {
	if len(c.Setup) > 0 || len(c.Clean) > 0 {
		return true
	}
	for _, step := range c.Steps {
		for _, st := range step.Statements {
			if st.Access == graph.Write {
				return true
			}
		}
	}
	return false
}

func execute(ctx context.Context, store graph.Store, texts []string) error {
	for _, text := range texts {
		if got := ask(ctx, store, Statement{Text: text, Access: graph.Write}); got.err != nil {
			return fmt.Errorf("the statement\n    %s\nthat makes the graph fails: %w", text, got.err)
		}
	}
	return nil
}

// ask runs one statement to its end.
func ask(ctx context.Context, store graph.Store, st Statement) (a answer) {
	params, err := graph.ParseParams([]byte(st.Params))
	if err != nil {
		return answer{err: err}
	}
	rows, err := store.Run(ctx, graph.Statement{Text: st.Text, Params: params, Access: st.Access})
	if err != nil {
		return answer{err: err}
	}
	defer rows.Close()
	a.columns = rows.Columns()
	for rows.Next() {
		if len(a.rows) == maxRows {
			return answer{err: fmt.Errorf("more than %d rows came", maxRows)}
		}
		cells := make([]string, len(a.columns))
		for i, v := range rows.Row() {
			cells[i] = Text(v)
		}
		a.rows = append(a.rows, cells)
	}
	a.err = rows.Err()
	a.effects = effectsText(rows.Summary())
	return a
}
