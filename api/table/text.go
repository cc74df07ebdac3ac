package table

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parley/graph"
)

// widest is the number of characters beyond which a cell of the text table is cut.
const widest = 80

// textWriter aligns columns for a terminal. It keeps all rows until the end, since a column is as wide as its widest
// cell; the caller's row limit bounds that.
type textWriter struct {
	w     io.Writer
	cells [][]string
}

func (t *textWriter) Begin(columns []string) error {
	t.cells = [][]string{columns}
	return nil
}

func (t *textWriter) Row(values []graph.Value) error {
	row := make([]string, len(values))
	for i, v := range values {
		row[i] = cellText(v)
	}
	t.cells = append(t.cells, row)
	return nil
}

func (t *textWriter) End(truncated bool) error {
	widths := make([]int, len(t.cells[0]))
	for _, row := range t.cells {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for n, row := range t.cells {
		writeLine(&b, row, widths)
		if n == 0 {
			writeRule(&b, widths)
		}
	}
	count := len(t.cells) - 1
	fmt.Fprintf(&b, "(%d %s)\n", count, plural(count, "row", "rows"))
	if truncated {
		b.WriteString("There are more rows; raise --limit, or ask for fewer.\n")
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func cellText(v graph.Value) string {
	text := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, graph.Cell(v))
	if v == nil {
		text = "null"
	}
	if r := []rune(text); len(r) > widest {
		return string(r[:widest-1]) + "…"
	}
	return text
}

func writeLine(b *strings.Builder, row []string, widths []int) {
	for i, cell := range row {
		if i > 0 {
			b.WriteString("  ")
		}
		b.WriteString(cell)
		if i < len(row)-1 {
			b.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)))
		}
	}
	b.WriteByte('\n')
}

func writeRule(b *strings.Builder, widths []int) {
	for i, w := range widths {
		if i > 0 {
			b.WriteString("  ")
		}
		b.WriteString(strings.Repeat("─", w))
	}
	b.WriteByte('\n')
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
