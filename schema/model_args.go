package schema

import (
	"fmt"
	"slices"
)

// arguments are the arguments of a field: its own, and those that every list has.
func (m *model) arguments(f *field) []*argument {
	switch g := f.get.(type) {
	case page:
		return m.pageArguments(f, g)
	case list:
		return m.listArguments(f)
	}
	return f.args
}

// pageArguments are those of a connection.
func (m *model) pageArguments(f *field, p page) []*argument {
	args := slices.Clone(f.args)
	if p.evidence != "" || m.dated(f.typ) {
		args = withArguments(args, asOfArg, truthArg)
	}
	args = append(args,
		arg("where", f.typ+"Where", "", "Which nodes to list; all without it."),
		arg("orderBy", "["+f.typ+"Order!]", "", "The order: one field an item, the first decides first. Ids break ties."))
	if m.objects[f.typ].actual {
		args = append(args, arg("status", "[Status!]", "[ACTUAL]", "Of these statuses: by default what really happened."))
	}
	size := fmt.Sprintf("How many from the start, at most 1,000; %d without first and last.", p.size)
	return append(args, certaintyArg,
		arg("first", "Int", "", size),
		arg("after", "String", "", "The cursor after which the page begins."),
		arg("last", "Int", "", "How many from the end, at most 1,000."),
		arg("before", "String", "", "The cursor before which the page ends."))
}

// listArguments are those of a plain list of nodes. One that stands for given ids has none but its own.
func (m *model) listArguments(f *field) []*argument {
	args := slices.Clone(f.args)
	t := parseType(f.typ)
	node := m.objects[t.base()]
	if !t.list.nonNull || !node.isNode() {
		return args
	}
	if m.dated(node.name) {
		args = withArguments(args, asOfArg, truthArg)
	}
	return withArguments(args, certaintyArg)
}

var certaintyArg = arg("certainty", "[Certainty!]", "", "Only facts of these certainties.")

// withArguments adds arguments that are not there yet.
func withArguments(args []*argument, more ...*argument) []*argument {
	for _, a := range more {
		if findArgument(args, a.name) == nil {
			args = append(args, a)
		}
	}
	return args
}

// dated tells whether the nodes of a type happened, or held, at a time; of an interface, whether some of its nodes did.
func (m *model) dated(typ string) bool {
	o := m.objects[typ]
	return o.field("date") != nil || o.field("from") != nil ||
		slices.ContainsFunc(m.possible[typ], func(o *object) bool { return m.dated(o.name) })
}

// datedLabels are the labels of nodes that happened, or held, at a time, in the order of their names.
func (m *model) datedLabels() []string {
	var labels []string
	for _, label := range names(m.labelled) {
		if m.dated(m.labelled[label].name) {
			labels = append(labels, label)
		}
	}
	return labels
}

// isNode tells whether objects of the type are nodes of the graph.
func (o *object) isNode() bool { return o != nil && (o.label != "" || o.abstract) }
