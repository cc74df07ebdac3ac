package graphtest

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// parseTable reads lines of | cells |: the first holds the columns.
func parseTable(lines []string) (columns []string, rows [][]string, err error) {
	for i, line := range lines {
		cells, err := parseRow(line)
		if err != nil {
			return nil, nil, err
		}
		if i == 0 {
			columns = cells
			continue
		}
		if len(cells) != len(columns) {
			return nil, nil, fmt.Errorf("row %d has %d cells, the header has %d", i, len(cells), len(columns))
		}
		rows = append(rows, cells)
	}
	return columns, rows, nil
}

func parseRow(line string) ([]string, error) {
	line = strings.TrimSpace(line)
	if len(line) < 2 || line[0] != '|' || line[len(line)-1] != '|' {
		return nil, fmt.Errorf("a row begins and ends with a bar: %s", line)
	}
	var cells []string
	start := 1
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, strings.TrimSpace(line[start:i]))
			start = i + 1
		}
	}
	return cells, nil
}

// formatTable aligns the bars.
func formatTable(columns []string, rows [][]string) []string {
	if len(columns) == 0 {
		return nil
	}
	widths := make([]int, len(columns))
	for _, row := range append([][]string{columns}, rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	lines := []string{formatRow(columns, widths)}
	for _, row := range rows {
		lines = append(lines, formatRow(row, widths))
	}
	return lines
}

func formatRow(cells []string, widths []int) string {
	var b strings.Builder
	for i, cell := range cells {
		b.WriteString("| " + cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+1))
	}
	return b.String() + "|"
}
