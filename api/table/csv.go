package table

import (
	"io"

	"parley/graph"
)

// csvWriter writes RFC 4180 with a header row. Cells are as graph.AppendCSV has them.
type csvWriter struct {
	w   io.Writer
	raw bool
	buf []byte
}

func (c *csvWriter) Begin(columns []string) error {
	return writeCells(c, columns)
}

func (c *csvWriter) Row(values []graph.Value) error {
	return writeCells(c, values)
}

func (c *csvWriter) End(bool) error { return nil }

func writeCells[T any](c *csvWriter, cells []T) error {
	c.buf = c.buf[:0]
	for i, cell := range cells {
		if i > 0 {
			c.buf = append(c.buf, ',')
		}
		c.buf = graph.AppendCSV(c.buf, cell, c.raw)
	}
	if len(cells) == 1 && len(c.buf) == 0 {
		// Readers of CSV pass over an empty line; this one is a row.
		c.buf = append(c.buf, `""`...)
	}
	c.buf = append(c.buf, "\r\n"...)
	_, err := c.w.Write(c.buf)
	return err
}
