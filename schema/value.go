package schema

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
)

// value is the value of an argument as the text of an operation gives it: constants, and references to variables.
// A variable that holds a list of input objects or an input object is taken apart, so that the shape of the value is
// known when the operation is compiled and only scalars are left to be filled in.
type value struct {
	kind valueKind
	// scalar is the constant of a leaf: string, int64, float64, bool, or any JSON for a JSON scalar. For a list of
	// leaves it is []any.
	scalar any
	items  []*value
	fields []valueField
	// ref is the variable that a leaf comes from, with the way into it; nil for a constant.
	ref *reference
	// enum is set for a leaf whose values are stored in the graph in another form.
	enum *enum
	loc  Location
}

type valueKind uint8

const (
	nullValue valueKind = iota
	leafValue
	// leavesValue is a list of leaves, which is one parameter.
	leavesValue
	listValue
	objectValue
)

type valueField struct {
	name  string
	value *value
}

// reference leads to a value within the variables of a request.
type reference struct {
	variable string
	steps    []any
}

// lookup follows the reference.
func (r *reference) lookup(variables map[string]any) any {
	at := variables[r.variable]
	for _, step := range r.steps {
		switch step := step.(type) {
		case string:
			at = at.(map[string]any)[step]
		case int:
			at = at.([]any)[step]
		}
	}
	return at
}

func (r *reference) step(s any) *reference {
	return &reference{r.variable, append(append([]any(nil), r.steps...), s)}
}

// null tells whether the value is absent or null.
func (v *value) null() bool { return v == nil || v.kind == nullValue }

// now gives a leaf, or a list of leaves, for one request.
func (v *value) now(variables map[string]any) any {
	if v.null() {
		return nil
	}
	if v.ref != nil {
		return v.ref.lookup(variables)
	}
	if v.kind == listValue {
		items := make([]any, len(v.items))
		for i, item := range v.items {
			items[i] = item.now(variables)
		}
		return items
	}
	return v.scalar
}

// field gives a field of an object, nil where it is absent.
func (v *value) field(name string) *value {
	for _, f := range v.fields {
		if f.name == name {
			return f.value
		}
	}
	return nil
}

// coercer turns literals and variables into values of a type, strictly: nothing is converted that the specification
// does not convert.
type coercer struct {
	model *model
	// variables are the coerced variables of the request; types are their declared types.
	variables map[string]any
	types     map[string]*typeRef
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
		return nil, badValue(place(node), "%s must be an object of type %s", where, in.name)
	}
	object := &value{kind: objectValue, loc: place(node)}
	for _, f := range given.Fields {
		known := in.field(f.Name.Value)
		if known == nil {
			return nil, badValue(place(f), "%s has no field %s", in.name, f.Name.Value)
		}
		item, err := c.literal(f.Value, parseType(known.typ), where+"."+known.name)
		if err != nil {
			return nil, err
		}
		if item != nil {
			object.fields = append(object.fields, valueField{known.name, item})
		}
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

// isNullLiteral recognizes the literal null, which reaches the parser as an enum value.
func isNullLiteral(node ast.Value) bool {
	e, ok := node.(*ast.EnumValue)
	return ok && e.Value == nullWord
}

// place gives where a node begins.
func place(node ast.Node) Location {
	loc := node.GetLoc()
	if loc == nil || loc.Source == nil {
		return Location{}
	}
	return locate(loc.Source.Body, loc.Start)
}

// locate turns a byte offset into line and column.
func locate(text []byte, offset int) Location {
	offset = min(offset, len(text))
	before := string(text[:offset])
	line := strings.Count(before, "\n") + 1
	return Location{Line: line, Column: len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1}
}

func badValue(at Location, format string, args ...any) error {
	e := &Error{Code: BadVariables, Message: fmt.Sprintf(format, args...)}
	if at.Line > 0 {
		e.Locations = []Location{at}
	}
	return e
}

// asJSON prints a value for a message or a fingerprint.
func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}
