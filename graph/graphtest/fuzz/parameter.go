package fuzz

import (
	"maps"
	"slices"

	"parley/graph"
)

// parameterNames are those that expressions may use, by kind.
var parameterNames = map[kind][]string{
	integer: {"i1", "i2"}, float: {"f1"}, text: {"s1", "s2"}, boolean: {"b1"}, integers: {"l1"}, anything: {"v1"}, mapping: {"m1"},
}

// parameterSets gives values to the parameters of the query. A query without parameters runs once, and a writing one too.
func (g *generator) parameterSets(writes bool) []map[string]any {
	n := parameterSets
	if writes || len(g.params) == 0 {
		n = 1
	}
	sets := make([]map[string]any, n)
	for i := range sets {
		sets[i] = map[string]any{}
		for _, name := range slices.Sorted(maps.Keys(g.params)) {
			sets[i][name] = g.value(g.params[name])
		}
	}
	return sets
}

var (
	someIntegers = []graph.Value{nil, int64(0), int64(1), int64(2), int64(-1), int64(5), int64(12)}
	someFloats   = []graph.Value{nil, 0.0, 0.5, -1.25, 2.5, 3.0, 1e10, 0.001}
	someTexts    = []graph.Value{nil, "", "a", "b", "ab", "A", "é", "a b", " a", "12", "-1.5", "true", "it's", "日本", "2001-04-03", "ß", "İi", "e\u0301", "👍", "a,b,,c", "\t a\u00a0"}
)

// value makes a value of a kind for a parameter or a property.
func (g *generator) value(k kind) graph.Value {
	switch k {
	case integer:
		return pick(g, someIntegers)
	case float:
		return pick(g, someFloats)
	case text:
		return pick(g, someTexts)
	case boolean:
		return pick(g, []graph.Value{nil, true, false})
	case integers:
		return g.list(func() graph.Value { return pick(g, someIntegers) })
	case mapping:
		return map[string]graph.Value{"a": g.value(anything), "i": g.value(integer)}
	case "few":
		return int64(g.IntN(4))
	case "rows":
		return g.rows()
	}
	return g.scalarOrList()
}

func (g *generator) scalarOrList() graph.Value {
	switch g.IntN(6) {
	case 0:
		return g.value(integers)
	case 1:
		return g.list(func() graph.Value { return g.value(text) })
	}
	return g.value(pick(g, []kind{integer, float, text, boolean}))
}

func (g *generator) list(next func() graph.Value) graph.Value {
	list := make([]graph.Value, g.IntN(4))
	for i := range list {
		list[i] = next()
	}
	return list
}

// rows are the values of rowsOfParameters.
func (g *generator) rows() graph.Value {
	list := make([]graph.Value, 12)
	for i := range list {
		list[i] = map[string]graph.Value{
			"n": int64(i), "i": g.value(integer), "j": g.value(integer), "f": g.value(float), "s": g.value(text), "t": g.value(text),
			"b": g.value(boolean), "l": g.value(integers), "v": g.value(anything), "w": g.value(anything),
		}
	}
	return list
}
