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

// withPlace tells where a value stands that does not fit, unless that is told already.
func withPlace(err error, v *value) error {
	if e, ok := err.(*Error); ok && len(e.Locations) == 0 && v != nil && v.loc.Line > 0 {
		e.Locations = []Location{v.loc}
	}
	return err
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
