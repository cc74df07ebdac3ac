package exec

import (
	"math"
	"testing"

	"parley/graph"
)

// inOrder holds values of all kinds in the order of ORDER BY; those of one line are equivalent.
func inOrder() [][]Value {
	list := func(v ...Value) Value { return ListOf(v) }
	mapping := func(k string, v Value) Value { return MapOf(&MapValue{[]string{k}, []Value{v}}) }
	path := func(ids ...uint64) Value { return PathOf(&PathValue{Nodes: ids, Rels: ids[1:]}) }
	return [][]Value{
		{MapOf(&MapValue{})},
		{mapping("a", IntOf(1)), mapping("a", FloatOf(1))},
		{mapping("a", IntOf(2))},
		{mapping("b", IntOf(1))},
		{mapping("b", Value{})},
		{MapOf(&MapValue{[]string{"a", "b"}, []Value{IntOf(0), IntOf(0)}})},
		{NodeOf(1)}, {NodeOf(2)},
		{RelOf(1)}, {RelOf(2)},
		{list(), ListOf(nil)},
		{list(StringOf("a"))},
		{list(IntOf(1)), list(FloatOf(1))},
		{list(IntOf(1), IntOf(2))},
		{list(IntOf(1), Value{})},
		{list(IntOf(2))},
		{list(Value{})},
		{path(1)}, {path(1, 2)}, {path(2)},
		{OtherOf(graph.Point{SRID: graph.WGS84, X: 2})},
		{OtherOf(graph.Point{SRID: graph.Cartesian, X: 1})},
		{OtherOf(graph.Point{SRID: graph.Cartesian, X: 1, Y: 1})},
		{OtherOf(graph.DateTime{Seconds: 1})}, {OtherOf(graph.DateTime{Seconds: 1, Offset: 3600})}, {OtherOf(graph.DateTime{Seconds: 2})},
		{OtherOf(graph.LocalDateTime{Seconds: 1})}, {OtherOf(graph.LocalDateTime{Seconds: 1, Nanos: 1})},
		{OtherOf(graph.Date{Days: -1}), DateOf(graph.Date{Days: -1})}, {DateOf(graph.Date{Days: 1})},
		{OtherOf(graph.Time{Nanos: 5, Offset: 1})}, {OtherOf(graph.Time{Nanos: 5})},
		{OtherOf(graph.LocalTime{Nanos: 1})}, {OtherOf(graph.LocalTime{Nanos: 2})},
		{OtherOf(graph.Duration{Seconds: 1})}, {OtherOf(graph.Duration{Days: 1})}, {OtherOf(graph.Duration{Months: 1})},
		{StringOf("")}, {StringOf("B")}, {StringOf("a")}, {StringOf("ab")}, {StringOf("Ş")}, {StringOf("😀")},
		{False}, {True},
		{FloatOf(math.Inf(-1))},
		{IntOf(math.MinInt64), FloatOf(math.MinInt64)},
		{FloatOf(-1.5)},
		{IntOf(0), FloatOf(0), FloatOf(math.Copysign(0, -1))},
		{IntOf(1), FloatOf(1)},
		{FloatOf(1.5)},
		{IntOf(1 << 53), FloatOf(1 << 53)},
		{IntOf(1<<53 + 1)},
		{IntOf(math.MaxInt64)},
		{FloatOf(1 << 63)},
		{FloatOf(math.Inf(1))},
		{FloatOf(math.NaN()), FloatOf(-math.NaN())},
		{Value{}},
	}
}

func TestOrder(t *testing.T) {
	values := inOrder()
	for i, xs := range values {
		for j, ys := range values {
			for _, x := range xs {
				for _, y := range ys {
					checkPair(t, x, y, i-j)
				}
			}
		}
	}
}

// checkPair compares Compare, graph.Compare and the keys with the places of two values.
func checkPair(t *testing.T, x, y Value, want int) {
	t.Helper()
	if got := Compare(x, y); sign3(got) != sign3(want) {
		t.Errorf("Compare(%s, %s) = %d, want %d", show(x), show(y), got, want)
	}
	sameKey := string(AppendKey(nil, x)) == string(AppendKey(nil, y))
	if sameKey != (want == 0) || Equivalent(x, y) != (want == 0) {
		t.Errorf("the keys of %s and %s are the same: %v", show(x), show(y), sameKey)
	}
	if x.Kind == Path || y.Kind == Path || x.Kind == Node || x.Kind == Rel || y.Kind == Node || y.Kind == Rel {
		return
	}
	if got := graph.Compare(Out(nil, x), Out(nil, y)); sign3(got) != sign3(want) {
		t.Errorf("graph.Compare(%s, %s) = %d, want %d", show(x), show(y), got, want)
	}
	e1, k1 := Equal(x, y)
	e2, k2 := graph.Equal(Out(nil, x), Out(nil, y))
	if e1 != e2 || k1 != k2 {
		t.Errorf("Equal(%s, %s) = %v %v, graph.Equal %v %v", show(x), show(y), e1, k1, e2, k2)
	}
}

func show(v Value) string {
	switch v.Kind {
	case Node, Rel, Path:
		return kindName(v)
	}
	return literal(Out(nil, v))
}

func sign3(n int) int { return max(-1, min(1, n)) }

func TestInAndOut(t *testing.T) {
	for _, v := range []graph.Value{nil, true, int64(-5), 2.5, "", "text", []graph.Value{int64(1), nil, []graph.Value{}},
		map[string]graph.Value{"b": "x", "a": map[string]graph.Value{}}, graph.Date{Days: 3}, graph.LocalTime{Nanos: 1},
		graph.Time{Offset: 60}, graph.LocalDateTime{Seconds: 2}, graph.DateTime{Zone: "Europe/Vienna"}, graph.Duration{Months: 1},
		graph.Point{SRID: graph.WGS84, X: 1, Y: 2}} {
		x, err := In(v)
		if err != nil {
			t.Fatal(err)
		}
		if back := Out(nil, x); !graph.Equivalent(back, v) {
			t.Errorf("%v came back as %v", v, back)
		}
	}
}

func TestSizeGrowsWithContent(t *testing.T) {
	small, large := ListOf([]Value{StringOf("a")}), ListOf([]Value{StringOf("aaaaaaaaaa"), StringOf("a")})
	if Size(small) >= Size(large) || Size(IntOf(1)) != 0 || Size(StringOf("abc")) != 3 {
		t.Errorf("sizes %d, %d", Size(small), Size(large))
	}
}
