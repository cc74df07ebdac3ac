package schema

import (
	"fmt"

	"parley/graph"

	"github.com/graphql-go/graphql/language/ast"
)

// measure refuses documents that are too large, whose fragments spread themselves, or that grow too large when
// fragments are spread. It must run before validation: graphql-go recurses without end over some cycles of fragments.
func (d *document) measure(limits Limits) error {
	m := &measurer{doc: d, limits: limits, expanded: map[spread]int{}, open: map[string]bool{}}
	if len(d.fragments) > limits.Fragments {
		return exceeded("fragments", limits.Fragments, fmt.Sprintf("the text has %d fragments", len(d.fragments)), inParts)
	}
	for _, name := range names(d.fragments) {
		if _, err := m.fragment(d.fragments[name], 0); err != nil {
			return err
		}
	}
	for _, op := range d.operations {
		if err := m.operation(op.OperationDefinition); err != nil {
			return err
		}
	}
	switch {
	case m.fields > limits.Fields:
		return exceeded("fields", limits.Fields, fmt.Sprintf("the text has %d fields", m.fields), inParts)
	case m.aliases > limits.Aliases:
		return exceeded("aliases", limits.Aliases, fmt.Sprintf("the text has %d aliases", m.aliases), inParts)
	}
	return nil
}

type measurer struct {
	doc    *document
	limits Limits
	// fields and aliases count what is written in the text.
	fields, aliases int
	// expanded holds the size of each fragment with what it spreads; open marks those on the way down.
	expanded map[spread]int
	open     map[string]bool
}

// spread is a fragment at a depth of lists of the schema.
type spread struct {
	name  string
	depth int
}

func (m *measurer) operation(op *ast.OperationDefinition) error {
	if len(op.VariableDefinitions) > m.limits.Variables {
		return exceeded("variables", m.limits.Variables, fmt.Sprintf("the operation has %d variables", len(op.VariableDefinitions)), "put several values into one variable, as a list or an input object")
	}
	if n := len(op.SelectionSet.Selections); n > m.limits.RootFields {
		return exceeded("rootFields", m.limits.RootFields, fmt.Sprintf("the operation has %d root fields", n), inParts)
	}
	size, err := m.set(op.SelectionSet, 0)
	if err == nil && size > m.limits.Expanded {
		return exceeded("expanded", m.limits.Expanded, "the operation has too many fields once its fragments are spread", inParts)
	}
	return err
}

// fragment gives the size of a fragment with all that it spreads, and refuses a cycle.
func (m *measurer) fragment(f *ast.FragmentDefinition, depth int) (int, error) {
	name := f.Name.Value
	if size, ok := m.expanded[spread{name, depth}]; ok {
		return size, nil
	}
	if m.open[name] {
		return 0, &Error{Code: ValidationFailed, Message: "the fragment " + graph.Quote(name) + " spreads itself",
			Locations: []Location{place(f)}}
	}
	m.open[name] = true
	size, err := m.set(f.SelectionSet, depth)
	m.open[name] = false
	m.expanded[spread{name, depth}] = size
	return size, err
}

// set counts the fields of a selection after spreading. depth counts lists of the schema inside each other.
func (m *measurer) set(set *ast.SelectionSet, depth int) (int, error) {
	if set == nil {
		return 0, nil
	}
	total := 0
	for _, selection := range set.Selections {
		size, err := m.selection(selection, depth)
		if err != nil {
			return 0, err
		}
		if total += size; total > m.limits.Expanded {
			// More is not counted: the sum could not be held by an int after thirty doublings.
			return m.limits.Expanded + 1, nil
		}
	}
	return total, nil
}

func (m *measurer) selection(selection ast.Selection, depth int) (int, error) {
	switch s := selection.(type) {
	case *ast.Field:
		m.fields++
		if s.Alias != nil {
			m.aliases++
		}
		if schemaLists[s.Name.Value] && s.SelectionSet != nil {
			if depth++; depth > m.limits.Introspection {
				return 0, exceeded("introspection", m.limits.Introspection, "the operation nests lists of the schema too deep", "ask for one type by its name (__type), or fetch /schema.graphql")
			}
		}
		size, err := m.set(s.SelectionSet, depth)
		return size + 1, err
	case *ast.InlineFragment:
		return m.set(s.SelectionSet, depth)
	case *ast.FragmentSpread:
		if f := m.doc.fragments[s.Name.Value]; f != nil {
			return m.fragment(f, depth)
		}
	}
	return 0, nil
}

// schemaLists are the fields of introspection that lead from a type to many others.
var schemaLists = map[string]bool{"fields": true, "interfaces": true, "possibleTypes": true, "inputFields": true}
