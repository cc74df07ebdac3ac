package schema

import (
	"github.com/graphql-go/graphql/language/ast"
)

// check validates what the library does not: the literals of all arguments and defaults, and the kind of operation.
func (e *Engine) check(doc *document) []*Error {
	k := &checker{engine: e, coerce: &coercer{model: e.model}}
	for _, op := range doc.operations {
		if op.Operation != ast.OperationTypeQuery {
			k.add(&Error{Code: ValidationFailed, Message: "the schema has no " + op.Operation + ": the server only reads", Locations: []Location{place(op)}})
			continue
		}
		for _, d := range op.VariableDefinitions {
			if d.DefaultValue != nil {
				k.literal(d.DefaultValue, typeOfNode(d.Type), "the default of $"+d.Variable.Name.Value)
			}
		}
		k.set(op.SelectionSet, "Query")
	}
	for _, name := range names(doc.fragments) {
		k.set(doc.fragments[name].SelectionSet, doc.fragments[name].TypeCondition.Name.Value)
	}
	return k.failed
}

type checker struct {
	engine *Engine
	coerce *coercer
	failed []*Error
}

func (k *checker) add(e *Error) {
	if k.engine.options.NoIntrospection {
		e.Message = withoutHint(e.Message)
	}
	if len(k.failed) < maxErrors {
		k.failed = append(k.failed, e)
	}
}

// set checks the arguments of all fields of a selection on a type. Types of introspection are the library's.
func (k *checker) set(set *ast.SelectionSet, typ string) {
	o := k.engine.model.objects[typ]
	if set == nil || o == nil {
		return
	}
	for _, selection := range set.Selections {
		for _, d := range directivesOf(selection) {
			for _, a := range d.Arguments {
				k.literal(a.Value, &typeRef{name: "Boolean", nonNull: true}, a.Name.Value+" of @"+d.Name.Value)
			}
		}
		switch s := selection.(type) {
		case *ast.Field:
			k.field(s, o)
		case *ast.InlineFragment:
			on := typ
			if s.TypeCondition != nil {
				on = s.TypeCondition.Name.Value
			}
			k.set(s.SelectionSet, on)
		}
	}
}

func (k *checker) field(node *ast.Field, o *object) {
	f := o.field(node.Name.Value)
	if f == nil {
		return
	}
	for _, a := range node.Arguments {
		if known := findArgument(k.engine.model.arguments(f), a.Name.Value); known != nil {
			k.literal(a.Value, parseType(known.typ), f.name+"("+known.name+":)")
		}
	}
	k.set(node.SelectionSet, k.engine.model.typeOf(f).base())
}

// literal checks one literal. A variable in it is checked with the request.
func (k *checker) literal(node ast.Value, t *typeRef, where string) {
	if hasVariable(node) {
		return
	}
	if _, err := k.coerce.literal(node, t, where); err != nil {
		for _, e := range asErrors(err) {
			e.Code = ValidationFailed
			k.add(e)
		}
	}
}

func hasVariable(node ast.Value) bool {
	switch v := node.(type) {
	case *ast.Variable:
		return true
	case *ast.ListValue:
		for _, item := range v.Values {
			if hasVariable(item) {
				return true
			}
		}
	case *ast.ObjectValue:
		for _, f := range v.Fields {
			if hasVariable(f.Value) {
				return true
			}
		}
	}
	return false
}
