package exec

import (
	"cmp"
	"slices"
	"strings"
)

// shape is the narrowest type of a value: INTEGER NOT NULL, LIST<STRING NOT NULL> NOT NULL, NULL.
type shape struct {
	name     string
	nullable bool
	// elements are the alternatives for the elements of a LIST; none for an empty one.
	elements []shape
}

// valueType answers that type as text.
func valueType(ctx *Context, v Value) (Value, error) {
	s, err := shapeOf(ctx, v)
	if err != nil {
		return Value{}, err
	}
	text := s.String()
	return StringOf(text), ctx.Charge(int64(len(text)))
}

func shapeOf(ctx *Context, v Value) (s shape, err error) {
	if err := ctx.Step(1); err != nil {
		return shape{}, err
	}
	switch v.Kind {
	case Null:
		return shape{name: "NULL", nullable: true}, nil
	case List:
		s.name = "LIST"
		s.elements, err = shapesOf(ctx, v.List())
		return s, err
	}
	return shape{name: typeName(v)}, nil
}

// shapesOf gives the alternatives that the elements of a list need, in order.
func shapesOf(ctx *Context, list []Value) (all []shape, err error) {
	for _, e := range list {
		s, err := shapeOf(ctx, e)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(all, s.equal) {
			all = append(all, s)
		}
	}
	if i := slices.IndexFunc(all, func(s shape) bool { return s.name == "NULL" }); i >= 0 && len(all) > 1 {
		all = slices.Delete(all, i, i+1)
		for i := range all {
			all[i].nullable = true
		}
	}
	all = withoutNarrower(all)
	slices.SortStableFunc(all, compareShapes)
	return all, nil
}

// withoutNarrower leaves out lists all of whose elements another one has room for.
func withoutNarrower(all []shape) []shape {
	return slices.DeleteFunc(slices.Clone(all), func(s shape) bool {
		return s.name == "LIST" && slices.ContainsFunc(all, func(wider shape) bool {
			return wider.name == "LIST" && !s.equal(wider) && fitInto(s.elements, wider.elements, shape.fits)
		})
	})
}

func fitInto(narrow, wide []shape, fits func(narrow, wide shape) bool) bool {
	for _, n := range narrow {
		if !slices.ContainsFunc(wide, func(w shape) bool { return fits(n, w) }) {
			return false
		}
	}
	return true
}

// fits reports whether an alternative is one of another. As on Neo4j, lists within lists must be the same, or empty.
func (s shape) fits(wider shape) bool {
	switch {
	case s.equal(wider) || s.name == "NULL" && wider.nullable:
		return true
	case s.name == "LIST":
		return s.empty(wider)
	}
	return s.name == wider.name && wider.nullable
}

// empty reports whether a list has no elements where the other has some, at any depth.
func (s shape) empty(wider shape) bool {
	return s.name == "LIST" && wider.name == "LIST" && s.nullable == wider.nullable && fitInto(s.elements, wider.elements, shape.empty)
}

func (s shape) equal(other shape) bool {
	return s.name == other.name && s.nullable == other.nullable && slices.EqualFunc(s.elements, other.elements, shape.equal)
}

// compareShapes orders lists by their elements, those with fewer alternatives first.
func compareShapes(a, b shape) int {
	if a.name != "LIST" || b.name != "LIST" {
		return slices.Index(typeNames, a.name) - slices.Index(typeNames, b.name)
	}
	if more := len(a.elements) - len(b.elements); more != 0 {
		return more
	}
	return slices.CompareFunc(a.elements, b.elements, compareShapes)
}

func (s shape) String() string {
	text := s.name
	if s.name == "LIST" {
		parts := make([]string, len(s.elements))
		for i, e := range s.elements {
			parts[i] = e.String()
		}
		text += "<" + cmp.Or(strings.Join(parts, " | "), "NOTHING") + ">"
	}
	if s.nullable {
		return text
	}
	return text + " NOT NULL"
}
