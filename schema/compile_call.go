package schema

import (
	"fmt"
	"strings"

	"parley/graph/cypher"
)

// body is a traversal with its variables and parameters renamed for one place in the text.
type body struct {
	text string
	// columns maps the names of its columns to variables; with is the WITH or RETURN list that gives them.
	columns map[string]string
	with    string
	// names are the variables of the columns, in order.
	names  []string
	order  []string
	inputs []string
	// renamed gives the new name of a variable.
	renamed func(string) string
	// reads are the arguments that the traversal itself reads.
	reads map[string]bool
}

// body renames a traversal. New names are made for all variables but those that it takes from the scope.
func (c *compiler) body(sc *scope, t *traversal, def *field, args arguments) (*body, error) {
	renamed := map[string]string{}
	b := &body{columns: map[string]string{}, reads: map[string]bool{}}
	for _, in := range t.inputs {
		renamed[in] = sc.vars[in]
		b.inputs = append(b.inputs, sc.vars[in])
	}
	variable := func(name string) string {
		if renamed[name] == "" {
			renamed[name] = c.fresh(name)
		}
		return renamed[name]
	}
	b.renamed = variable
	params := map[string]string{}
	var failed error
	param := func(name string) string {
		b.reads[name] = true
		for ending := range derived {
			if base, ok := strings.CutSuffix(name, ending); ok {
				b.reads[base] = true
			}
		}
		if params[name] == "" {
			made, err := c.param(sc, t, def, args, name)
			if err != nil && failed == nil {
				failed = err
			}
			params[name] = made
		}
		return params[name]
	}
	own := c.settle(t, args).rename(variable, param)
	b.text = c.withTruths(sc, cypher.PrintOptions{}.Clauses(own.clauses[:len(own.clauses)-1]))
	result := own.result()
	var items []string
	for i, item := range result.Items {
		name := variable(t.result().Items[i].Name)
		expr := c.withTruths(sc, cypher.PrintOptions{}.Expr(item.Expr))
		if name != expr {
			expr += " AS " + name
		}
		items = append(items, expr)
		b.names = append(b.names, name)
		b.columns[t.result().Items[i].Name] = name
		if strings.HasPrefix(t.result().Items[i].Name, "by") {
			b.order = append(b.order, name)
		}
	}
	b.with = strings.Join(items, ", ")
	if result.Distinct {
		b.with = "DISTINCT " + b.with
	}
	return b, failed
}

// vars gives the scope of an object that the body leads to.
func (b *body) vars() map[string]string {
	vars := map[string]string{}
	for name, v := range b.columns {
		vars[name] = v
	}
	if node, ok := b.columns["node"]; ok {
		vars["parent"] = node
	}
	return vars
}

// first is the WITH that keeps the first row only.
func (b *body) first() string {
	with := "WITH " + b.with
	if len(b.order) > 0 {
		with += "\nORDER BY " + strings.Join(b.order, ", ")
	}
	return with + " LIMIT 1"
}

// reckon counts a subquery. A planner looks at one once for each that it stands in.
func (c *compiler) reckon(sc *scope) {
	c.calls++
	c.planning += sc.depth + 1
}

// call adds a subquery to the scope.
func (c *compiler) call(sc *scope, b *body, clauses ...string) {
	c.reckon(sc)
	lines := []string{fmt.Sprintf("CALL (%s) {", strings.Join(b.inputs, ", "))}
	if b.text != "" {
		lines = append(lines, indent(b.text))
	}
	for _, clause := range clauses {
		if clause != "" {
			lines = append(lines, indent(clause))
		}
	}
	*sc.calls = append(*sc.calls, strings.Join(append(lines, "}"), "\n"))
}

func indent(text string) string { return "  " + strings.ReplaceAll(text, "\n", "\n  ") }

// inner opens the scope of the rows of a body. Rows multiplies its cost.
func (c *compiler) inner(sc *scope, b *body, cost *costNode) (*scope, *[]string) {
	sc.cost.parts = append(sc.cost.parts, cost)
	calls := &[]string{}
	return &scope{vars: b.vars(), calls: calls, cost: cost, path: sc.path, depth: sc.depth + 1}, calls
}
