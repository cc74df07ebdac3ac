package schema

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/source"

	"parley/graph"
)

// document is a parsed and validated text. It is immutable but for the plans of its operations.
type document struct {
	ast        *ast.Document
	fragments  map[string]*ast.FragmentDefinition
	operations []*operation
}

// operation is one operation of a document, with the plans that it was compiled to by the shapes of its variables.
type operation struct {
	*ast.OperationDefinition
	declared []declaration
	plans    *cache[*plan]
}

// rules are the library's, without those about literals: those take null for an enum value and numbers out of range for
// right, so that check does their work.
var rules = []graphql.ValidationRuleFn{
	graphql.FieldsOnCorrectTypeRule, graphql.FragmentsOnCompositeTypesRule, graphql.KnownArgumentNamesRule,
	graphql.KnownDirectivesRule, graphql.KnownFragmentNamesRule, graphql.KnownTypeNamesRule,
	graphql.LoneAnonymousOperationRule, graphql.NoUndefinedVariablesRule, graphql.NoUnusedFragmentsRule,
	graphql.NoUnusedVariablesRule, graphql.OverlappingFieldsCanBeMergedRule, possibleSpreads,
	graphql.ProvidedNonNullArgumentsRule, graphql.ScalarLeafsRule, graphql.UniqueArgumentNamesRule,
	graphql.UniqueFragmentNamesRule, graphql.UniqueInputFieldNamesRule, graphql.UniqueOperationNamesRule,
	graphql.UniqueVariableNamesRule, graphql.VariablesAreInputTypesRule, graphql.VariablesInAllowedPositionRule,
}

// read parses and validates a text. Everything that could stall the library is refused before it sees the text.
func (e *Engine) read(text string) (doc *document, failed []*Error) {
	defer func() {
		if r := recover(); r != nil {
			doc, failed = nil, []*Error{{Code: graph.Internal, Message: "the operation could not be read",
				Err: fmt.Errorf("%v\n%s", r, debug.Stack())}}
		}
	}()
	limits := e.options.Limits
	if err := scan(text, limits); err != nil {
		return nil, asErrors(err)
	}
	parsed, err := parser.Parse(parser.ParseParams{Source: source.NewSource(&source.Source{Body: []byte(withoutNull(text)), Name: "operation"})})
	if err != nil {
		return nil, []*Error{parseError(err)}
	}
	doc = &document{ast: parsed, fragments: map[string]*ast.FragmentDefinition{}}
	for _, d := range parsed.Definitions {
		switch d := d.(type) {
		case *ast.FragmentDefinition:
			doc.fragments[d.Name.Value] = d
		case *ast.OperationDefinition:
			doc.operations = append(doc.operations, &operation{d, declarations(d), newCache[*plan](64)})
		default:
			return nil, []*Error{{Code: ValidationFailed, Message: "only operations and fragments can be asked, no type definitions", Locations: []Location{place(d)}}}
		}
	}
	if err := doc.measure(limits); err != nil {
		return nil, asErrors(err)
	}
	if result := graphql.ValidateDocument(&e.library, parsed, rules); !result.IsValid {
		return nil, e.validationErrors(result.Errors)
	}
	if failed := e.check(doc); len(failed) > 0 {
		return nil, failed
	}
	return doc, nil
}

// operation picks the operation of a request.
func (d *document) operation(name string) (*operation, error) {
	if name == "" && len(d.operations) == 1 {
		return d.operations[0], nil
	}
	if len(d.operations) == 0 {
		return nil, &Error{Code: ValidationFailed, Message: "the text holds no operation"}
	}
	if name == "" {
		return nil, &Error{Code: ValidationFailed, Message: "the text holds several operations: name one in operationName"}
	}
	for _, op := range d.operations {
		if op.Name != nil && op.Name.Value == name {
			return op, nil
		}
	}
	return nil, &Error{Code: ValidationFailed, Message: "there is no operation named " + graph.Quote(name)}
}

func asErrors(err error) []*Error {
	var e *Error
	if errors.As(err, &e) {
		return []*Error{e}
	}
	var g *graph.Error
	if errors.As(err, &g) {
		return []*Error{{Code: g.Code, Message: g.Error(), Err: err}}
	}
	if errors.Is(err, context.Canceled) {
		return []*Error{{Code: graph.Cancelled, Message: "the request was cancelled", Err: err}}
	}
	return []*Error{{Code: graph.Internal, Message: "something went wrong on our side", Err: err}}
}

func parseError(err error) *Error {
	e := &Error{Code: ParseFailed, Message: err.Error(), Err: err}
	var located *gqlerrors.Error
	if errors.As(err, &located) {
		e.Message = plainSyntax(firstLine(located.Message))
		for _, l := range located.Locations {
			e.Locations = append(e.Locations, Location{l.Line, l.Column})
		}
	}
	return e
}

// plainSyntax says what is wrong with a text, and leaves where to locations.
func plainSyntax(message string) string {
	rest, found := strings.CutPrefix(message, "Syntax Error ")
	_, what, placed := strings.Cut(rest, ") ")
	if !found || !placed {
		return message
	}
	what = strings.ReplaceAll(strings.ReplaceAll(what, "EOF", "the end of the text"), ", found", ", but found")
	return "the text is no GraphQL: " + strings.ToLower(what[:1]) + what[1:]
}

func firstLine(text string) string {
	for i := range text {
		if text[i] == '\n' {
			return text[:i]
		}
	}
	return text
}

func (e *Engine) validationErrors(found []gqlerrors.FormattedError) []*Error {
	var failed []*Error
	for _, f := range found[:min(len(found), maxErrors)] {
		message := f.Message
		if e.options.NoIntrospection {
			message = withoutHint(message)
		}
		if r := []rune(message); len(r) > 500 {
			message = string(r[:499]) + "…"
		}
		refusal := &Error{Code: ValidationFailed, Message: message}
		for _, l := range f.Locations {
			refusal.Locations = append(refusal.Locations, Location{l.Line, l.Column})
		}
		failed = append(failed, refusal)
	}
	return failed
}
