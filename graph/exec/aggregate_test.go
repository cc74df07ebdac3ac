package exec

import (
	"context"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
)

func TestAggregates(t *testing.T) {
	for _, c := range []struct{ list, call, want string }{
		{"[1, null, 2]", "count(x)", "2"},
		{"[1, null, 2]", "count(*)", "3"},
		{"[1, 1.0, 2, null]", "count(DISTINCT x)", "2"},
		{"[1, 2]", "sum(x)", "3"},
		{"[1, 2.5]", "sum(x)", "3.5"},
		{"[1, 1, 2]", "sum(DISTINCT x)", "3"},
		{"[9223372036854775807, 1]", "sum(x)", "9.223372036854776E18"},
		{"[duration('P1D'), duration('PT1H')]", "sum(x)", "'P1DT1H'"},
		{"[duration('P1D'), duration('PT1H')]", "avg(x)", "'PT12H30M'"},
		{"[1, 2, null]", "avg(x)", "1.5"},
		{"[1, 'a', null, 2.5, true, [3]]", "max(x)", "2.5"},
		{"[1, 'a', null, 2.5, true, [3]]", "min(x)", "[3]"},
		{"[1, null, 1]", "collect(x)", "[1, 1]"},
		{"[1, null, 1]", "collect(DISTINCT x)", "[1]"},
		{"[1, 2]", "stDev(x)", "0.7071067811865476"},
		{"[1, 2]", "stDevP(x)", "0.5"},
		{"[1, 2, 3, 4]", "percentileCont(x, 0.4)", "2.2"},
		{"[1, 2, 3, 4]", "percentileDisc(x, 0.25)", "1"},
		{"[1, 2, 3, 4]", "percentileDisc(x, 0.26)", "2"},
		{"[1, 2, 3, 4]", "percentileDisc(x, 1)", "4"},
		{"[]", "[count(x)]", "[0]"},
		{"[]", "sum(x)", "0"},
		{"[]", "avg(x)", "null"},
		{"[]", "collect(x)", "[]"},
		{"[]", "stDev(x)", "null"},
		{"[]", "percentileCont(x, 0.5)", "null"},
		{"[1, 'a']", "sum(x)", "!! TypeError.InvalidArgumentValue"},
		{"[1, 'a']", "avg(x)", "!! TypeError.InvalidArgumentValue"},
		{"[1]", "percentileCont(x, 1.5)", "!! ArgumentError.NumberOutOfRange"},
	} {
		if got := aggregated(t, c.list, c.call); got != c.want {
			t.Errorf("%s of %s: got %s, want %s", c.call, c.list, got, c.want)
		}
	}
}

func aggregated(t *testing.T, list, call string) string {
	t.Helper()
	e, err := cypher.ParseExpr(call)
	if err != nil {
		t.Fatal(err)
	}
	wrapped := false
	if l, ok := e.(*cypher.List); ok {
		e, wrapped = l.Items[0], true
	}
	env := &Env{}
	scope := Scope{Names: map[string]int{"x": env.NewSlot()}}
	a, err := CompileAggregate(e, scope, env)
	if err != nil {
		t.Fatal(err)
	}
	values, err := evaluate(list, emptyGraph(), nil, graph.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, err := NewContext(context.Background(), emptyGraph(), nil, graph.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	group := a.New()
	for _, v := range values.List() {
		row := make(Row, env.Width())
		row[0] = v
		if err := group.Add(ctx, row); err != nil {
			return "!! " + err.(*graph.Error).Detail
		}
	}
	v, err := group.Result(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if wrapped {
		v = ListOf([]Value{v})
	}
	return literal(Out(nil, v))
}

func TestCollectingIsCharged(t *testing.T) {
	e, err := cypher.ParseExpr("collect(x)")
	if err != nil {
		t.Fatal(err)
	}
	env := &Env{}
	a, err := CompileAggregate(e, Scope{Names: map[string]int{"x": env.NewSlot()}}, env)
	if err != nil {
		t.Fatal(err)
	}
	ctx, err := NewContext(context.Background(), emptyGraph(), nil, graph.Limits{Memory: 1000})
	if err != nil {
		t.Fatal(err)
	}
	group := a.New()
	for range 100 {
		if err = group.Add(ctx, Row{StringOf("a text")}); err != nil {
			break
		}
	}
	if graph.CodeOf(err) != graph.LimitExceeded {
		t.Errorf("got %v", err)
	}
}
