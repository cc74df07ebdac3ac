package fuzz

import (
	"reflect"

	"parley/graph/cypher"
)

var (
	exprType    = reflect.TypeFor[cypher.Expr]()
	spanType    = reflect.TypeFor[cypher.Span]()
	elementType = reflect.TypeFor[cypher.Element]()
)

// editor lists what can be taken out of a tree, the larger parts first. The tree is the editor's own.
type editor struct{ edits []func() }

// edits gives the changes that make a tree smaller. Many leave no valid query behind.
func edits(tree *cypher.Statement) []func() {
	var e editor
	e.visit(reflect.ValueOf(tree))
	return e.edits
}

func (e *editor) add(change func()) { e.edits = append(e.edits, change) }

func (e *editor) visit(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			e.visit(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			e.visit(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if editable(v.Type().Field(i)) {
				e.field(v.Field(i))
			}
		}
		for i := range v.NumField() {
			if editable(v.Type().Field(i)) {
				e.visit(v.Field(i))
			}
		}
	}
}

// editable leaves alone where a node stands, and the sort keys: without one of them the order would be the store's own.
func editable(f reflect.StructField) bool {
	return f.IsExported() && f.Type != spanType && f.Name != "OrderBy"
}

// field offers to empty a field, to take one element out of it, or to put a part of an expression in its place.
func (e *editor) field(f reflect.Value) {
	if f.IsZero() {
		return
	}
	switch f.Kind() {
	case reflect.Slice:
		e.elements(f)
	case reflect.Interface, reflect.Pointer, reflect.Bool:
		e.add(func() { f.SetZero() })
	}
	if f.Type() == exprType {
		e.expression(f)
	}
}

func (e *editor) elements(f reflect.Value) {
	step := 1
	if f.Type().Elem() == elementType {
		step = 2 // a relationship goes with a node
	}
	for i := 0; i+step <= f.Len(); i++ {
		e.add(func() { f.Set(reflect.AppendSlice(f.Slice3(0, i, i), f.Slice(i+step, f.Len()))) })
	}
	if f.Type().Elem() == exprType {
		for i := range f.Len() {
			e.expression(f.Index(i))
		}
	}
}

// expression offers each part of an expression in place of the whole, and short literals.
func (e *editor) expression(f reflect.Value) {
	whole, _ := f.Interface().(cypher.Expr)
	if whole == nil {
		return
	}
	if _, ok := whole.(*cypher.Literal); ok {
		return
	}
	cypher.WalkExpr(whole, func(part cypher.Expr) bool {
		if part != whole {
			e.add(func() { f.Set(reflect.ValueOf(part)) })
		}
		return true
	})
	for _, v := range []any{nil, true, int64(1), "a"} {
		e.add(func() { f.Set(reflect.ValueOf(&cypher.Literal{Value: v})) })
	}
}
