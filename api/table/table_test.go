package table

import (
	"strings"
	"testing"

	"parley/graph"
)

// written gives what a format makes of columns and rows.
func written(t *testing.T, name string, raw bool, columns []string, rows ...[]graph.Value) string {
	t.Helper()
	format, err := ByName(name)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := format.New(&b, raw)
	if err := w.Begin(columns); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := w.Row(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is noted stands at the end, once the table is whole.
func TestNotesInJSON(t *testing.T) {
	var b strings.Builder
	w := &jsonWriter{w: &b}
	w.Note("notifications", []byte("[1]"))
	for _, err := range []error{w.Begin([]string{"a"}), w.Row([]graph.Value{"x"}), w.End(true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got := b.String(); got != "{\"columns\":[\"a\"],\"rows\":[\n[\"x\"]],\"truncated\":true,\"notifications\":[1]}\n" {
		t.Errorf("%s", got)
	}
}

func TestCSV(t *testing.T) {
	for _, c := range []struct {
		name string
		cell graph.Value
		raw  bool
		want string
	}{
		{"null is a row all the same", nil, false, `""`},
		{"a formula gets an apostrophe", "=SUM(A1)", false, "'=SUM(A1)"},
		{"unless raw", "=SUM(A1)", true, "=SUM(A1)"},
		{"a negative number is none", int64(-5), false, "-5"},
		{"a comma is quoted", "a,b", false, `"a,b"`},
		{"a quote is doubled", `say "no"`, false, `"say ""no"""`},
		{"a line end stays", "a\nb", false, "\"a\nb\""},
		{"a list is JSON", []graph.Value{int64(1), "x"}, false, `"[1,""x""]"`},
		{"a whole number that floats cannot hold is exact", int64(9007199254740993), false, "9007199254740993"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := written(t, "csv", c.raw, []string{"x"}, []graph.Value{c.cell}); got != "x\r\n"+c.want+"\r\n" {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestText(t *testing.T) {
	got := written(t, "table", false, []string{"name", "n"}, []graph.Value{"Şuşa", int64(1)}, []graph.Value{nil, "two\nlines"})
	want := "name  n\n────  ─────────\nŞuşa  1\nnull  two lines\n(2 rows)\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestByMediaType(t *testing.T) {
	for accept, want := range map[string]string{
		"": "json", "*/*": "json", "text/csv": "csv", "text/html, text/csv;q=0.9": "csv", "application/x-ndjson": "jsonl",
	} {
		if f, ok := ByMediaType(accept); !ok || f.Name != want {
			t.Errorf("%q gives %q", accept, f.Name)
		}
	}
	if _, ok := ByMediaType("image/png"); ok {
		t.Error("an image is served")
	}
}
