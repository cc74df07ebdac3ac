package schema

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql/language/ast"

	"parley/graph"
	"parley/graph/edtf"
)

// leafLiteral coerces a literal to a scalar or enum type.
func (c *coercer) leafLiteral(node ast.Value, t *typeRef, where string) (any, error) {
	if e := c.model.enums[t.name]; e != nil {
		if v, ok := node.(*ast.EnumValue); ok {
			return enumValue(e, v.Value, where, place(node))
		}
		return nil, badValue(place(node), "%s must be one of %s, without quotes", where, e.list())
	}
	if t.name == "JSON" {
		return c.anyLiteral(node)
	}
	switch v := node.(type) {
	case *ast.StringValue:
		return checkLeaf(v.Value, t.name, where, place(node))
	case *ast.BooleanValue:
		return checkLeaf(v.Value, t.name, where, place(node))
	case *ast.IntValue:
		if t.name == "ID" {
			return v.Value, nil
		}
		return checkLeaf(json.Number(v.Value), t.name, where, place(node))
	case *ast.FloatValue:
		if t.name == "Int" {
			return nil, badValue(place(node), "%s must be a whole number, not %s", where, v.Value)
		}
		return checkLeaf(json.Number(v.Value), t.name, where, place(node))
	}
	return nil, badValue(place(node), "%s must be a value of type %s", where, t.name)
}

// anyLiteral turns any literal into what JSON would be.
func (c *coercer) anyLiteral(node ast.Value) (any, error) {
	switch v := node.(type) {
	case *ast.StringValue:
		return v.Value, nil
	case *ast.BooleanValue:
		return v.Value, nil
	case *ast.IntValue:
		return json.Number(v.Value), nil
	case *ast.FloatValue:
		return json.Number(v.Value), nil
	case *ast.Variable:
		return c.variables[v.Name.Value], nil
	case *ast.ListValue:
		items := make([]any, len(v.Values))
		for i, element := range v.Values {
			item, err := c.anyLiteral(element)
			if err != nil {
				return nil, err
			}
			items[i] = item
		}
		return items, nil
	case *ast.ObjectValue:
		fields := map[string]any{}
		for _, f := range v.Fields {
			item, err := c.anyLiteral(f.Value)
			if err != nil {
				return nil, err
			}
			fields[f.Name.Value] = item
		}
		return fields, nil
	}
	if isNullLiteral(node) {
		return nil, nil
	}
	return nil, badValue(place(node), "an enum value is no JSON")
}

// checkLeaf coerces a string, number or truth value, from a literal or from JSON, to a scalar type.
func checkLeaf(given any, typ, where string, at Location) (any, error) {
	switch typ {
	case "Int":
		if n, ok := wholeNumber(given); ok {
			if n < math.MinInt32 || n > math.MaxInt32 {
				return nil, badValue(at, "%s must lie between -2147483648 and 2147483647", where)
			}
			return n, nil
		}
		return nil, badValue(at, "%s must be a whole number, not %s", where, shown(given))
	case "Float":
		if f, ok := decimal(given); ok {
			return f, nil
		}
		return nil, badValue(at, "%s must be a number, not %s", where, shown(given))
	case "Boolean":
		if b, ok := given.(bool); ok {
			return b, nil
		}
		return nil, badValue(at, "%s must be true or false, not %s", where, shown(given))
	case "ID":
		if n, ok := wholeNumber(given); ok {
			return strconv.FormatInt(n, 10), nil
		}
	}
	s, ok := given.(string)
	if !ok {
		return nil, badValue(at, "%s must be a string, not %s", where, shown(given))
	}
	if typ == "EDTF" {
		if _, err := edtf.Parse(s); err != nil {
			return nil, badValue(at, "%s: %s", where, err.Error())
		}
	}
	return s, nil
}

func wholeNumber(given any) (int64, bool) {
	switch n := given.(type) {
	case json.Number:
		if i, err := strconv.ParseInt(string(n), 10, 64); err == nil {
			return i, true
		}
		f, err := n.Float64()
		if err != nil || f != math.Trunc(f) || math.Abs(f) > 1<<53 {
			// A whole number that is too long for the type is still one: the range check names the range.
			return math.MaxInt64, strings.Trim(string(n), "-0123456789") == ""
		}
		return int64(f), true
	case float64:
		return int64(n), n == math.Trunc(n) && math.Abs(n) <= 1<<53
	case int:
		return int64(n), true
	case int64:
		return n, true
	}
	return 0, false
}

func decimal(given any) (float64, bool) {
	switch n := given.(type) {
	case json.Number:
		f, err := n.Float64()
		return f, err == nil
	case float64:
		return n, !math.IsInf(n, 0) && !math.IsNaN(n)
	case int:
		return float64(n), true
	case int64:
		return float64(n), true
	}
	return 0, false
}

func enumValue(e *enum, given, where string, at Location) (any, error) {
	if slices.ContainsFunc(e.values, func(v [2]string) bool { return v[0] == given }) {
		return given, nil
	}
	return nil, badValue(at, "%s must be one of %s, not %s", where, e.list(), graph.Quote(given))
}

// list names the values for a message.
func (e *enum) list() string {
	words := make([]string, len(e.values))
	for i, v := range e.values {
		words[i] = v[0]
	}
	return strings.Join(words, ", ")
}

// shown prints the caller's own value for a message, cut.
func shown(v any) string {
	text := asJSON(v)
	if r := []rune(text); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return text
}
