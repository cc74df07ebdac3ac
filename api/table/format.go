package table

import (
	"io"
	"strings"

	"parley/graph"
)

// Writer takes the columns once, then each row, then the end.
type Writer interface {
	Begin(columns []string) error
	Row(values []graph.Value) error
	// End finishes the answer; truncated says that there would have been more rows.
	End(truncated bool) error
}

// Noter is a Writer that has room for more than the table.
type Noter interface {
	// Note adds a member, whose value is JSON, to what End writes.
	Note(name string, value []byte)
}

// Format is a way to write rows.
type Format struct {
	// Name is what format= and --format take.
	Name string
	// MediaType is what Accept asks for and Content-Type tells.
	MediaType string
	// New makes a writer. raw leaves CSV cells that a spreadsheet would take for a formula as they are.
	New func(w io.Writer, raw bool) Writer
}

// Formats in order of preference: the first one is the default of /cypher.
var Formats = []Format{
	{Name: "json", MediaType: "application/json", New: func(w io.Writer, _ bool) Writer { return &jsonWriter{w: w} }},
	{Name: "csv", MediaType: "text/csv", New: func(w io.Writer, raw bool) Writer { return &csvWriter{w: w, raw: raw} }},
	{Name: "jsonl", MediaType: "application/jsonl", New: func(w io.Writer, _ bool) Writer { return &linesWriter{w: w} }},
	{Name: "table", MediaType: "text/plain", New: func(w io.Writer, _ bool) Writer { return &textWriter{w: w} }},
}

// ByName finds a format. Errors: InvalidArgument, naming the known ones.
func ByName(name string) (Format, error) {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, graph.Errorf(graph.InvalidArgument, "unknown format %s; known are %s", graph.Quote(name), strings.Join(names, ", "))
}

// ByMediaType finds the first format that an Accept header takes; ok is false where it takes none.
func ByMediaType(accept string) (f Format, ok bool) {
	if strings.TrimSpace(accept) == "" {
		return Formats[0], true
	}
	for _, part := range strings.Split(accept, ",") {
		media, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		media = strings.ToLower(strings.TrimSpace(media))
		if media == "*/*" || media == "application/*" {
			return Formats[0], true
		}
		if media == "application/x-ndjson" || media == "application/json-lines" {
			media = "application/jsonl"
		}
		for _, f := range Formats {
			if f.MediaType == media {
				return f, true
			}
		}
	}
	return Format{}, false
}

// Copy writes rows until they end or limit is reached, and reports whether there were more. A limit below 0 is none.
// The caller closes the rows.
func Copy(w Writer, rows graph.Rows, limit int) (n int, truncated bool, err error) {
	if err := w.Begin(rows.Columns()); err != nil {
		return 0, false, err
	}
	for rows.Next() {
		if n == limit {
			truncated = true
			break
		}
		if err := w.Row(rows.Row()); err != nil {
			return n, false, err
		}
		n++
	}
	if err := rows.Err(); err != nil {
		return n, false, err
	}
	return n, truncated, w.End(truncated)
}
