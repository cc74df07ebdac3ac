package tck

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"parley/graph"
)

// maxRows is more than any scenario answers.
const maxRows = 100_000

// answer is what a store said to one query.
type answer struct {
	columns []string
	rows    [][]graph.Value
	err     error
	// refused is set where the error came from Run, before any row was asked for.
	refused bool
}

// ask runs one query to its end. A panic of the store is an answer too: an error that no scenario wants.
func ask(ctx context.Context, store graph.Store, text string, params map[string]graph.Value) (a answer) {
	defer func() {
		if cause := recover(); cause != nil {
			a = answer{err: fmt.Errorf("panic: %v\n%s", cause, debug.Stack())}
		}
	}()
	rows, err := store.Run(ctx, graph.Statement{Text: text, Params: params, Access: graph.Write})
	if err != nil {
		return answer{err: err, refused: true}
	}
	defer rows.Close()
	a.columns = rows.Columns()
	for rows.Next() {
		if len(a.rows) == maxRows {
			a.err = fmt.Errorf("more than %d rows came", maxRows)
			return a
		}
		a.rows = append(a.rows, slices.Clone(rows.Row()))
	}
	a.err = rows.Err()
	return a
}

// table is a result that a scenario wants.
type table struct {
	columns []string
	rows    [][]graph.Value
	// ordered rows are a list, otherwise a multiset; anyOrder ignores the order of the elements of lists.
	ordered, anyOrder bool
}

func newTable(cells [][]string) (table, error) {
	t := table{columns: cells[0]}
	for _, row := range cells[1:] {
		values := make([]graph.Value, len(row))
		for i, cell := range row {
			v, err := parseValue(cell)
			if err != nil {
				return t, err
			}
			values[i] = v
		}
		t.rows = append(t.rows, values)
	}
	return t, nil
}

func (t table) lines(rows [][]graph.Value) []string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, v := range row {
			cells[j] = canonical(v, t.anyOrder)
		}
		lines[i] = "| " + strings.Join(cells, " | ") + " |"
	}
	return lines
}

// compare gives the failure of an answer that is not this table.
func (t table) compare(a answer) *Failure {
	if !slices.Equal(t.columns, a.columns) {
		return failf("other columns", "the columns are %q, want %q", a.columns, t.columns)
	}
	want, got := t.lines(t.rows), t.lines(a.rows)
	a1, b1 := slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(got))
	if !slices.Equal(a1, b1) {
		return failf("other rows", "other rows\n%s", difference(want, got))
	}
	if t.ordered && !slices.Equal(want, got) {
		return failf("other order", "the rows come in another order:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return nil
}

// difference marks the rows that are missing with - and those too many with +.
func difference(want, got []string) string {
	left := slices.Clone(got)
	var out []string
	for _, line := range want {
		if i := slices.Index(left, line); i >= 0 {
			left = slices.Delete(left, i, i+1)
			continue
		}
		out = append(out, "- "+line)
	}
	for _, line := range left {
		out = append(out, "+ "+line)
	}
	return strings.Join(out, "\n")
}
