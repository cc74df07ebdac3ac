package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
)

// declaration is a variable as an operation declares it.
type declaration struct {
	name string
	typ  *typeRef
	node *ast.VariableDefinition
}

func declarations(op *ast.OperationDefinition) []declaration {
	list := make([]declaration, len(op.VariableDefinitions))
	for i, d := range op.VariableDefinitions {
		list[i] = declaration{d.Variable.Name.Value, typeOfNode(d.Type), d}
	}
	return list
}

// coerceVariables checks the variables of a request against what its operation declares. The result holds the given
// ones and the defaults; a variable that is neither is absent.
func coerceVariables(m *model, declared []declaration, given map[string]any) (map[string]any, error) {
	coerced := make(map[string]any, len(declared))
	for _, v := range declared {
		name, t, d := v.name, v.typ, v.node
		item, present := given[name]
		switch {
		case present:
			v, err := coerceJSON(m, item, t, "variable $"+name)
			if err != nil {
				return nil, at(err, place(d))
			}
			coerced[name] = v
		case d.DefaultValue != nil:
			v, err := (&coercer{model: m}).literal(d.DefaultValue, t, "the default of $"+name)
			if err != nil {
				return nil, err
			}
			coerced[name] = plain(v)
		case t.nonNull:
			return nil, badValue(place(d), "variable $%s of type %s must be given", name, t)
		}
	}
	return coerced, nil
}

// at adds a place to an error that has none.
func at(err error, loc Location) error {
	if e, ok := err.(*Error); ok && len(e.Locations) == 0 && loc.Line > 0 {
		e.Locations = []Location{loc}
	}
	return err
}

func typeOfNode(t ast.Type) *typeRef {
	switch t := t.(type) {
	case *ast.NonNull:
		inner := *typeOfNode(t.Type)
		inner.nonNull = true
		return &inner
	case *ast.List:
		return &typeRef{list: typeOfNode(t.Type)}
	case *ast.Named:
		return &typeRef{name: t.Name.Value}
	}
	return &typeRef{}
}

// coerceJSON checks a JSON value against an input type.
func coerceJSON(m *model, given any, t *typeRef, where string) (any, error) {
	switch {
	case given == nil && t.nonNull:
		return nil, badValue(Location{}, "%s must not be null", where)
	case given == nil:
		return nil, nil
	case t.list != nil:
		return coerceList(m, given, t, where)
	case m.inputs[t.name] != nil:
		return coerceObject(m, given, m.inputs[t.name], where)
	case m.enums[t.name] != nil:
		if s, ok := given.(string); ok {
			return enumValue(m.enums[t.name], s, where, Location{})
		}
		return nil, badValue(Location{}, "%s must be one of %s, not %s", where, m.enums[t.name].list(), shown(given))
	case t.name == "JSON":
		return given, nil
	}
	return checkLeaf(given, t.name, where, Location{})
}

func coerceList(m *model, given any, t *typeRef, where string) (any, error) {
	items, ok := given.([]any)
	if !ok {
		item, err := coerceJSON(m, given, t.list, where)
		return []any{item}, err
	}
	coerced := make([]any, len(items))
	for i, item := range items {
		v, err := coerceJSON(m, item, t.list, fmt.Sprintf("%s[%d]", where, i))
		if err != nil {
			return nil, err
		}
		coerced[i] = v
	}
	return coerced, nil
}

func coerceObject(m *model, given any, in *input, where string) (any, error) {
	fields, ok := given.(map[string]any)
	if !ok {
		return nil, badValue(Location{}, "%s", noObject(in, where))
	}
	coerced := map[string]any{}
	for _, name := range names(fields) {
		known := in.field(name)
		if known == nil {
			return nil, badValue(Location{}, "%s: %s", where, noField(in, name))
		}
		v, err := coerceJSON(m, fields[name], parseType(known.typ), where+"."+name)
		if err != nil {
			return nil, err
		}
		coerced[name] = v
	}
	if lacking := missingFields(in, func(name string) bool { return fields[name] != nil }); lacking != "" {
		return nil, badValue(Location{}, "%s must have %s", where, lacking)
	}
	return coerced, nil
}

// plain turns a constant value back into what JSON would be.
func plain(v *value) any {
	if v.null() {
		return nil
	}
	switch v.kind {
	case listValue:
		items := make([]any, len(v.items))
		for i, item := range v.items {
			items[i] = plain(item)
		}
		return items
	case objectValue:
		fields := map[string]any{}
		for _, f := range v.fields {
			fields[f.name] = plain(f.value)
		}
		return fields
	}
	return v.scalar
}

// shape tells apart variables that lead to different texts: what is null or absent, which fields an input object has,
// how long a list of input objects is, and the values of enums and truth values. Other scalars do not matter.
func shape(m *model, declared []declaration, variables map[string]any) string {
	var b strings.Builder
	for _, d := range declared {
		v, present := variables[d.name]
		b.WriteString(d.name)
		if present {
			b.WriteByte('=')
			shapeOf(&b, m, v, d.typ)
		}
		b.WriteByte(';')
	}
	return b.String()
}

func shapeOf(b *strings.Builder, m *model, v any, t *typeRef) {
	switch v := v.(type) {
	case nil:
		b.WriteByte('0')
	case []any:
		b.WriteByte('[')
		if t.list != nil && (m.inputs[t.base()] != nil || m.enums[t.base()] != nil) {
			for _, item := range v {
				shapeOf(b, m, item, t.list)
				b.WriteByte(',')
			}
		}
		b.WriteByte(']')
	case map[string]any:
		in := m.inputs[t.name]
		if in == nil {
			b.WriteByte('j')
			return
		}
		b.WriteByte('{')
		for _, name := range slices.Sorted(slices.Values(names(v))) {
			b.WriteString(name + ":")
			shapeOf(b, m, v[name], parseType(in.field(name).typ))
			b.WriteByte(',')
		}
		b.WriteByte('}')
	case bool:
		fmt.Fprint(b, v)
	default:
		if m.enums[t.name] != nil {
			fmt.Fprint(b, v)
			return
		}
		b.WriteByte('s')
	}
}
