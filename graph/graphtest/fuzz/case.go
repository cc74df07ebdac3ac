package fuzz

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/graphtest"
)

// Case writes a difference as a case of the conformance suite, which expects what the second store answers. Effects are
// left for -graphtest.update to fill in.
func (d Difference) Case(name string) string {
	c := graphtest.Case{Name: name}
	if text := d.Graph.statement(); text != "" {
		c.Setup = []string{text}
	}
	st := graphtest.Statement{Text: d.Query.Text}
	if d.Query.Writes {
		st.Access = graph.Write
	}
	if len(d.Query.Params[0]) > 0 {
		st.Params = jsonText(d.Query.Params[0])
	}
	c.Steps = []graphtest.Step{{Statements: []graphtest.Statement{st}, Expect: d.expectation()}}
	return graphtest.Format(c)
}

func (d Difference) expectation() graphtest.Expectation {
	if d.want.err != nil {
		return graphtest.Expectation{Code: graph.CodeOf(d.want.err)}
	}
	e := graphtest.Expectation{Columns: d.want.columns}
	if tree, err := cypher.Parse(d.Query.Text); err == nil {
		e.Ordered = ordered(tree)
	}
	for _, row := range d.want.rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = graphtest.Text(v)
		}
		e.Rows = append(e.Rows, cells)
	}
	return e
}

// jsonText writes a parameter. A float keeps its point, since without it an integer would come back.
func jsonText(v graph.Value) string {
	switch v := v.(type) {
	case float64:
		return graphtest.Text(v)
	case []graph.Value:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = jsonText(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]graph.Value:
		var parts []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, jsonText(key)+": "+jsonText(v[key]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	text, err := json.Marshal(v)
	if err != nil {
		return "null" // no parameter of a query holds anything else
	}
	return string(text)
}
