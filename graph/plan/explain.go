package plan

import (
	"regexp"
	"strconv"
	"strings"

	"parley/graph/cypher"
)

// Explain writes a plan as text, one operator a line, what it draws from below it and indented.
func Explain(p *Plan) string {
	return ExplainWith(p, Remarks{func(Op) string { return "" }, func(Op) []Subquery { return nil }})
}

// Subquery is an expression that looks into the graph by a query of its own, and the plan of that query.
type Subquery struct {
	Expr cypher.Expr
	Root Op
}

// Remarks are what is told of operators beside what they do.
type Remarks struct {
	// End gives the end of an operator's line.
	End func(Op) string
	// Subqueries gives those in the expressions of an operator, which are written below it, further in than its input.
	Subqueries func(Op) []Subquery
}

// ExplainWith is Explain with remarks.
func ExplainWith(p *Plan, remarks Remarks) string {
	e := &explainer{Remarks: remarks}
	e.WriteString("Return")
	if len(p.Columns) > 0 {
		e.WriteString(" " + strings.Join(p.Columns, ", "))
	}
	e.WriteString("\n")
	e.explain(p.Root, 1)
	return e.String()
}

type explainer struct {
	strings.Builder
	Remarks
}

// deepest is how far lines are indented at most: a plan of thousands of operators would be mostly spaces.
const deepest = 200

func (e *explainer) line(depth int, text string) {
	e.WriteString(strings.Repeat("  ", min(depth, deepest)) + text + "\n")
}

// explain writes inner plans before the input, further in.
func (e *explainer) explain(op Op, depth int) {
	if _, ok := op.(*Argument); ok {
		return
	}
	e.line(depth, op.describe()+e.End(op))
	for _, s := range e.Subqueries(op) {
		e.line(depth+2, s.head())
		e.explain(s.Root, depth+3)
	}
	inputs := op.Inputs()
	if _, ok := op.(*Union); ok {
		for _, in := range inputs {
			e.explain(*in, depth+1)
		}
		return
	}
	for _, in := range inputs[min(1, len(inputs)):] {
		e.explain(*in, depth+2)
	}
	if len(inputs) > 0 {
		e.explain(*inputs[0], depth+1)
	}
}

// subqueryHead is how much of a subquery's text stands above its plan, in characters; the operator's line holds all of it.
const subqueryHead = 60

func (s Subquery) head() string {
	text := []rune(textOf(s.Expr))
	if len(text) > subqueryHead {
		text = append(text[:subqueryHead-1], '…')
	}
	return string(text)
}

// textOf prints an expression. Names that the planner made up are printed in backticks; they are left out.
func textOf(e cypher.Expr) string {
	return hiddenNames.ReplaceAllString(cypher.PrintOptions{}.Expr(e), "()")
}

var hiddenNames = regexp.MustCompile("` \\d+`")

func texts(list []Bound, separator string) string {
	parts := make([]string, len(list))
	for i, b := range list {
		parts[i] = textOf(b.Expr)
	}
	return strings.Join(parts, separator)
}

// shown leaves out the names that the planner made up.
func shown(name string) string {
	if name == "" || isHidden(name) {
		return ""
	}
	return name
}

func (h *Hop) pattern(length string) string {
	left, right := "-", "->"
	switch h.Dir {
	case cypher.Incoming:
		left, right = "<-", "-"
	case cypher.Both:
		right = "-"
	}
	rel := shown(h.RelName)
	if len(h.Types) > 0 {
		rel += ":" + strings.Join(h.Types, "|")
	}
	if h.Among != nil {
		rel += ":$any(" + textOf(h.Among.Expr) + ")"
	}
	return "(" + shown(h.FromName) + ")" + left + "[" + rel + length + "]" + right + "(" + shown(h.ToName) + ")"
}

// bounds writes the length of a walk as in a pattern.
func bounds(low, high int) string {
	if high < 0 {
		return "*" + strconv.Itoa(low) + ".."
	}
	return "*" + strconv.Itoa(low) + ".." + strconv.Itoa(high)
}

func into(is bool, words string) string {
	if is {
		return words + " between bound nodes "
	}
	return words + " "
}

func (o *Argument) describe() string { return "Argument" }
func (o *Match) describe() string    { return "Match" }

func (o *NodeScan) describe() string {
	switch {
	case len(o.Any) > 0:
		return "Scan :" + strings.Join(o.Any, "|") + " as " + orAnonymous(o.Name)
	case o.Label == "":
		return "Scan every node as " + orAnonymous(o.Name)
	}
	return "Scan :" + o.Label + " as " + orAnonymous(o.Name)
}

func orAnonymous(name string) string {
	if shown(name) == "" {
		return "()"
	}
	return name
}

func (o *RelScan) describe() string { return "Scan relationships " + o.pattern("") }
func (o *Expand) describe() string  { return into(o.Into, "Expand") + o.pattern("") }
func (o *RelEnds) describe() string { return "Ends of " + o.pattern("") }

func (o *VarExpand) describe() string {
	s := into(o.Into, "Walk") + o.pattern(bounds(o.Min, o.Max))
	if len(o.Each) > 0 {
		s += " each with " + texts(o.Each, " AND ")
	}
	return s
}

func (o *Repeat) describe() string { return into(o.Into, "Repeat") + bounds(o.Min, o.Max) }

func (o *Shortest) describe() string {
	words := "Shortest path "
	if o.Selector == cypher.AllShortestPath {
		words = "All shortest paths "
	}
	s := words + o.pattern(bounds(o.Min, o.Max))
	if len(o.Each) > 0 {
		s += " each with " + texts(o.Each, " AND ")
	}
	if len(o.Where) > 0 {
		s += " where " + texts(o.Where, " AND ")
	}
	return s
}

func (o *SelectPaths) describe() string {
	words := " paths "
	if o.Selector == cypher.ShortestGroups {
		words = " groups of paths "
	}
	s := "Shortest " + strconv.Itoa(o.K) + words + o.Text
	if len(o.Ends) > 0 {
		s += " ending where " + texts(o.Ends, " AND ")
	}
	return s
}

func (o *NamePath) describe() string { return "Path " + o.Name }
func (o *Optional) describe() string { return "Optional" }
