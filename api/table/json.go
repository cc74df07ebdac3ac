package table

import (
	"io"

	"parley/graph"
)

// jsonWriter writes {"columns": […], "rows": [[…]], "truncated": false}, and notes before the end.
type jsonWriter struct {
	w     io.Writer
	buf   []byte
	count int
	notes []byte
}

func (j *jsonWriter) Note(name string, value []byte) {
	j.notes = append(graph.AppendJSON(append(j.notes, ','), name), ':')
	j.notes = append(j.notes, value...)
}

func (j *jsonWriter) Begin(columns []string) error {
	j.buf = append(j.buf[:0], `{"columns":[`...)
	for i, c := range columns {
		if i > 0 {
			j.buf = append(j.buf, ',')
		}
		j.buf = graph.AppendJSON(j.buf, c)
	}
	j.buf = append(j.buf, `],"rows":[`...)
	return j.flush()
}

func (j *jsonWriter) Row(values []graph.Value) error {
	if j.count > 0 {
		j.buf = append(j.buf, ',')
	}
	j.count++
	j.buf = append(j.buf, '\n')
	j.buf = graph.AppendJSON(j.buf, values)
	return j.flush()
}

func (j *jsonWriter) End(truncated bool) error {
	j.buf = append(j.buf, `],"truncated":`...)
	j.buf = graph.AppendJSON(j.buf, truncated)
	j.buf = append(append(j.buf, j.notes...), "}\n"...)
	return j.flush()
}

func (j *jsonWriter) flush() error {
	_, err := j.w.Write(j.buf)
	j.buf = j.buf[:0]
	return err
}

// linesWriter writes one JSON object a row, keyed by column.
type linesWriter struct {
	w       io.Writer
	buf     []byte
	columns [][]byte
}

func (l *linesWriter) Begin(columns []string) error {
	for _, c := range columns {
		l.columns = append(l.columns, append(graph.AppendJSON(nil, c), ':'))
	}
	return nil
}

func (l *linesWriter) Row(values []graph.Value) error {
	l.buf = append(l.buf[:0], '{')
	for i, v := range values {
		if i > 0 {
			l.buf = append(l.buf, ',')
		}
		l.buf = append(l.buf, l.columns[i]...)
		l.buf = graph.AppendJSON(l.buf, v)
	}
	l.buf = append(l.buf, "}\n"...)
	_, err := l.w.Write(l.buf)
	return err
}

func (l *linesWriter) End(bool) error { return nil }
