package table

import (
	"encoding/csv"
	"io"

	"parley/graph"
)

// csvWriter writes RFC 4180 with a header row.
type csvWriter struct {
	w     *csv.Writer
	raw   bool
	cells []string
}

func newCSV(w io.Writer, raw bool) *csvWriter {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &csvWriter{w: c, raw: raw}
}

func (c *csvWriter) Begin(columns []string) error {
	c.cells = make([]string, len(columns))
	for i, name := range columns {
		c.cells[i] = c.cell(name)
	}
	return c.w.Write(c.cells)
}

func (c *csvWriter) Row(values []graph.Value) error {
	for i, v := range values {
		c.cells[i] = c.cell(v)
	}
	return c.w.Write(c.cells)
}

func (c *csvWriter) End(bool) error {
	c.w.Flush()
	return c.w.Error()
}

// cell is the text of a value: empty for null, a string as it is, anything else as in JSON, a temporal value without
// its quotes. Text that a spreadsheet would run as a formula gets an apostrophe, a number does not.
func (c *csvWriter) cell(v graph.Value) string { return graph.CSVCell(v, c.raw) }
