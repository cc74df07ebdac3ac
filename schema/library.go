package schema

import (
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// library builds graphql-go's form of the schema, which serves for validation and introspection only: it has no
// resolvers.
func (m *model) library() (graphql.Schema, error) {
	completeIntrospection()
	l := &librarian{model: m, types: map[string]graphql.Type{}}
	for name, t := range map[string]graphql.Type{"ID": graphql.ID, "String": graphql.String, "Int": graphql.Int,
		"Float": graphql.Float, "Boolean": graphql.Boolean} {
		l.types[name] = t
	}
	for _, name := range names(m.scalars) {
		l.types[name] = l.scalar(m.scalars[name])
	}
	for _, name := range names(m.enums) {
		l.types[name] = l.enum(m.enums[name])
	}
	for _, name := range names(m.inputs) {
		l.types[name] = l.input(m.inputs[name])
	}
	for _, name := range names(m.objects) {
		if o := m.objects[name]; o.abstract {
			l.types[name] = graphql.NewInterface(graphql.InterfaceConfig{Name: o.name, Description: o.what,
				Fields:      graphql.FieldsThunk(func() graphql.Fields { return l.fields(o) }),
				ResolveType: func(graphql.ResolveTypeParams) *graphql.Object { return nil }})
		}
	}
	var all []graphql.Type
	for _, name := range names(m.objects) {
		if o := m.objects[name]; !o.abstract {
			l.types[name] = l.object(o)
			all = append(all, l.types[name])
		}
	}
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: l.types["Query"].(*graphql.Object), Types: all,
		Directives: append(slices.Clone(graphql.SpecifiedDirectives), specifiedByDirective)})
	if err != nil {
		return schema, err
	}
	m.inOrder(&schema)
	warm(&schema)
	return schema, nil
}

type librarian struct {
	model *model
	types map[string]graphql.Type
}

func (l *librarian) scalar(s *scalar) graphql.Type {
	same := func(v any) any { return v }
	return graphql.NewScalar(graphql.ScalarConfig{Name: s.name, Description: s.what, Serialize: same, ParseValue: same,
		ParseLiteral: func(node ast.Value) any { return node.GetValue() }})
}

func (l *librarian) enum(e *enum) graphql.Type {
	values := graphql.EnumValueConfigMap{}
	for _, v := range e.values {
		values[v[0]] = &graphql.EnumValueConfig{Value: v[0], Description: v[1]}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: e.name, Description: e.what, Values: values})
}

func (l *librarian) input(in *input) graphql.Type {
	return graphql.NewInputObject(graphql.InputObjectConfig{Name: in.name, Description: in.what,
		Fields: graphql.InputObjectConfigFieldMapThunk(func() graphql.InputObjectConfigFieldMap {
			fields := graphql.InputObjectConfigFieldMap{}
			for _, f := range in.fields {
				fields[f.name] = &graphql.InputObjectFieldConfig{Type: l.ref(parseType(f.typ)), Description: f.what}
			}
			return fields
		})})
}

func (l *librarian) object(o *object) graphql.Type {
	return graphql.NewObject(graphql.ObjectConfig{Name: o.name, Description: o.what,
		Fields: graphql.FieldsThunk(func() graphql.Fields { return l.fields(o) }),
		Interfaces: graphql.InterfacesThunk(func() []*graphql.Interface {
			var list []*graphql.Interface
			for _, name := range o.implements {
				list = append(list, l.types[name].(*graphql.Interface))
			}
			return list
		}),
		IsTypeOf: func(graphql.IsTypeOfParams) bool { return true }})
}

func (l *librarian) fields(o *object) graphql.Fields {
	fields := graphql.Fields{}
	for _, f := range o.fields {
		args := graphql.FieldConfigArgument{}
		for _, a := range l.model.arguments(f) {
			args[a.name] = &graphql.ArgumentConfig{Type: l.ref(parseType(a.typ)), Description: a.what, DefaultValue: l.def(a)}
		}
		fields[f.name] = &graphql.Field{Name: f.name, Description: l.model.describe(f), Args: args,
			Type: l.ref(l.model.typeOf(f))}
	}
	return fields
}

// def gives the default of an argument, nil where it has none.
func (l *librarian) def(a *argument) any {
	if a.def == "" {
		return nil
	}
	return notation(a.def)
}

func (l *librarian) ref(t *typeRef) graphql.Type {
	var made graphql.Type
	if t.list != nil {
		made = graphql.NewList(l.ref(t.list))
	} else {
		made = l.types[t.name]
	}
	if t.nonNull {
		made = graphql.NewNonNull(made)
	}
	return made
}

// inOrder puts arguments and the values of enums into the order of the SDL, and possible types into that of their names. The
// library takes them from maps.
func (m *model) inOrder(s *graphql.Schema) {
	for name, t := range s.TypeMap() {
		switch t := t.(type) {
		case *graphql.Object:
			m.argumentsInOrder(name, t.Fields())
		case *graphql.Interface:
			m.argumentsInOrder(name, t.Fields())
			slices.SortFunc(s.PossibleTypes(t), func(a, b *graphql.Object) int { return strings.Compare(a.Name(), b.Name()) })
		case *graphql.Enum:
			if e := m.enums[name]; e != nil {
				sortBy(t.Values(), func(v *graphql.EnumValueDefinition) int {
					return slices.IndexFunc(e.values, func(known [2]string) bool { return known[0] == v.Name })
				})
			}
		}
	}
}

func (m *model) argumentsInOrder(typ string, fields graphql.FieldDefinitionMap) {
	o := m.objects[typ]
	if o == nil {
		return
	}
	for name, f := range fields {
		if def := o.field(name); def != nil {
			args := m.arguments(def)
			sortBy(f.Args, func(a *graphql.Argument) int {
				return slices.IndexFunc(args, func(known *argument) bool { return known.name == a.PrivateName })
			})
		}
	}
}

func sortBy[T any](items []T, place func(T) int) {
	slices.SortFunc(items, func(a, b T) int { return place(a) - place(b) })
}

// warm touches every table that the library builds when it is first asked, since it does so without locks.
func warm(s *graphql.Schema) {
	for _, t := range s.TypeMap() {
		switch t := t.(type) {
		case *graphql.Object:
			t.Fields()
			t.Interfaces()
		case *graphql.Interface:
			t.Fields()
			for _, o := range s.PossibleTypes(t) {
				s.IsPossibleType(t, o)
			}
		case *graphql.InputObject:
			t.Fields()
		case *graphql.Enum:
			t.Values()
			for _, v := range t.Values() {
				t.Serialize(v.Value)
				t.ParseValue(v.Name)
				t.ParseLiteral(&ast.EnumValue{Value: v.Name})
			}
		}
	}
}
