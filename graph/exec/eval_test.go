package exec

import (
	"context"
	_ "embed"
	"errors"
	"sort"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
)

//go:embed testdata/expressions.txt
var expressions string

// TestExpressions reads testdata/expressions.txt.
func TestExpressions(t *testing.T) {
	for line := range strings.SplitSeq(expressions, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		i := strings.LastIndex(line, " => ")
		text, want := line[:i], line[i+len(" => "):]
		if got := outcome(text, nil); got != want {
			t.Errorf("%s\n got  %s\n want %s", text, got, want)
		}
	}
}

// outcome evaluates an expression without graph and writes its value, or the name of its error.
func outcome(text string, params map[string]graph.Value) string {
	v, err := evaluate(text, emptyGraph(), params, graph.Limits{})
	var e *graph.Error
	switch {
	case err == nil:
		return literal(Out(nil, v))
	case !errors.As(err, &e):
		return err.Error()
	case e.Detail == "":
		return "!! -"
	}
	return "!! " + e.Detail
}

func evaluate(text string, g Graph, params map[string]graph.Value, limits graph.Limits) (Value, error) {
	e, err := cypher.ParseExpr(text)
	if err != nil {
		return Value{}, err
	}
	env := &Env{}
	eval, err := Compile(e, Scope{}, env)
	if err != nil {
		return Value{}, err
	}
	ctx, err := NewContext(context.Background(), g, params, limits)
	if err != nil {
		return Value{}, err
	}
	return eval(ctx, make(Row, env.Width()))
}

// literal writes a value as Cypher does, temporal values as strings.
func literal(v graph.Value) string {
	switch x := v.(type) {
	case nil:
		return "null"
	case []graph.Value:
		parts := make([]string, len(x))
		for i, e := range x {
			parts[i] = literal(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]graph.Value:
		var parts []string
		for k, e := range x {
			parts = append(parts, k+": "+literal(e))
		}
		sort.Strings(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	case bool, int64, float64:
		s, _ := graph.Text(x)
		return s
	}
	s, _ := graph.Text(v)
	return "'" + s + "'"
}

func TestParameters(t *testing.T) {
	params := map[string]graph.Value{
		"n": 2, "list": []graph.Value{int64(1), "a", nil}, "map": map[string]graph.Value{"b": 1.5, "a": true},
		"day": graph.Date{Days: 0},
	}
	for text, want := range map[string]string{
		"$n + 1":    "3",
		"$list[1]":  "'a'",
		"$map":      "{a: true, b: 1.5}",
		"$day.year": "1970",
		"[x IN range(1, 3) WHERE x < $n | $map.b]": "[1.5]",
		"$missing":   "!! ParameterMissing.MissingParameter",
		"$list['a']": "!! TypeError.InvalidArgumentType",
	} {
		if got := outcome(text, params); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestParametersOfForeignKinds(t *testing.T) {
	deep := graph.Value(int64(1))
	for range 200 {
		deep = []graph.Value{deep}
	}
	for name, v := range map[string]graph.Value{"a node": &graph.Node{}, "a Go type": []string{"a"}, "deep nesting": deep} {
		_, err := NewContext(context.Background(), nil, map[string]graph.Value{"p": v}, graph.Limits{})
		if graph.CodeOf(err) != graph.InvalidArgument || !strings.Contains(err.Error(), "$p") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestErrorsTellThePlace(t *testing.T) {
	_, err := evaluate("[1,\n toInteger([])]", emptyGraph(), nil, graph.Limits{})
	var e *graph.Error
	if !errors.As(err, &e) || e.Pos.Line != 2 || e.Pos.Column != 2 {
		t.Errorf("got %v", err)
	}
}

func TestCompileErrors(t *testing.T) {
	for text, detail := range map[string]string{
		"x":            "SyntaxError.UndefinedVariable",
		"count(1)":     "SyntaxError.InvalidAggregation",
		"1 + count(*)": "SyntaxError.InvalidAggregation",
		"nothing(1)":   "SyntaxError.UnknownFunction",
		"size(1, 2)":   "SyntaxError.InvalidNumberOfArguments",
	} {
		if got := outcome(text, nil); got != "!! "+detail {
			t.Errorf("%s: got %s, want %s", text, got, detail)
		}
	}
}

// TestExpressionsInSlots: the planner names expressions that it has computed already.
func TestExpressionsInSlots(t *testing.T) {
	e, err := cypher.ParseExpr("count(*) + 1")
	if err != nil {
		t.Fatal(err)
	}
	env := &Env{}
	slot := env.NewSlot()
	scope := Scope{Exprs: map[cypher.Expr]int{e.(*cypher.Binary).Left: slot}}
	eval, err := Compile(e, scope, env)
	if err != nil {
		t.Fatal(err)
	}
	v, err := eval(&Context{}, Row{IntOf(41)})
	if err != nil || v.Int() != 42 {
		t.Errorf("got %v, %v", v, err)
	}
}

// TestFunctionsOfSignatures: every function that the checker lets pass has a body.
func TestFunctionsOfSignatures(t *testing.T) {
	for _, name := range cypher.FunctionNames() {
		lower := strings.ToLower(name)
		_, isFunction := functions[lower]
		if !isFunction && !isAggregate(lower) && lower != "coalesce" {
			t.Errorf("%s() has a signature and no body", name)
		}
	}
}

func TestClockStandsStill(t *testing.T) {
	for _, text := range []string{"datetime() = datetime()", "date.statement() = date.transaction()",
		"timestamp() = datetime().epochMillis", "localtime() = localtime(datetime())", "datetime({timezone: '+04:00'}).offset = '+04:00'",
		"datetime.realtime() >= datetime()", "randomUUID() <> randomUUID()", "size(randomUUID()) = 36", "rand() < 1"} {
		if got := outcome(text, nil); got != "true" {
			t.Errorf("%s: got %s", text, got)
		}
	}
}
