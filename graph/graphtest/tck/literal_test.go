package tck

import (
	"math"
	"testing"

	"parley/graph"
)

func TestValuesAreReadAsTheyAreWritten(t *testing.T) {
	cases := []struct {
		text string
		want graph.Value
	}{
		{"null", nil},
		{" true ", true},
		{"1", int64(1)},
		{"-9223372036854775808", int64(math.MinInt64)},
		{"1.0", 1.0},
		{"1e9", 1e9},
		{"NaN", math.NaN()},
		{`'it\'s'`, "it's"},
		{`'a\\b'`, `a\b`},
		{`'\n'`, `\n`},
		{"[]", []graph.Value{}},
		{"[1, ['x'], null]", []graph.Value{int64(1), []graph.Value{"x"}, nil}},
		{"{}", map[string]graph.Value{}},
		{"{a: 1, `b c`: {d: 'e, f'}}", map[string]graph.Value{"a": int64(1), "b c": map[string]graph.Value{"d": "e, f"}}},
		{"()", &graph.Node{}},
		{"(:B:A {x: 1})", &graph.Node{Labels: []string{"A", "B"}, Properties: map[string]graph.Value{"x": int64(1)}}},
		{"[:T]", &graph.Relationship{Type: "T"}},
		{"[ :T {x: 1.5}]", &graph.Relationship{Type: "T", Properties: map[string]graph.Value{"x": 1.5}}},
		{"<(:A)>", &graph.Path{Nodes: []*graph.Node{{Labels: []string{"A"}}}}},
		{"<(:A)-[:T]->(:B)<-[:U {x: 1}]-()>", &graph.Path{
			Nodes: []*graph.Node{{ID: "a", Labels: []string{"A"}}, {ID: "b", Labels: []string{"B"}}, {ID: "c"}},
			Relationships: []*graph.Relationship{
				{Type: "T", Start: "a", End: "b"},
				{Type: "U", Start: "c", End: "b", Properties: map[string]graph.Value{"x": int64(1)}},
			},
		}},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			v, err := parseValue(c.text)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := canonical(v, false), canonical(c.want, false); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestWhatIsNoValueIsRefused(t *testing.T) {
	for _, text := range []string{"", "x", "1 2", "'open", "[1", "[1 2]", "{a 1}", "{a: 1", "{: 1}", "(:)", "(:A", "[:T {]", "<(:A)", "<(:A)-(:B)>", "<(:A)-[:T]-(:B)>"} {
		t.Run(text, func(t *testing.T) {
			if v, err := parseValue(text); err == nil {
				t.Errorf("got %s, want an error", canonical(v, false))
			}
		})
	}
}

func TestDifferentValuesHaveDifferentTexts(t *testing.T) {
	texts := []string{"null", "'null'", "1", "1.0", "'1'", "true", "'true'", "[1]", "[1, 1]", "[[1]]", "[]", "{}", "()", "(:A)", "(:A {x: 1})",
		"(:A {x: 1.0})", "[:A]", "[:A {x: 1}]", "<()>", "<()-[:A]->()>", "<()<-[:A]-()>", "['a, b']", "['a', 'b']", "NaN", "'NaN'", "[1, 2]", "[2, 1]"}
	seen := map[string]string{}
	for _, text := range texts {
		v, err := parseValue(text)
		if err != nil {
			t.Fatal(err)
		}
		c := canonical(v, false)
		if other, ok := seen[c]; ok {
			t.Errorf("%s and %s both become %s", text, other, c)
		}
		seen[c] = text
	}
}

func TestTemporalValuesCompareAsText(t *testing.T) {
	if got := canonical(graph.Date{Days: 1}, false); got != `"1970-01-02"` {
		t.Errorf("got %s", got)
	}
}

func TestTheOrderOfElementsMattersUnlessIgnored(t *testing.T) {
	a, b := []graph.Value{int64(1), []graph.Value{int64(2), int64(3)}}, []graph.Value{[]graph.Value{int64(3), int64(2)}, int64(1)}
	if canonical(a, false) == canonical(b, false) {
		t.Error("lists in another order are the same")
	}
	if canonical(a, true) != canonical(b, true) {
		t.Error("lists in another order differ though the order is ignored")
	}
}
