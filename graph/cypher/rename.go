package cypher

import "reflect"

// Rename copies clauses with other names: vars gives the new name of each variable, params that of each parameter; nil
// keeps them. A column's name is that of a variable for whoever comes after, so it is renamed too; keys, labels and
// procedure columns are not. The clauses themselves stay as they are.
//
// A traversal can so be put into a longer query, as the body of a CALL subquery, without meeting its names:
//
//	body := cypher.Rename(clauses, func(v string) string { return v + "_3" }, nil)
func Rename(clauses []Clause, vars, params func(string) string) []Clause {
	r := renamer{vars: vars, params: params}
	if vars == nil {
		r.vars = sameName
	}
	if params == nil {
		r.params = sameName
	}
	return r.copy(reflect.ValueOf(clauses)).Interface().([]Clause)
}

func sameName(name string) string { return name }

// renamer copies any part of the tree. It goes by reflection, so that no kind of node can be forgotten.
type renamer struct{ vars, params func(string) string }

func (r renamer) copy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return v
		}
		return r.copyTo(v)
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(r.copy(v.Index(i)))
		}
		return out
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if k := v.Field(i).Kind(); k == reflect.Interface || k == reflect.Pointer || k == reflect.Slice || k == reflect.Struct {
				out.Field(i).Set(r.copy(v.Field(i)))
			}
		}
		return out
	}
	return v
}

// copyTo copies what an interface or a pointer holds.
func (r renamer) copyTo(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return r.copy(v.Elem())
	}
	switch n := v.Interface().(type) {
	case *Variable:
		return reflect.ValueOf(&Variable{Span: n.Span, Name: r.vars(n.Name)})
	case *Parameter:
		return reflect.ValueOf(&Parameter{Span: n.Span, Name: r.params(n.Name)})
	case *Literal:
		return v
	}
	out := reflect.New(v.Type().Elem())
	out.Elem().Set(r.copy(v.Elem()))
	if it, ok := out.Interface().(*Item); ok {
		it.Name = r.vars(it.Name)
	}
	return out
}
