package schema

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"

	"parley/graph"
)

// arguments are the values of a field's arguments; an absent one that has no default is nil.
type arguments map[string]*value

// arguments coerces the arguments of a field. Whoever gives truth alone would take an answer that is not limited for one
// that is; asOf may be null beside it, as where one operation serves with a date and without.
func (c *compiler) arguments(def *field, f *collected) (arguments, error) {
	args := arguments{}
	given := map[string]*ast.Argument{}
	for _, a := range f.nodes[0].Arguments {
		given[a.Name.Value] = a
	}
	for _, a := range c.model.arguments(def) {
		t := parseType(a.typ)
		where := fmt.Sprintf("%s(%s:)", def.name, a.name)
		node := given[a.name]
		if node != nil {
			v, err := c.coerce.literal(node.Value, t, where)
			if err != nil {
				return nil, err
			}
			args[a.name] = v
		}
		if args[a.name].null() && a.def != "" {
			v, err := c.coerce.literal(literalOf(a.def), t, where)
			if err != nil {
				return nil, err
			}
			args[a.name] = v
		}
		if args[a.name] == nil {
			args[a.name] = &value{kind: nullValue}
		}
		if t.nonNull && args[a.name].null() {
			return nil, badValue(place(f.nodes[0]), "%s must be given and not null", where)
		}
	}
	if given["truth"] != nil && given["asOf"] == nil {
		return nil, badValue(place(given["truth"]), "%s(truth:) tells how surely something held as of a date: give asOf too, or leave truth out", def.name)
	}
	return args, nil
}

// literalOf parses a default value of the schema.
func literalOf(text string) ast.Value {
	doc, err := parser.Parse(parser.ParseParams{Source: "{a(b:" + text + ")}", Options: parser.ParseOptions{NoLocation: true}})
	if err != nil {
		return &ast.EnumValue{Value: nullWord}
	}
	op := doc.Definitions[0].(*ast.OperationDefinition)
	return op.SelectionSet.Selections[0].(*ast.Field).Arguments[0].Value
}

// param binds a parameter of a traversal to the argument with its name. The endings Earliest and Latest ask for the
// bounds of a date, Folded, Grams and Terms for what a text is searched by.
func (c *compiler) param(sc *scope, t *traversal, def *field, args arguments, name string) (string, error) {
	if name == "where" || name == "sought" {
		return name, nil
	}
	a := findArgument(c.model.arguments(def), name)
	if a != nil {
		if name == "kind" {
			c.word(sc, parseType(def.typ).base(), name, args[name])
		}
		where := fmt.Sprintf("%s(%s:)", def.name, a.name)
		fill := argumentFill(c.model, a, where)
		switch name {
		case "types":
			fill = typesFill(strings.HasPrefix(t.name, "Query."), where)
		case "kinds":
			fill = kindsFill(where)
		}
		return c.bind(sc, args[name], fill), nil
	}
	for ending, fill := range derived {
		base, ok := strings.CutSuffix(name, ending)
		if ok && findArgument(def.args, base) != nil {
			return c.bind(sc, args[base], fill), nil
		}
	}
	return "", fmt.Errorf("traversal %s: parameter $%s is no argument of %s", t.name, name, def.name)
}

func findArgument(args []*argument, name string) *argument {
	for _, a := range args {
		if a.name == name {
			return a
		}
	}
	return nil
}

// bind adds a parameter and gives its name.
func (c *compiler) bind(sc *scope, v *value, fill func(any) (graph.Value, error)) string {
	name := fmt.Sprintf("p%d", len(c.plan.params)+1)
	c.plan.params = append(c.plan.params, param{name: name, from: v, path: sc.path, fill: fill})
	return name
}
