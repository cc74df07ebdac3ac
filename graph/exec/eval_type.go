package exec

import (
	"parley/graph"
	"parley/graph/cypher"
)

// typeNames lists the names of types in the order in which a union gives them.
var typeNames = []string{"NOTHING", "NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME",
	"LOCAL DATETIME", "ZONED DATETIME", "DURATION", "POINT", "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH", "ANY"}

// typeName is the name of the type of a value, without that of a list's elements.
func typeName(v Value) string {
	switch v.Kind {
	case Null:
		return "NULL"
	case Bool:
		return "BOOLEAN"
	case Int:
		return "INTEGER"
	case Float:
		return "FLOAT"
	case String:
		return "STRING"
	case List:
		return "LIST"
	case Map:
		return "MAP"
	case Node:
		return "NODE"
	case Rel:
		return "RELATIONSHIP"
	case Path:
		return "PATH"
	case Date:
		return "DATE"
	}
	switch v.Ref().(type) {
	case graph.LocalTime:
		return "LOCAL TIME"
	case graph.Time:
		return "ZONED TIME"
	case graph.LocalDateTime:
		return "LOCAL DATETIME"
	case graph.DateTime:
		return "ZONED DATETIME"
	case graph.Duration:
		return "DURATION"
	case *graph.Node:
		return "NODE"
	case *graph.Relationship:
		return "RELATIONSHIP"
	}
	return "POINT"
}

func (c *compiler) isType(e *cypher.IsType) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		is, err := isOfType(ctx, v, e.Type)
		return BoolOf(is != e.Not), err
	}, x), nil
}

// isOfType: null is of every type that is not NOT NULL.
func isOfType(ctx *Context, v Value, t *cypher.Type) (bool, error) {
	if err := ctx.Step(1); err != nil {
		return false, err
	}
	if len(t.Union) > 0 {
		for _, u := range t.Union {
			if is, err := isOfType(ctx, v, u); err != nil || is {
				return is, err
			}
		}
		return false, nil
	}
	name := typeName(v)
	switch {
	case t.Name == "NOTHING":
		return false, nil
	case v.Kind == Null:
		return !t.NotNull, nil
	case t.Name == "ANY":
		return true, nil
	case t.Name == "PROPERTY VALUE":
		return isPropertyValue(v), nil
	case t.Name != name:
		return false, nil
	case name != "LIST" || t.Of == nil:
		return true, nil
	}
	for _, e := range v.List() {
		if is, err := isOfType(ctx, e, t.Of); err != nil || !is {
			return false, err
		}
	}
	return true, nil
}

// isPropertyValue: lists may be stored where their elements are of one kind that may be, without null among them.
func isPropertyValue(v Value) bool {
	if v.Kind != List {
		return isScalar(v)
	}
	list := v.List()
	for _, e := range list {
		if !isScalar(e) || typeName(e) != typeName(list[0]) {
			return false
		}
	}
	return true
}

func isScalar(v Value) bool {
	switch v.Kind {
	case Bool, Int, Float, String, Date, Other:
		return true
	}
	return false
}
