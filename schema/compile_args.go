package schema

import (
	"fmt"
	"math"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"

	"parley/graph"
	"parley/graph/edtf"
	"parley/graph/fold"
)

// arguments are the values of a field's arguments; an absent one that has no default is nil.
type arguments map[string]*value

// arguments coerces the arguments of a field.
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
// bounds of a date, Folded and Grams for what a text is searched by.
func (c *compiler) param(sc *scope, t *traversal, def *field, args arguments, name string) (string, error) {
	if name == "where" {
		return "where", nil
	}
	a := findArgument(c.model.arguments(def), name)
	if a != nil {
		fill := argumentFill(c.model, a, fmt.Sprintf("%s(%s:)", def.name, a.name))
		if name == "types" {
			fill = typesFill(strings.HasPrefix(t.name, "Query."))
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

var derived = map[string]func(any) (graph.Value, error){
	"Earliest": func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Earliest) },
	"Latest":   func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Latest) },
	"Folded": func(v any) (graph.Value, error) {
		return texts(fold.Variants(v.(string))), nil
	},
	"Grams": func(v any) (graph.Value, error) {
		return texts(fold.Grams(fold.Fold(v.(string), ""))), nil
	},
}

func texts(items []string) []graph.Value {
	list := make([]graph.Value, len(items))
	for i, item := range items {
		list[i] = item
	}
	return list
}

// dayOf gives a bound of an EDTF text as a date, nil where it is unknown.
func dayOf(v any, bound func(edtf.Value) edtf.Day) (graph.Value, error) {
	if v == nil {
		return nil, nil
	}
	parsed, err := edtf.Parse(v.(string))
	if err != nil {
		return nil, err
	}
	return bound(parsed).Value(), nil
}

// argumentFill turns an argument into a parameter: enums into their stored form, whole numbers within their range.
func argumentFill(m *model, a *argument, where string) func(any) (graph.Value, error) {
	least, most := limitsOf(a.name)
	e := m.enums[parseType(a.typ).base()]
	return func(v any) (graph.Value, error) {
		switch v := v.(type) {
		case int64:
			if v < least || v > most {
				return nil, badValue(Location{}, "%s must lie between %d and %d", where, least, most)
			}
			return v, nil
		case []any:
			v = flat(v)
			if len(v) > 1000 {
				return nil, badValue(Location{}, "%s takes at most 1,000 values", where)
			}
			return storedList(e, v), nil
		}
		return stored(e, v), nil
	}
}

// flat puts the elements of lists inside a list in their place.
func flat(items []any) []any {
	var out []any
	for _, item := range items {
		if inner, ok := item.([]any); ok {
			out = append(out, inner...)
		} else {
			out = append(out, item)
		}
	}
	return out
}

// limitsOf is the range of an argument that counts.
func limitsOf(name string) (least, most int64) {
	switch name {
	case "maxHops":
		return 1, 8
	case "k":
		return 1, 50
	case "depth":
		return 1, 3
	case "limit", "first":
		return 1, 1000
	}
	return math.MinInt32, math.MaxInt32
}

func stored(e *enum, v any) graph.Value {
	if s, ok := v.(string); ok && e != nil {
		return e.stored(s)
	}
	return v
}

func storedList(e *enum, items []any) []graph.Value {
	list := make([]graph.Value, len(items))
	for i, item := range items {
		list[i] = stored(e, item)
	}
	return list
}

// plainFill passes a value on, enums in their stored form.
func plainFill(e *enum) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		if items, ok := v.([]any); ok {
			return storedList(e, items), nil
		}
		return stored(e, v), nil
	}
}

// typesFill checks relationship types against the vocabulary. Where paths is set, no types means all that the
// vocabulary marks for paths.
func typesFill(paths bool) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		items, _ := v.([]any)
		if v == nil {
			if paths {
				return texts(pathTypes()), nil
			}
			return nil, nil
		}
		for _, item := range items {
			name, _ := item.(string)
			if t := relationships[name]; t == nil || paths && !t.Paths {
				return nil, badValue(Location{}, "there is no relationship type %s%s", shown(item), offered(near(name, knownTypes(paths))))
			}
		}
		return storedList(nil, items), nil
	}
}
