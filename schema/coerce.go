package schema

import (
	"fmt"

	"github.com/graphql-go/graphql/language/ast"
)

// coercer turns literals and variables into values of a type, strictly: nothing is converted that the specification
// does not convert.
type coercer struct {
	model *model
	// variables are the coerced variables of the request; types are their declared types.
	variables map[string]any
	types     map[string]*typeRef
}

func newCoercer(m *model, op *operation, variables map[string]any) *coercer {
	c := &coercer{model: m, variables: variables, types: make(map[string]*typeRef, len(op.declared))}
	for _, d := range op.declared {
		c.types[d.name] = d.typ
	}
	return c
}

// literal coerces a literal, or a variable in its place. A nil value means absent.
func (c *coercer) literal(node ast.Value, t *typeRef, where string) (*value, error) {
	if v, ok := node.(*ast.Variable); ok {
		given, present := c.variables[v.Name.Value]
		if !present {
			return nil, c.absent(t, where, "variable $"+v.Name.Value+" is not given", node)
		}
		return c.expand(given, t, &reference{variable: v.Name.Value}, where, place(node))
	}
	if isNullLiteral(node) {
		return c.nothing(t, where, place(node))
	}
	if t.list != nil {
		return c.literalList(node, t, where)
	}
	if in := c.model.inputs[t.name]; in != nil {
		return c.literalObject(node, in, where)
	}
	scalar, err := c.leafLiteral(node, t, where)
	if err != nil {
		return nil, err
	}
	return &value{kind: leafValue, scalar: scalar, enum: c.model.enums[t.name], loc: place(node)}, nil
}

func (c *coercer) nothing(t *typeRef, where string, at Location) (*value, error) {
	if t.nonNull {
		return nil, badValue(at, "%s must not be null", where)
	}
	return &value{kind: nullValue, loc: at}, nil
}

func (c *coercer) absent(t *typeRef, where, why string, node ast.Node) error {
	if t.nonNull {
		return badValue(place(node), "%s must be given: %s", where, why)
	}
	return nil
}

func (c *coercer) literalList(node ast.Value, t *typeRef, where string) (*value, error) {
	elements := []ast.Value{node}
	if l, ok := node.(*ast.ListValue); ok {
		elements = l.Values
	}
	list := &value{kind: listValue, loc: place(node)}
	constant := true
	for i, element := range elements {
		at := where
		if len(elements) > 1 {
			at = fmt.Sprintf("%s[%d]", where, i)
		}
		item, err := c.literal(element, t.list, at)
		if err != nil {
			return nil, err
		}
		if item == nil {
			item = &value{kind: nullValue}
		}
		constant = constant && item.kind == leafValue && item.ref == nil
		list.items = append(list.items, item)
	}
	if constant && c.model.inputs[t.base()] == nil {
		return constantList(list, c.model.enums[t.base()]), nil
	}
	return list, nil
}

// constantList makes one parameter of a list of constants.
func constantList(list *value, e *enum) *value {
	items := make([]any, len(list.items))
	for i, item := range list.items {
		items[i] = item.scalar
	}
	return &value{kind: leavesValue, scalar: items, enum: e, loc: list.loc}
}

func (c *coercer) literalObject(node ast.Value, in *input, where string) (*value, error) {
	given, ok := node.(*ast.ObjectValue)
	if !ok {
		return nil, badValue(place(node), "%s", noObject(in, where))
	}
	object := &value{kind: objectValue, loc: place(node)}
	for _, f := range given.Fields {
		known := in.field(f.Name.Value)
		if known == nil {
			return nil, badValue(place(f), "%s: %s", where, noField(in, f.Name.Value))
		}
		item, err := c.literal(f.Value, parseType(known.typ), where+"."+known.name)
		if err != nil {
			return nil, err
		}
		if item != nil {
			object.fields = append(object.fields, valueField{known.name, item})
		}
	}
	if lacking := missingFields(in, func(name string) bool { return object.field(name) != nil }); lacking != "" {
		return nil, badValue(place(node), "%s must have %s", where, lacking)
	}
	return object, nil
}

func (in *input) field(name string) *argument {
	for _, f := range in.fields {
		if f.name == name {
			return f
		}
	}
	return nil
}

// expand takes a variable's coerced value apart as far as its shape matters.
func (c *coercer) expand(given any, t *typeRef, ref *reference, where string, at Location) (*value, error) {
	if given == nil {
		return c.nothing(t, where, at)
	}
	in := c.model.inputs[t.base()]
	if items, ok := given.([]any); ok && t.list != nil && in != nil {
		list := &value{kind: listValue, loc: at}
		for i, item := range items {
			v, err := c.expand(item, t.list, ref.step(i), fmt.Sprintf("%s[%d]", where, i), at)
			if err != nil {
				return nil, err
			}
			list.items = append(list.items, v)
		}
		return list, nil
	}
	fields, ok := given.(map[string]any)
	if in == nil || !ok {
		kind := leafValue
		if t.list != nil {
			kind = leavesValue
		}
		return &value{kind: kind, ref: ref, enum: c.model.enums[t.base()], loc: at}, nil
	}
	object := &value{kind: objectValue, loc: at}
	for _, f := range in.fields {
		if item, present := fields[f.name]; present {
			v, err := c.expand(item, parseType(f.typ), ref.step(f.name), where+"."+f.name, at)
			if err != nil {
				return nil, err
			}
			object.fields = append(object.fields, valueField{f.name, v})
		}
	}
	return object, nil
}
