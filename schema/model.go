package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// scalar is a scalar type of the schema's own.
type scalar struct{ name, what, url string }

// input is an input object type.
type input struct {
	name, what string
	fields     []*argument
}

// model is the whole schema: what is defined in the type_ files, and the connections, edges, filters and orders that
// follow from it. It is immutable once built.
type model struct {
	objects map[string]*object
	inputs  map[string]*input
	enums   map[string]*enum
	scalars map[string]*scalar
	// possible maps an interface to the object types that implement it, in the order of their names.
	possible map[string][]*object
	// labelled maps a node label to its object type.
	labelled   map[string]*object
	traversals map[string]*traversal
}

var scalars = []*scalar{
	{"EDTF", "A date in the Extended Date/Time Format, level 1: 1997, 1997-07, 1997-07-14, 1993-22 (summer), 192X, 1999~, 1997-03/1998, 2005/..", "https://www.loc.gov/standards/datetime/"},
	{"Date", "A calendar day, YYYY-MM-DD.", "https://www.rfc-editor.org/rfc/rfc3339"},
	{"JSON", "Any JSON value. Integers beyond 2^53 are strings.", "https://www.rfc-editor.org/rfc/rfc8259"},
}

// newModel builds the schema from its definitions. An error names the definition that is wrong.
func newModel() (*model, error) {
	traversals, err := readTraversals()
	if err != nil {
		return nil, err
	}
	m := &model{objects: map[string]*object{}, inputs: map[string]*input{}, enums: map[string]*enum{},
		scalars: map[string]*scalar{}, possible: map[string][]*object{}, labelled: map[string]*object{},
		traversals: traversals}
	for _, s := range scalars {
		m.scalars[s.name] = s
	}
	for _, e := range enums {
		m.enums[e.name] = e
	}
	for _, o := range slices.Concat(interfaces, objects, []*object{pageInfoType}) {
		m.addObject(o)
	}
	for _, o := range slices.Concat(interfaces, objects) {
		for _, f := range o.fields {
			if err := m.complete(o, f); err != nil {
				return nil, err
			}
		}
	}
	return m, nil
}

func (m *model) addObject(o *object) {
	m.objects[o.name] = o
	if o.label != "" {
		m.labelled[o.label] = o
	}
	for _, name := range o.implements {
		m.possible[name] = append(m.possible[name], o)
		slices.SortFunc(m.possible[name], func(a, b *object) int { return strings.Compare(a.name, b.name) })
	}
}

// complete adds the types that a field brings with it and checks that its traversal is there.
func (m *model) complete(o *object, f *field) error {
	name := traversalOf(f.get)
	if name != "" && m.traversals[name] == nil {
		return fmt.Errorf("field %s.%s: no traversal %s", o.name, f.name, name)
	}
	if p, ok := f.get.(page); ok {
		m.addConnection(f.typ, p.evidence)
	}
	for _, a := range m.arguments(f) {
		m.addInput(parseType(a.typ).base())
	}
	return nil
}

// describe gives the description of a field: its own, or that of its traversal.
func (m *model) describe(f *field) string {
	if t := m.traversals[traversalOf(f.get)]; f.what == "" && t != nil {
		return t.what
	}
	return f.what
}

func traversalOf(g getter) string {
	switch g := g.(type) {
	case one:
		return g.traversal
	case list:
		return g.traversal
	case page:
		return g.traversal
	}
	return ""
}

// typeOf is the type of a field.
func (m *model) typeOf(f *field) *typeRef {
	if p, ok := f.get.(page); ok {
		return parseType(connectionName(f.typ, p.evidence) + "!")
	}
	return parseType(f.typ)
}

// field finds a field of an object type or interface, nil where there is none.
func (o *object) field(name string) *field {
	for _, f := range o.fields {
		if f.name == name {
			return f
		}
	}
	return nil
}

// names gives the keys of a map in order.
func names[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
