package tck

import (
	"context"
	"errors"
	"strings"
	"testing"

	"parley/graph"
)

// script is a store that answers what a test tells it; it stands for one graph before and one after the query.
type script struct {
	graph.Store
	before, after []*graph.Node
	columns       []string
	rows          [][]graph.Value
	// refusal comes from Run, failure from the rows.
	refusal, failure error
	panics, asked    bool
}

func (s *script) Run(_ context.Context, st graph.Statement) (graph.Rows, error) {
	switch st.Text {
	case "MATCH (n) RETURN n":
		nodes := s.before
		if s.asked {
			nodes = s.after
		}
		out := &scriptRows{columns: []string{"n"}}
		for _, n := range nodes {
			out.rows = append(out.rows, []graph.Value{n})
		}
		return out, nil
	case "MATCH ()-[r]->() RETURN r":
		return &scriptRows{columns: []string{"r"}}, nil
	}
	if s.panics {
		panic("out of range")
	}
	s.asked = true
	if s.refusal != nil {
		return nil, s.refusal
	}
	return &scriptRows{columns: s.columns, rows: s.rows, err: s.failure}, nil
}

type scriptRows struct {
	columns []string
	rows    [][]graph.Value
	row     []graph.Value
	err     error
}

func (r *scriptRows) Next() bool {
	if len(r.rows) == 0 {
		return false
	}
	r.row, r.rows = r.rows[0], r.rows[1:]
	return true
}

func (r *scriptRows) Columns() []string      { return r.columns }
func (r *scriptRows) Row() []graph.Value     { return r.row }
func (r *scriptRows) Err() error             { return r.err }
func (r *scriptRows) Summary() graph.Summary { return graph.Summary{} }
func (r *scriptRows) Close() error           { return nil }

func run(t *testing.T, store *script, steps string) *Failure {
	t.Helper()
	scenarios, err := parseFeature("f.feature", "Feature: F\n  Scenario: S\n    Given an empty graph\n    When executing query:\n      \"\"\"\n      RETURN 1\n      \"\"\"\n"+steps)
	if err != nil {
		t.Fatal(err)
	}
	engine := Engine{NamesErrors: true, Open: func(context.Context, []Procedure) (graph.Store, func(), error) {
		return store, func() {}, nil
	}}
	return (&Suite{}).Run(t.Context(), engine, scenarios[0])
}

const (
	inAnyOrder = "    Then the result should be, in any order:\n      | a | b |\n      | 1 | 2 |\n      | 1 | 3 |\n"
	inOrder    = "    Then the result should be, in order:\n      | a | b |\n      | 1 | 2 |\n      | 1 | 3 |\n"
	listOrder  = "    Then the result should be (ignoring element order for lists):\n      | a |\n      | [1, 2] |\n"
	isEmpty    = "    Then the result should be empty\n"
	noEffects  = "    And no side effects\n"
	oneNode    = "    And the side effects should be:\n      | +nodes | 1 |\n      | +labels | 1 |\n      | -properties | 1 |\n"
	compile    = "    Then a SyntaxError should be raised at compile time: UndefinedVariable\n"
	anyDetail  = "    Then a TypeError should be raised at runtime: *\n"
)

func TestAnswersAreJudged(t *testing.T) {
	ab := []string{"a", "b"}
	two := [][]graph.Value{{int64(1), int64(2)}, {int64(1), int64(3)}}
	swapped := [][]graph.Value{two[1], two[0]}
	list := [][]graph.Value{{[]graph.Value{int64(2), int64(1)}}}
	n, m := &graph.Node{ID: "1", Properties: map[string]graph.Value{"x": int64(1)}}, &graph.Node{ID: "1"}
	other := &graph.Node{ID: "2", Labels: []string{"A"}}
	undefined := &graph.Error{Code: graph.InvalidQuery, Detail: "SyntaxError.UndefinedVariable", Message: "no x"}
	wrong := &graph.Error{Code: graph.InvalidArgument, Detail: "TypeError.InvalidArgumentValue", Message: "no"}
	cases := []struct {
		name  string
		store script
		steps string
		// class is that of the failure, empty where there is none.
		class string
	}{
		{"the rows in any order", script{columns: ab, rows: swapped}, inAnyOrder, ""},
		{"the rows in another order", script{columns: ab, rows: swapped}, inOrder, "other order"},
		{"the rows in order", script{columns: ab, rows: two}, inOrder, ""},
		{"a row too often", script{columns: ab, rows: append(two, two[0])}, inAnyOrder, "other rows"},
		{"a float for an integer", script{columns: ab, rows: [][]graph.Value{{1.0, int64(2)}, two[1]}}, inAnyOrder, "other rows"},
		{"the columns in another order", script{columns: []string{"b", "a"}, rows: two}, inAnyOrder, "other columns"},
		{"the elements of a list in another order", script{columns: []string{"a"}, rows: list}, listOrder, ""},
		{"rows where none are wanted", script{columns: ab, rows: two}, isEmpty, "other rows"},
		{"no rows", script{columns: ab}, isEmpty + noEffects, ""},
		{"effects where none are wanted", script{after: []*graph.Node{n}}, isEmpty + noEffects, "other effects"},
		{"the effects", script{before: []*graph.Node{n}, after: []*graph.Node{m, other}}, isEmpty + oneNode, ""},
		{"other effects", script{before: []*graph.Node{n}, after: []*graph.Node{n, other}}, isEmpty + oneNode, "other effects"},
		{"an error where rows are wanted", script{refusal: undefined}, isEmpty, "error: INVALID_QUERY SyntaxError.UndefinedVariable no x"},
		{"a panic", script{panics: true}, isEmpty, "error: panic: out of range"},
		{"a panic where an error is wanted", script{panics: true}, compile, "error: panic: out of range"},
		{"the error", script{refusal: undefined}, compile, ""},
		{"no error", script{}, compile, "no error: SyntaxError.UndefinedVariable"},
		{"the error, but late", script{failure: undefined}, compile,
			"another phase: SyntaxError.UndefinedVariable at the wrong moment (a compile-time error after the first row was asked for)"},
		{"a compile-time error at run time", script{refusal: &graph.Error{Code: graph.InvalidQuery, Detail: "TypeError.X"}}, anyDetail, "another phase: TypeError.X at compile time"},
		{"an error of any detail", script{failure: wrong}, anyDetail, ""},
		{"another error", script{failure: wrong}, compile, "another error: INVALID_ARGUMENT TypeError.InvalidArgumentValue no, want SyntaxError.UndefinedVariable"},
		{"an error of no known kind", script{failure: errors.New("broken")}, anyDetail, "error: broken"},
		{"an error that changes the graph", script{failure: wrong, after: []*graph.Node{n}}, anyDetail, "changed by an error"},
		{"a step that is not known", script{}, "    Then all is well\n", "harness"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			class := ""
			if f := run(t, &c.store, c.steps); f != nil {
				class = f.Class
			}
			if class != c.class {
				t.Errorf("got %q, want %q", class, c.class)
			}
		})
	}
}

func TestAnyGraphIsTriedOnATreeToo(t *testing.T) {
	scenarios, err := parseFeature("f.feature", "Feature: F\n  Scenario: S\n    Given any graph\n    When executing query:\n      \"\"\"\n      RETURN 1\n      \"\"\"\n"+isEmpty)
	if err != nil {
		t.Fatal(err)
	}
	opened := 0
	engine := Engine{Open: func(context.Context, []Procedure) (graph.Store, func(), error) {
		opened++
		return &script{}, func() {}, nil
	}}
	suite := &Suite{graphs: map[string]string{anyGraph: "CREATE ()"}}
	if f := suite.Run(t.Context(), engine, scenarios[0]); f != nil || opened != 2 {
		t.Errorf("got %v after %d graphs, want no failure after 2", f, opened)
	}
}

func TestTheReportGroupsByCause(t *testing.T) {
	var r Report
	a, b := &Scenario{Feature: "x/A.feature", Name: "one"}, &Scenario{Feature: "y/B.feature", Name: "two"}
	r.Add(a, &Failure{Class: "other rows", Reason: "- | 1 |", Query: "RETURN 1"})
	r.Add(b, nil)
	var out strings.Builder
	if err := r.Write(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"passed 1 of 2", "    0 of    1  x", "    1 of    1  y", "    1  other rows", "x/A.feature: one\n    RETURN 1\n  - | 1 |"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}
