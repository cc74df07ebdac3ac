package schema

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"parley/graph"
)

// introspect answers the root fields about the schema itself, by response key. The library executes them; the order of
// the query is restored here, since it answers in the order of the alphabet.
func (e *Engine) introspect(ctx context.Context, doc *document, op *ast.OperationDefinition, p *plan, variables map[string]any) (map[string][]byte, error) {
	asked := false
	for _, f := range p.root.fields {
		asked = asked || f.kind == outIntrospection
	}
	if !asked {
		return nil, nil
	}
	if e.options.NoIntrospection {
		return nil, &Error{Code: ValidationFailed, Message: "questions about the schema are switched off here; the schema is at /schema.graphql"}
	}
	result := graphql.Execute(graphql.ExecuteParams{Schema: e.library, Root: e.model, AST: onlyIntrospection(doc, op), Args: variables, Context: ctx,
		OperationName: operationName(op)})
	if len(result.Errors) > 0 {
		return nil, &Error{Code: graph.Internal, Message: "the schema could not be shown", Err: result.Errors[0]}
	}
	data, _ := result.Data.(map[string]any)
	c := &compiler{coerce: &coercer{variables: variables}, fragments: doc.fragments}
	written := map[string][]byte{}
	for _, f := range p.root.fields {
		if f.kind == outIntrospection {
			sets, err := c.rootSets(op, f.key)
			if err != nil {
				return nil, err
			}
			var b bytes.Buffer
			if err := c.ordered(&b, data[f.key], sets); err != nil {
				return nil, err
			}
			written[f.key] = b.Bytes()
		}
	}
	return written, nil
}

func operationName(op *ast.OperationDefinition) string {
	if op.Name == nil {
		return ""
	}
	return op.Name.Value
}

// onlyIntrospection is the document with the one operation, from which the fields that are answered elsewhere are
// taken out.
func onlyIntrospection(doc *document, op *ast.OperationDefinition) *ast.Document {
	cut := *op
	cut.SelectionSet = cutSet(op.SelectionSet)
	only := ast.NewDocument(&ast.Document{Loc: doc.ast.Loc})
	only.Definitions = append(only.Definitions, &cut)
	for _, name := range names(doc.fragments) {
		f := doc.fragments[name]
		if f.TypeCondition.Name.Value == "Query" {
			copied := *f
			copied.SelectionSet = cutSet(f.SelectionSet)
			f = &copied
		}
		only.Definitions = append(only.Definitions, f)
	}
	return only
}

func cutSet(set *ast.SelectionSet) *ast.SelectionSet {
	cut := *set
	cut.Selections = nil
	for _, s := range set.Selections {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name.Value != "__schema" && s.Name.Value != "__type" {
				continue
			}
			cut.Selections = append(cut.Selections, s)
		case *ast.InlineFragment:
			copied := *s
			copied.SelectionSet = cutSet(s.SelectionSet)
			cut.Selections = append(cut.Selections, &copied)
		default:
			cut.Selections = append(cut.Selections, s)
		}
	}
	return &cut
}

var anyQuery = &object{name: "Query"}

// rootSets gives the selections below a response key of the root.
func (c *compiler) rootSets(op *ast.OperationDefinition, key string) ([]*ast.SelectionSet, error) {
	collected, err := c.collect(anyQuery, []*ast.SelectionSet{op.SelectionSet})
	for _, f := range collected {
		if f.key == key {
			return f.sets(), err
		}
	}
	return nil, err
}

// introspectionTypes answers to every type condition: each object of introspection has one possible type where it
// stands, so that every fragment that validated applies.
var introspectionTypes = &object{name: "__", implements: []string{"__Schema", "__Type", "__Field", "__InputValue", "__EnumValue", "__Directive"}}

// ordered writes a result of the library in the order of the query.
func (c *compiler) ordered(b *bytes.Buffer, v any, sets []*ast.SelectionSet) error {
	switch v := v.(type) {
	case map[string]any:
		collected, err := c.collect(introspectionTypes, sets)
		if err != nil {
			return err
		}
		b.WriteByte('{')
		for i, f := range collected {
			if i > 0 {
				b.WriteByte(',')
			}
			b.Write(appendString(nil, f.key))
			b.WriteByte(':')
			if err := c.ordered(b, v[f.key], f.sets()); err != nil {
				return err
			}
		}
		b.WriteByte('}')
		return nil
	case []any:
		b.WriteByte('[')
		for i, item := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			if err := c.ordered(b, item, sets); err != nil {
				return err
			}
		}
		b.WriteByte(']')
		return nil
	}
	data, err := json.Marshal(v)
	b.Write(data)
	return err
}
