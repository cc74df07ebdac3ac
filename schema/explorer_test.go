package schema

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"

	"parley/graph"
)

// The explorer asks nothing that the limits refuse: each of its operations, with the fragments that it spreads, is
// compiled and sent to the store.
func TestExplorerStaysWithinTheLimits(t *testing.T) {
	doc := explorerDocument(t)
	e, err := New(failingStore{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, d := range doc.Definitions {
		op, ok := d.(*ast.OperationDefinition)
		if !ok {
			continue
		}
		asked++
		var text strings.Builder
		for _, part := range append([]ast.Node{op}, spreads(doc, op.SelectionSet, map[string]bool{})...) {
			loc := part.GetLoc()
			text.Write(append(loc.Source.Body[loc.Start:loc.End:loc.End], '\n'))
		}
		r := e.Execute(context.Background(), Request{Query: text.String(), Variables: sampleVariables(op)})
		if len(r.Errors) != 1 || r.Errors[0].Code != graph.Unavailable {
			t.Errorf("%s: %s", op.Name.Value, r.AppendJSON(nil))
		}
	}
	if asked < 10 {
		t.Errorf("only %d operations", asked)
	}
}

// explorerDocument is all that the explorer asks, in one document.
func explorerDocument(t *testing.T) *ast.Document {
	files, err := filepath.Glob("../frontend/src/api/operations/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(append(data, '\n'))
	}
	doc, err := parser.Parse(parser.ParseParams{Source: text.String()})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// spreads are the fragments below a selection, each once.
func spreads(doc *ast.Document, set *ast.SelectionSet, seen map[string]bool) []ast.Node {
	var found []ast.Node
	if set == nil {
		return nil
	}
	for _, s := range set.Selections {
		switch s := s.(type) {
		case *ast.Field:
			found = append(found, spreads(doc, s.SelectionSet, seen)...)
		case *ast.InlineFragment:
			found = append(found, spreads(doc, s.SelectionSet, seen)...)
		case *ast.FragmentSpread:
			for _, d := range doc.Definitions {
				if f, ok := d.(*ast.FragmentDefinition); ok && f.Name.Value == s.Name.Value && !seen[f.Name.Value] {
					seen[f.Name.Value] = true
					found = append(append(found, f), spreads(doc, f.SelectionSet, seen)...)
				}
			}
		}
	}
	return found
}

// sampleVariables gives the variables that an operation cannot do without.
func sampleVariables(op *ast.OperationDefinition) map[string]any {
	variables := map[string]any{}
	for _, d := range op.VariableDefinitions {
		t := typeOfNode(d.Type)
		if !t.nonNull {
			continue
		}
		var v any = map[string]any{"Int": 3.0, "EDTF": "2001", "Boolean": true}[t.base()]
		if v == nil {
			v = "norland"
		}
		if d.Variable.Name.Value == "to" {
			v = "sudland" // not where the paths begin
		}
		if t.list != nil {
			v = []any{v}
		}
		variables[d.Variable.Name.Value] = v
	}
	return variables
}
