package graphtest

import (
	"fmt"
	"strings"

	"parley/graph"
)

// Case is one case of a script.
type Case struct {
	// Name is a sentence. File and Line tell where it stands.
	Name, File string
	Line       int
	Remarks    []string
	// Graph is the name of a shared graph, or empty; Setup and Clean hold statements.
	Graph        string
	Setup, Clean []string
	Steps        []Step
}

// Step is one expectation, and the statements that must meet it.
type Step struct {
	Statements []Statement
	Expect     Expectation
}

// Statement is a text with parameters as JSON.
type Statement struct {
	Text, Params string
	Access       graph.Access
}

// Expectation is either rows or an error.
type Expectation struct {
	Ordered bool
	Columns []string
	Rows    [][]string
	// Code is that of the expected error, Line and Column its place; 0 where it does not matter.
	Code         graph.Code
	Line, Column int
	// Effects is the text of the summary.
	Effects string
}

// section is a heading with the text under it.
type section struct {
	heading, inline string
	lines           []string
	line            int
}

func (s section) text() string {
	if len(s.lines) == 0 {
		return s.inline
	}
	return strings.Join(s.lines, "\n")
}

// Parse reads the cases of one file. Errors name file and line.
func Parse(file, text string) ([]Case, error) {
	p := parser{file: file}
	for i, line := range strings.Split(text, "\n") {
		if err := p.take(i+1, strings.TrimRight(line, " \t\r")); err != nil {
			return nil, err
		}
	}
	if err := p.endSection(); err != nil {
		return nil, err
	}
	return p.cases, p.endCase()
}

type parser struct {
	file    string
	cases   []Case
	remarks []string
	open    *section
	// pending holds statements that no expectation has followed yet.
	pending []Statement
}

func (p *parser) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", p.file, line, fmt.Sprintf(format, args...))
}

func (p *parser) take(number int, line string) error {
	switch {
	case strings.HasPrefix(line, "#"):
		p.remarks = append(p.remarks, line)
	case strings.HasPrefix(line, indent):
		if p.open == nil {
			return p.errorf(number, "indented text stands under no heading")
		}
		p.open.lines = append(p.open.lines, strings.TrimPrefix(line, indent))
	case line == "":
	default:
		heading, inline, found := strings.Cut(line, ":")
		if !found {
			return p.errorf(number, "a line at the margin is a heading with a colon, or a remark with #; indent text by four spaces")
		}
		if err := p.endSection(); err != nil {
			return err
		}
		p.open = &section{heading: heading, inline: strings.TrimSpace(inline), line: number}
	}
	return nil
}

const indent = "    "

func (p *parser) endSection() error {
	if p.open == nil {
		return nil
	}
	s := *p.open
	p.open = nil
	if s.heading == "case" {
		if err := p.endCase(); err != nil {
			return err
		}
		p.cases = append(p.cases, Case{Name: s.inline, File: p.file, Line: s.line, Remarks: p.remarks})
		p.remarks = nil
		return nil
	}
	if len(p.cases) == 0 {
		return p.errorf(s.line, "a file begins with a case")
	}
	return p.add(&p.cases[len(p.cases)-1], s)
}

func (p *parser) endCase() error {
	if len(p.cases) == 0 {
		return nil
	}
	c := p.cases[len(p.cases)-1]
	if len(p.pending) > 0 || len(c.Steps) == 0 {
		return p.errorf(c.Line, "the case ends with no expectation")
	}
	return nil
}

func (p *parser) add(c *Case, s section) error {
	switch s.heading {
	case "graph":
		if len(s.lines) == 0 {
			c.Graph = s.inline
		} else {
			c.Setup = statements(s.text())
		}
	case "clean":
		c.Clean = statements(s.text())
	case "query":
		p.pending = append(p.pending, Statement{Text: s.text()})
	case "write":
		p.pending = append(p.pending, Statement{Text: s.text(), Access: graph.Write})
	case "params":
		if len(p.pending) == 0 {
			return p.errorf(s.line, "params stand under the query that they belong to")
		}
		p.pending[len(p.pending)-1].Params = s.text()
	case "expect", "expect ordered", "expect error":
		return p.expect(c, s)
	case "effects":
		if len(c.Steps) == 0 || len(p.pending) > 0 {
			return p.errorf(s.line, "effects stand under an expectation")
		}
		c.Steps[len(c.Steps)-1].Expect.Effects = s.text()
	default:
		return p.errorf(s.line, "there is no heading %q; the package comment lists them", s.heading)
	}
	return nil
}

func (p *parser) expect(c *Case, s section) error {
	if len(p.pending) == 0 {
		return p.errorf(s.line, "an expectation stands under a query")
	}
	step := Step{Statements: p.pending}
	p.pending = nil
	var err error
	if s.heading == "expect error" {
		step.Expect, err = parseError(s.inline)
	} else {
		step.Expect.Ordered = s.heading == "expect ordered"
		step.Expect.Columns, step.Expect.Rows, err = parseTable(s.lines)
	}
	if err != nil {
		return p.errorf(s.line, "%v", err)
	}
	c.Steps = append(c.Steps, step)
	return nil
}

func parseError(text string) (Expectation, error) {
	code, at, found := strings.Cut(text, " at ")
	e := Expectation{Code: graph.Code(code)}
	if found {
		if _, err := fmt.Sscanf(at, "%d:%d", &e.Line, &e.Column); err != nil {
			return e, fmt.Errorf("the place of an error is written as line:column, such as 1:8")
		}
	}
	return e, nil
}

// statements splits at semicolons that end a line.
func statements(text string) []string {
	var out []string
	for _, part := range strings.Split(text+"\n", ";\n") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
