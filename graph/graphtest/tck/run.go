package tck

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley/graph"
)

// Engine is a store under test.
type Engine struct {
	// Open gives a store with an empty graph, and with procedures. What it returns is closed by release.
	Open func(ctx context.Context, procedures []Procedure) (store graph.Store, release func(), err error)
	// NamesErrors tells that the store fills graph.Error.Detail, so that errors are judged by type, phase and detail.
	NamesErrors bool
}

// patience is for one scenario on one graph. All take milliseconds.
const patience = 30 * time.Second

// anyGraph is the graph beside the empty one on which a scenario for any graph must pass.
const anyGraph = "binary-tree-1"

// Run gives the first failure of a scenario; nil where it passes.
func (s *Suite) Run(ctx context.Context, engine Engine, scenario *Scenario) *Failure {
	if f := s.runOn(ctx, engine, scenario, ""); f != nil {
		return f
	}
	if len(scenario.Steps) == 0 || scenario.Steps[0].Text != "any graph" {
		return nil
	}
	f := s.runOn(ctx, engine, scenario, anyGraph)
	if f != nil {
		f.Reason = "on the graph " + anyGraph + ": " + f.Reason
	}
	return f
}

func (s *Suite) runOn(ctx context.Context, engine Engine, scenario *Scenario, named string) *Failure {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	procedures, err := scenario.procedures()
	if err != nil {
		return failf("harness", "%s", err)
	}
	store, release, err := engine.Open(ctx, procedures)
	if err != nil {
		return failf("no store", "%s", err)
	}
	defer release()
	t := &trial{suite: s, engine: engine, store: store, ctx: ctx}
	if named != "" {
		if f := t.makeGraph(named); f != nil {
			return f
		}
	}
	for i, step := range scenario.Steps {
		if f := t.step(step, i+1 < len(scenario.Steps) && raised.MatchString(scenario.Steps[i+1].Text)); f != nil {
			f.Query = t.query
			return f
		}
	}
	return nil
}

func (s *Scenario) procedures() ([]Procedure, error) {
	var out []Procedure
	for _, step := range s.Steps {
		if strings.HasPrefix(step.Text, "there exists a procedure ") {
			p, err := newProcedure(step)
			if err != nil {
				return nil, err
			}
			out = append(out, p)
		}
	}
	return out, nil
}

// trial is one scenario under way on one graph.
type trial struct {
	suite  *Suite
	engine Engine
	store  graph.Store
	ctx    context.Context
	params map[string]graph.Value
	// query is the last one, with its answer and the graph before and after.
	query         string
	answer        answer
	before, after look
}

// makeGraph creates a named graph.
func (t *trial) makeGraph(name string) *Failure {
	text, ok := t.suite.graphs[name]
	if !ok {
		return failf("harness", "there is no graph %s", name)
	}
	return t.setUp(text)
}

func (t *trial) setUp(text string) *Failure {
	t.query = text
	if a := ask(t.ctx, t.store, text, t.params); a.err != nil {
		return unexpected("making the graph", a.err)
	}
	return nil
}

// execute runs the query of a step, and looks at the graph before and after.
func (t *trial) execute(text string, mayFail bool) *Failure {
	var err error
	t.query = text
	if t.before, err = lookAt(t.ctx, t.store); err != nil {
		return unexpected("before the query", err)
	}
	t.answer = ask(t.ctx, t.store, text, t.params)
	if t.answer.err != nil && !mayFail {
		return unexpected("the query failed", t.answer.err)
	}
	if t.after, err = lookAt(t.ctx, t.store); err != nil {
		return unexpected("after the query", err)
	}
	if changes := effects(t.before, t.after); t.answer.err != nil && len(changes) > 0 {
		return failf("changed by an error", "the query failed, and yet it had effects: %s", effectsText(changes))
	}
	return nil
}

func (t *trial) setParams(table [][]string) *Failure {
	t.params = map[string]graph.Value{}
	for _, row := range table {
		v, err := parseValue(row[1])
		if err != nil {
			return failf("harness", "%s", fmt.Errorf("the parameter %s: %w", row[0], err))
		}
		t.params[row[0]] = v
	}
	return nil
}
