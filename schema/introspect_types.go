package schema

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/graphql-go/graphql"
)

// completeIntrospection adds what the specification of October 2021, and oneOf after it, ask of introspection and the
// library lacks. The library holds those types for the whole process, so it is done once.
var completeIntrospection = sync.OnceFunc(func() {
	graphql.SchemaType.AddFieldConfig("description", &graphql.Field{Type: graphql.String,
		Description: "What the schema is for.", Resolve: always(schemaText)})
	graphql.TypeType.AddFieldConfig("specifiedByURL", &graphql.Field{Type: graphql.String,
		Description: "Where the values of a scalar of its own are specified.", Resolve: specifiedByURL})
	graphql.TypeType.AddFieldConfig("isOneOf", &graphql.Field{Type: graphql.Boolean,
		Description: "Whether an input object takes exactly one field; null for other types.", Resolve: isOneOf})
	graphql.DirectiveType.AddFieldConfig("isRepeatable", &graphql.Field{Type: graphql.NewNonNull(graphql.Boolean),
		Description: "Whether it may stand several times in one place.", Resolve: always(false)})
	graphql.InputValueType.AddFieldConfig("isDeprecated", &graphql.Field{Type: graphql.NewNonNull(graphql.Boolean),
		Description: "Whether it should no longer be used.", Resolve: always(false)})
	graphql.InputValueType.AddFieldConfig("deprecationReason", &graphql.Field{Type: graphql.String,
		Description: "Why it should no longer be used.", Resolve: always(nil)})
	graphql.InputValueType.AddFieldConfig("defaultValue", &graphql.Field{Type: graphql.String,
		Description: "The default in GraphQL's notation.", Resolve: defaultValue})
	graphql.SchemaType.AddFieldConfig("types", &graphql.Field{
		Type:        graphql.NewNonNull(graphql.NewList(graphql.NewNonNull(graphql.TypeType))),
		Description: "All types, in the order of their names.", Resolve: typesByName})
	graphql.TypeType.AddFieldConfig("inputFields", &graphql.Field{
		Type:        graphql.NewList(graphql.NewNonNull(graphql.InputValueType)),
		Description: "What an input object takes.", Resolve: inputFields})
	graphql.TypeType.AddFieldConfig("fields", &graphql.Field{
		Type:        graphql.NewList(graphql.NewNonNull(graphql.FieldType)),
		Description: "The fields of an object type or an interface.", Resolve: fieldsInOrder})
	askDeprecated(graphql.TypeType, "fields")
	askDeprecated(graphql.TypeType, "inputFields")
	askDeprecated(graphql.FieldType, "args")
	askDeprecated(graphql.DirectiveType, "args")
	for _, e := range []*graphql.Enum{graphql.TypeKindEnumType, graphql.DirectiveLocationEnumType} {
		slices.SortFunc(e.Values(), func(a, b *graphql.EnumValueDefinition) int { return strings.Compare(a.Name, b.Name) })
	}
})

// schemaText describes the schema.
const schemaText = "Who accepted or rejected which plan, where and when, and how everyone in a negotiation hangs together."

// specifiedByDirective is named in the SDL, so introspection lists it.
var specifiedByDirective = graphql.NewDirective(graphql.DirectiveConfig{Name: "specifiedBy",
	Description: "Where the values of a scalar are specified.", Locations: []string{graphql.DirectiveLocationScalar},
	Args: graphql.FieldConfigArgument{"url": &graphql.ArgumentConfig{Type: graphql.NewNonNull(graphql.String),
		Description: "The address of the specification."}}})

func always(v any) graphql.FieldResolveFn {
	return func(graphql.ResolveParams) (any, error) { return v, nil }
}

func specifiedByURL(p graphql.ResolveParams) (any, error) {
	if t, ok := p.Source.(*graphql.Scalar); ok {
		for _, s := range scalars {
			if s.name == t.Name() {
				return s.url, nil
			}
		}
	}
	return nil, nil
}

func isOneOf(p graphql.ResolveParams) (any, error) {
	if _, ok := p.Source.(*graphql.InputObject); ok {
		return false, nil
	}
	return nil, nil
}

// notation is a default value as the SDL has it. The library cannot print defaults that are lists, and executes nothing
// that would need their value.
type notation string

func defaultValue(p graphql.ResolveParams) (any, error) {
	var v any
	switch source := p.Source.(type) {
	case *graphql.Argument:
		v = source.DefaultValue
	case *graphql.InputObjectField:
		v = source.DefaultValue
	}
	switch v := v.(type) {
	case nil:
		return nil, nil
	case string: // of the library's own directives
		return string(appendString(nil, v)), nil
	}
	return fmt.Sprint(v), nil
}

// typesByName takes the place of the library's own resolver, which answers in another order each time.
func typesByName(p graphql.ResolveParams) (any, error) {
	known := p.Info.Schema.TypeMap()
	types := make([]graphql.Type, 0, len(known))
	for _, name := range names(known) {
		types = append(types, known[name])
	}
	return types, nil
}

// fieldsInOrder gives the fields of a type in the order of the SDL, those of introspection itself by name.
func fieldsInOrder(p graphql.ResolveParams) (any, error) {
	var known graphql.FieldDefinitionMap
	switch t := p.Source.(type) {
	case *graphql.Object:
		known = t.Fields()
	case *graphql.Interface:
		known = t.Fields()
	default:
		return nil, nil
	}
	order := names(known)
	m, _ := p.Info.RootValue.(*model)
	if o := m.objects[p.Source.(graphql.Type).Name()]; o != nil {
		order = order[:0]
		for _, f := range o.fields {
			order = append(order, f.name)
		}
	}
	fields := make([]*graphql.FieldDefinition, len(order))
	for i, name := range order {
		fields[i] = known[name]
	}
	return fields, nil
}

// inputFields gives the fields of an input object in the order of the SDL. The root value is the model, which knows it.
func inputFields(p graphql.ResolveParams) (any, error) {
	t, ok := p.Source.(*graphql.InputObject)
	if !ok {
		return nil, nil
	}
	m, _ := p.Info.RootValue.(*model)
	known, fields := t.Fields(), []*graphql.InputObjectField{}
	for _, f := range m.inputs[t.Name()].fields {
		fields = append(fields, known[f.name])
	}
	return fields, nil
}

// askDeprecated gives a list of arguments the argument that asks for the deprecated ones too. The schema has none.
func askDeprecated(t *graphql.Object, name string) {
	was := t.Fields()[name]
	t.AddFieldConfig(name, &graphql.Field{Type: was.Type, Description: was.Description, Resolve: was.Resolve,
		Args: graphql.FieldConfigArgument{"includeDeprecated": &graphql.ArgumentConfig{Type: graphql.Boolean,
			DefaultValue: false, Description: "Whether to list the deprecated ones too."}}})
}
