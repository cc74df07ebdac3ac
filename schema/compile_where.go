package schema

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"

	"parley/graph"
	"parley/graph/edtf"
)

// where gives the predicate of a filter over nodes of a type. Where it is null, nothing is kept: only below NOT has it to be
// true or false, and a store reckons better with a plain comparison than with one inside of a function.
func (c *compiler) where(sc *scope, v *value, typ *object, node string) (string, error) {
	var parts []string
	for _, f := range v.fields {
		if f.value.null() {
			continue
		}
		part, err := c.condition(sc, f.name, f.value, typ, node)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
	}
	return joined(parts, " AND ", "true"), nil
}

func joined(parts []string, word, empty string) string {
	switch len(parts) {
	case 0:
		return empty
	case 1:
		return parts[0]
	}
	return "(" + strings.Join(parts, word) + ")"
}

// condition is one field of a filter.
func (c *compiler) condition(sc *scope, name string, v *value, typ *object, node string) (string, error) {
	switch name {
	case "AND", "OR":
		var parts []string
		for _, item := range v.items {
			part, err := c.where(sc, item, typ, node)
			if err != nil {
				return "", err
			}
			parts = append(parts, part)
		}
		return joined(parts, " "+name+" ", map[string]string{"AND": "true", "OR": "false"}[name]), nil
	case "NOT":
		below := *sc
		below.decided = true
		part, err := c.where(&below, v, typ, node)
		return "NOT " + part, err
	}
	f := typ.field(name)
	switch g := f.get.(type) {
	case leaf:
		if f.where == "DateFilter" {
			return c.dateCondition(sc, f, v, node)
		}
		for _, op := range v.fields {
			if name == "id" && (op.name == "eq" || op.name == "in") {
				c.named(sc, typ.idLabel(), op.value)
			}
			if wordProperties[name] && (op.name == "eq" || op.name == "in") {
				c.word(sc, typ.label, name, op.value)
			}
		}
		return c.leafCondition(sc, expand(g.expr, map[string]string{"parent": node}), f, v)
	case variable:
		return c.locationCondition(sc, v, node), nil
	case one:
		return c.related(sc, f, "some", v, node)
	}
	var parts []string
	for _, q := range v.fields {
		if q.value.null() {
			continue
		}
		part, err := c.related(sc, f, q.name, q.value, node)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
	}
	return joined(parts, " AND ", "true"), nil
}

// decide makes a condition false where it is null, if the scope asks for that.
func (sc *scope) decide(condition string) string {
	if sc.decided {
		return "coalesce(" + condition + ", false)"
	}
	return condition
}

var comparisons = map[string]string{"eq": "=", "ne": "<>", "lt": "<", "lte": "<=", "gt": ">", "gte": ">=", "in": "IN",
	"contains": "CONTAINS", "startsWith": "STARTS WITH", "endsWith": "ENDS WITH"}

// leafCondition compares a scalar. What is null meets no comparison.
func (c *compiler) leafCondition(sc *scope, expr string, f *field, v *value) (string, error) {
	e := c.model.enums[parseType(f.typ).base()]
	var parts []string
	for _, op := range v.fields {
		switch {
		case op.value.null():
		case op.name == "has":
			parts = append(parts, "$"+c.bind(sc, op.value, plainFill(nil))+" IN "+expr)
		case op.name == "hasAny":
			parts = append(parts, "any(item IN $"+c.bind(sc, op.value, plainFill(nil))+" WHERE item IN "+expr+")")
		case op.name == "isNull":
			parts = append(parts, "("+expr+" IS NULL) = $"+c.bind(sc, op.value, plainFill(nil)))
		default:
			parts = append(parts, sc.decide(expr+" "+comparisons[op.name]+" $"+c.bind(sc, op.value, plainFill(e))))
		}
	}
	return joined(parts, " AND ", "true"), nil
}

// dateConditions compare the days between which a date lies, first (F) and last (L), with those of the argument.
var dateConditions = map[string]string{
	"before": "L < $first", "after": "F > $last", "possiblyBefore": "F < $last", "possiblyAfter": "L > $first",
	"during": "F >= $first AND L <= $last", "possiblyDuring": "F <= $last AND L >= $first",
}

func (c *compiler) dateCondition(sc *scope, f *field, v *value, node string) (string, error) {
	vars := map[string]string{"parent": node}
	var parts []string
	for _, op := range v.fields {
		if op.value.null() {
			continue
		}
		switch op.name {
		case "isNull":
			parts = append(parts, "("+expand(f.bounds[0], vars)+" IS NULL AND "+expand(f.bounds[1], vars)+" IS NULL) = $"+c.bind(sc, op.value, plainFill(nil)))
		case "eq":
			parts = append(parts, sc.decide(node+"."+f.name+" = $"+c.bind(sc, op.value, plainFill(nil))))
		default:
			pattern := dateConditions[op.name]
			// In a certain order: the same operation is the same text each time, which a store has planned already.
			for _, end := range []struct {
				word  string
				bound func(edtf.Value) edtf.Day
			}{{"$first", edtf.Value.Earliest}, {"$last", edtf.Value.Latest}} {
				if strings.Contains(pattern, end.word) {
					name := c.bind(sc, op.value, func(v any) (graph.Value, error) { return dayOf(v, end.bound) })
					pattern = strings.ReplaceAll(pattern, end.word, "$"+name)
				}
			}
			pattern = strings.NewReplacer("F ", expand(f.bounds[0], vars)+" ", "L ", expand(f.bounds[1], vars)+" ").Replace(pattern)
			parts = append(parts, sc.decide(pattern))
		}
	}
	return joined(parts, " AND ", "true"), nil
}

// filterLess says how a filter can do with fewer levels.
const filterLess = "ask for the nodes that are meant first, then filter by their ids"

// related asks whether a condition holds for some, all or none of the nodes that a field leads to.
func (c *compiler) related(sc *scope, f *field, quantifier string, v *value, node string) (string, error) {
	deeper := *sc
	deeper.depth++
	deeper.decided = quantifier == "all"
	if deeper.depth > c.limits.Depth {
		return "", withPath(exceeded("depth", c.limits.Depth, "the filter asks for some, all or none inside of each other too deep", filterLess), sc.path)
	}
	b, err := c.bare(sc, f, node)
	if err != nil {
		return "", err
	}
	inner, err := c.where(&deeper, v, c.model.objects[parseType(f.typ).base()], b.columns["node"])
	if err != nil {
		return "", err
	}
	not := ""
	if quantifier != "some" {
		not = "NOT "
	}
	if quantifier == "all" {
		inner = "NOT " + inner
	}
	return fmt.Sprintf("%sEXISTS {\n%s\n}", not, indent(b.text+"\nWITH "+b.with+"\nWHERE "+inner+"\nRETURN "+b.columns["node"])), nil
}

// bare is the traversal of a field with all its arguments at their defaults, below a node.
func (c *compiler) bare(sc *scope, f *field, node string) (*body, error) {
	c.reckon(sc)
	args, err := c.arguments(f, &collected{key: f.name, nodes: []*ast.Field{{Name: &ast.Name{Value: f.name}}}})
	if err != nil {
		return nil, err
	}
	inner := &scope{vars: map[string]string{"parent": node}, path: sc.path}
	return c.body(inner, c.model.traversals[traversalOf(f.get)], f, args)
}

// bodyFilter puts the filter of an argument where into a traversal that has a place for it.
func (c *compiler) bodyFilter(sc *scope, b *body, args arguments) error {
	if !strings.Contains(b.text, "$where") {
		return nil
	}
	predicate := "true"
	if v := args["where"]; !v.null() {
		var err error
		if predicate, err = c.where(sc, v, c.model.objects["Position"], b.renamed("position")); err != nil {
			return err
		}
	}
	b.text = strings.ReplaceAll(b.text, "$where", predicate)
	return nil
}
