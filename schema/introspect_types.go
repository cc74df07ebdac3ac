package schema

import (
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
	askDeprecated(graphql.TypeType, "inputFields")
	askDeprecated(graphql.FieldType, "args")
	askDeprecated(graphql.DirectiveType, "args")
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

// askDeprecated gives a list of arguments the argument that asks for the deprecated ones too. The schema has none.
func askDeprecated(t *graphql.Object, name string) {
	was := t.Fields()[name]
	t.AddFieldConfig(name, &graphql.Field{Type: was.Type, Description: was.Description, Resolve: was.Resolve,
		Args: graphql.FieldConfigArgument{"includeDeprecated": &graphql.ArgumentConfig{Type: graphql.Boolean,
			DefaultValue: false, Description: "Whether to list the deprecated ones too."}}})
}
