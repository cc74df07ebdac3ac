package graphtest

import (
	"math"
	"strings"
	"testing"

	"parley/graph"
)

func TestCompare(t *testing.T) {
	one, two := []string{"1"}, []string{"2"}
	rows := func(r ...[]string) answer { return answer{columns: []string{"x"}, rows: r} }
	want := Expectation{Columns: []string{"x"}, Rows: [][]string{one, two}}
	ordered := want
	ordered.Ordered = true
	cases := []struct {
		name string
		want Expectation
		got  answer
		says string
	}{
		{"the same rows", want, rows(one, two), ""},
		{"another order", want, rows(two, one), ""},
		{"another order where it counts", ordered, rows(two, one), "in another order"},
		{"a row twice", want, rows(one, two, two), "+ | 2 |"},
		{"a row too few", want, rows(one), "- | 2 |"},
		{"other columns", want, answer{columns: []string{"y"}}, "columns"},
		{"an effect", want, answer{columns: []string{"x"}, rows: [][]string{one, two}, effects: "1 node created"}, "effects"},
		{"an error", want, answer{err: graph.Errorf(graph.Timeout, "late")}, "TIMEOUT"},
		{"rows instead of an error", Expectation{Code: graph.Conflict}, rows(one), "want the error CONFLICT"},
		{"another error", Expectation{Code: graph.Conflict}, answer{err: graph.Errorf(graph.Timeout, "late")}, "want CONFLICT"},
		{"an error elsewhere", Expectation{Code: graph.InvalidQuery, Line: 1, Column: 2}, answer{err: &graph.Error{Code: graph.InvalidQuery, Pos: graph.Pos{Line: 1, Column: 3}}}, "at 1:3"},
		{"the error at its place", Expectation{Code: graph.InvalidQuery, Line: 1, Column: 3}, answer{err: &graph.Error{Code: graph.InvalidQuery, Pos: graph.Pos{Line: 1, Column: 3}}}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := compare(c.want, c.got)
			if (got == "") != (c.says == "") || !strings.Contains(got, c.says) {
				t.Errorf("got %q, want %q", got, c.says)
			}
		})
	}
}

func TestTextsOfValues(t *testing.T) {
	ada := &graph.Node{ID: "ada", Labels: []string{"Person", "Leader"}, Properties: map[string]graph.Value{"name": "Ada", "born": int64(1950)}}
	bare := &graph.Node{ID: "2"}
	cases := []struct {
		value graph.Value
		want  string
	}{
		{nil, "null"},
		{true, "true"},
		{int64(-3), "-3"},
		{1.0, "1.0"},
		{1e300, "1e+300"},
		{math.NaN(), "NaN"},
		{math.Inf(-1), "-Inf"},
		{"it's a|b\\\n", `'it\'s a\|b\\\n'`},
		{[]graph.Value{int64(1), nil}, "[1, null]"},
		{map[string]graph.Value{"b": int64(1), "a": "x"}, "{a: 'x', b: 1}"},
		{ada, "(:Leader:Person {born: 1950, name: 'Ada'})"},
		{bare, "()"},
		{&graph.Relationship{Type: "KNOWS"}, "[:KNOWS]"},
		{&graph.Path{Nodes: []*graph.Node{ada, bare}, Relationships: []*graph.Relationship{{Type: "KNOWS", Start: "2", End: "ada"}}}, "<(:Leader:Person {born: 1950, name: 'Ada'})<-[:KNOWS]-()>"},
		{graph.Date{Days: 0}, "date('1970-01-01')"},
		{graph.Duration{Months: 1}, "duration('P1M')"},
		{graph.Point{SRID: graph.WGS84, X: 1, Y: 2}, "point({srid: 4326, x: 1.0, y: 2.0})"},
		{graph.Point{SRID: graph.Cartesian3D, X: 1, Y: 2, Z: 3}, "point({srid: 9157, x: 1.0, y: 2.0, z: 3.0})"},
		{struct{}{}, "a struct {}, which is no value"},
	}
	for _, c := range cases {
		if got := Text(c.value); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
