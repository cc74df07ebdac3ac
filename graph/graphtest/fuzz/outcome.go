package fuzz

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/graphtest"
)

// maxRows is more than a query is worth; one that answers more counts as skipped.
const maxRows = 3000

// outcome is what a store answers to a query with one set of parameters.
type outcome struct {
	columns []string
	rows    [][]graph.Value
	// state is the whole graph after a write, a line a node or relationship.
	state   []string
	summary graph.Summary
	err     error
}

// skipped reports that the answer says more about the store's limits than about the query.
func (o outcome) skipped() bool {
	switch graph.CodeOf(o.err) {
	case graph.LimitExceeded, graph.Timeout, graph.Unavailable, graph.Cancelled:
		return true
	}
	return false
}

func ask(ctx context.Context, store graph.Store, text string, params map[string]any, access graph.Access, limits graph.Limits) (o outcome) {
	rows, err := store.Run(ctx, graph.Statement{Text: text, Params: params, Access: access, Limits: limits})
	if err != nil {
		return outcome{err: err}
	}
	defer rows.Close()
	o.columns = rows.Columns()
	for rows.Next() {
		if len(o.rows) == maxRows {
			return outcome{err: graph.Errorf(graph.LimitExceeded, "more than %d rows", maxRows)}
		}
		o.rows = append(o.rows, slices.Clone(rows.Row()))
	}
	o.err, o.summary = rows.Err(), rows.Summary()
	o.summary.Plan = ""
	return o
}

// state reads the graph, so that two graphs with the same lines are alike but for nodes without id.
func state(ctx context.Context, store graph.Store, limits graph.Limits) (lines []string, err error) {
	for _, text := range []string{"MATCH (n) RETURN n", "MATCH (a)-[r]->(b) RETURN a, r, b"} {
		o := ask(ctx, store, text, nil, graph.Read, limits)
		if o.err != nil {
			return nil, o.err
		}
		lines = append(lines, o.texts(false)...)
	}
	slices.Sort(lines)
	return lines, nil
}

// texts writes the rows. With bags, the elements of lists are sorted, for lists whose order Cypher leaves open.
func (o outcome) texts(bags bool) []string {
	out := make([]string, len(o.rows))
	for i, row := range o.rows {
		cells := make([]string, len(row))
		for j, v := range row {
			cells[j] = graphtest.Text(settle(v, bags))
		}
		out[i] = "| " + strings.Join(cells, " | ") + " |"
	}
	return out
}

// settle rounds floats to 11 digits, since the functions of two mathematical libraries agree that far, and sums of floats
// depend on the order of the rows.
func settle(v graph.Value, bags bool) graph.Value {
	switch v := v.(type) {
	case float64:
		rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 11, 64), 64)
		if err != nil || rounded == 0 {
			return v + 0
		}
		return rounded
	case string:
		if f, err := strconv.ParseFloat(v, 64); err == nil && len(v) > 15 {
			return graphtest.Text(settle(f, bags)) // the text of a float that was computed
		}
		return v
	case graph.Point:
		v.X, v.Y, v.Z = settle(v.X, bags).(float64), settle(v.Y, bags).(float64), settle(v.Z, bags).(float64)
		return v
	case []graph.Value:
		list := make([]graph.Value, len(v))
		for i, e := range v {
			list[i] = settle(e, bags)
		}
		if bags {
			slices.SortFunc(list, func(a, b graph.Value) int { return strings.Compare(graphtest.Text(a), graphtest.Text(b)) })
		}
		return list
	case map[string]graph.Value:
		m := make(map[string]graph.Value, len(v))
		for key, e := range v {
			m[key] = settle(e, bags)
		}
		return m
	}
	return v
}

// compare tells how two outcomes of a query differ; empty where they agree.
func compare(tree *cypher.Statement, a, b outcome) string {
	if graph.CodeOf(a.err) != graph.CodeOf(b.err) {
		return fmt.Sprintf("error: %s against %s", told(a.err), told(b.err))
	}
	if a.err != nil {
		return ""
	}
	if !slices.Equal(a.columns, b.columns) {
		return fmt.Sprintf("columns: %q against %q", a.columns, b.columns)
	}
	bags := collects(tree)
	left, right := a.texts(bags), b.texts(bags)
	if !ordered(tree) {
		slices.Sort(left)
		slices.Sort(right)
	}
	if !slices.Equal(left, right) {
		return "rows:\n  " + strings.Join(left, "\n  ") + "\nagainst\n  " + strings.Join(right, "\n  ")
	}
	if !slices.Equal(a.state, b.state) {
		return "graph:\n  " + strings.Join(a.state, "\n  ") + "\nagainst\n  " + strings.Join(b.state, "\n  ")
	}
	if a.summary != b.summary {
		return fmt.Sprintf("effects: %+v against %+v", a.summary, b.summary)
	}
	return ""
}

func told(err error) string {
	if err == nil {
		return "none"
	}
	return fmt.Sprintf("%s (%v)", graph.CodeOf(err), err)
}

// ordered reports whether the order of the rows counts: the generator sorts by all columns or not at all.
func ordered(tree *cypher.Statement) bool {
	q, ok := tree.Body.(*cypher.Query)
	if !ok || len(q.Parts) != 1 {
		return false
	}
	clauses := q.Parts[0].Clauses
	last, ok := clauses[len(clauses)-1].(*cypher.Return)
	return ok && len(last.OrderBy) > 0
}

// collects reports whether the query makes lists in an order of the store's own.
func collects(tree *cypher.Statement) bool {
	found := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		switch n := n.(type) {
		case *cypher.PatternComprehension, *cypher.SubqueryExpr:
			found = true
		case *cypher.FunctionCall:
			found = found || strings.EqualFold(n.Name, "collect")
		}
		return true
	})
	return found
}
