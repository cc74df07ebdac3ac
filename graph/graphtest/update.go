package graphtest

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/graph"
)

// The flag exists in test programs alone; a package variable would put it into every program that imports this one.
const updateFlag = "graphtest.update"

func updating() bool {
	f := flag.Lookup(updateFlag)
	return f != nil && f.Value.String() == "true"
}

// update rewrites the case files to what the store answers. The folder is that of the test: graph/graphtest.
func update(t *testing.T, store graph.Store, s *suite) {
	r := runner{suite: s, store: store, dirty: true}
	var order []string
	texts := map[string][]string{}
	for _, c := range s.cases {
		if err := r.prepare(t.Context(), c); err != nil {
			t.Errorf("%s:%d: %v", c.File, c.Line, err)
			continue
		}
		for i := range c.Steps {
			c.Steps[i].Expect = expectation(c.Steps[i].Expect, ask(t.Context(), store, c.Steps[i].Statements[0]))
		}
		if err := execute(t.Context(), store, c.Clean); err != nil {
			t.Errorf("%s:%d: %v", c.File, c.Line, err)
		}
		if texts[c.File] == nil {
			order = append(order, c.File)
		}
		texts[c.File] = append(texts[c.File], Format(c))
	}
	for _, file := range order {
		if err := os.WriteFile(file, []byte(strings.Join(texts[file], "\n")), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// expectation keeps the old one where it is met, so that an update does not shuffle rows that may come in any order.
func expectation(old Expectation, got answer) Expectation {
	if compare(old, got) == "" {
		return old
	}
	e := Expectation{Ordered: old.Ordered, Columns: got.columns, Rows: got.rows, Effects: got.effects}
	if got.err == nil {
		return e
	}
	e = Expectation{Code: graph.CodeOf(got.err)}
	var ours *graph.Error
	if errors.As(got.err, &ours) && old.Line > 0 {
		e.Line, e.Column = int(ours.Pos.Line), int(ours.Pos.Column)
	}
	return e
}

// Format writes a case as a file holds it.
func Format(c Case) string {
	var b strings.Builder
	for _, remark := range c.Remarks {
		b.WriteString(remark + "\n")
	}
	fmt.Fprintf(&b, "case: %s\n", c.Name)
	if c.Graph != "" {
		fmt.Fprintf(&b, "graph: %s\n", c.Graph)
	}
	block(&b, "graph", strings.Join(c.Setup, ";\n"))
	block(&b, "clean", strings.Join(c.Clean, ";\n"))
	for _, step := range c.Steps {
		for _, st := range step.Statements {
			heading := "query"
			if st.Access == graph.Write {
				heading = "write"
			}
			block(&b, heading, st.Text)
			if st.Params != "" {
				fmt.Fprintf(&b, "params: %s\n", st.Params)
			}
		}
		formatExpectation(&b, step.Expect)
	}
	return b.String()
}

func formatExpectation(b *strings.Builder, e Expectation) {
	switch {
	case e.Code != "" && e.Line > 0:
		fmt.Fprintf(b, "expect error: %s at %d:%d\n", e.Code, e.Line, e.Column)
	case e.Code != "":
		fmt.Fprintf(b, "expect error: %s\n", e.Code)
	case len(e.Columns) == 0:
		b.WriteString("expect:\n")
	case e.Ordered:
		block(b, "expect ordered", strings.Join(formatTable(e.Columns, e.Rows), "\n"))
	default:
		block(b, "expect", strings.Join(formatTable(e.Columns, e.Rows), "\n"))
	}
	if e.Effects != "" {
		fmt.Fprintf(b, "effects: %s\n", e.Effects)
	}
}

func block(b *strings.Builder, heading, text string) {
	if text == "" {
		return
	}
	fmt.Fprintf(b, "%s:\n%s%s\n", heading, indent, strings.ReplaceAll(text, "\n", "\n"+indent))
}
