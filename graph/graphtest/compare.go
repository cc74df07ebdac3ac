package graphtest

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

// answer is what a store said to one statement, as texts.
type answer struct {
	columns []string
	rows    [][]string
	effects string
	err     error
}

// compare tells how an answer misses an expectation; empty where it meets it.
func compare(want Expectation, got answer) string {
	if want.Code != "" {
		return compareError(want, got)
	}
	if got.err != nil {
		return fmt.Sprintf("the error %s (%s)", graph.CodeOf(got.err), got.err)
	}
	if !slices.Equal(want.Columns, got.columns) {
		return fmt.Sprintf("the columns %q, want %q", got.columns, want.Columns)
	}
	if !sameRows(want, got) {
		return "other rows\n" + diff(want, got)
	}
	if want.Effects != got.effects {
		return fmt.Sprintf("the effects %q, want %q", got.effects, want.Effects)
	}
	return ""
}

func compareError(want Expectation, got answer) string {
	if got.err == nil {
		shown := got.rows[:min(len(got.rows), 5)]
		return fmt.Sprintf("%d rows, want the error %s\n%s", len(got.rows), want.Code, strings.Join(formatTable(got.columns, shown), "\n"))
	}
	if code := graph.CodeOf(got.err); code != want.Code {
		return fmt.Sprintf("the error %s (%s), want %s", code, got.err, want.Code)
	}
	var e *graph.Error
	if want.Line == 0 || !errors.As(got.err, &e) {
		return ""
	}
	if int(e.Pos.Line) != want.Line || int(e.Pos.Column) != want.Column {
		return fmt.Sprintf("the error at %d:%d (%s), want it at %d:%d", e.Pos.Line, e.Pos.Column, e.Message, want.Line, want.Column)
	}
	return ""
}

func sameRows(want Expectation, got answer) bool {
	a, b := lines(want.Rows), lines(got.rows)
	if !want.Ordered {
		slices.Sort(a)
		slices.Sort(b)
	}
	return slices.Equal(a, b)
}

func lines(rows [][]string) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = "| " + strings.Join(row, " | ") + " |"
	}
	return out
}

// diff marks the rows that are missing with - and those too many with +. Where all are there, the order is at fault, and
// it shows the order that came.
func diff(want Expectation, got answer) string {
	left := lines(got.rows)
	var b strings.Builder
	for _, row := range lines(want.Rows) {
		if i := slices.Index(left, row); i >= 0 {
			left = slices.Delete(left, i, i+1)
			continue
		}
		b.WriteString("  - " + row + "\n")
	}
	for _, row := range left {
		b.WriteString("  + " + row + "\n")
	}
	if b.Len() == 0 {
		return "  in another order:\n    " + strings.Join(lines(got.rows), "\n    ") + "\n"
	}
	return b.String()
}
