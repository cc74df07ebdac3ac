package fuzz

import "slices"

// kind is what an expression gives, and the name of a nonterminal in expressions.txt. Every expression may give null.
type kind string

const (
	boolean   kind = "bool"
	integer   kind = "int"
	float     kind = "float"
	text      kind = "str"
	date      kind = "date"
	datetime  kind = "datetime"
	local     kind = "local"
	duration  kind = "duration"
	zonedTime kind = "time"
	clock     kind = "clock"
	place     kind = "point"
	mapping   kind = "map"
	node      kind = "node"
	relation  kind = "rel"
	path      kind = "path"
	integers  kind = "ints"
	texts     kind = "strs"
	nodeList  kind = "nodes"
	relations kind = "rels"
	// anything is any kind but nodes, relationships and paths, which stores do not order in the same way.
	anything kind = "any"
	// bag is a list of integers in no order that Cypher promises.
	bag kind = "bag"
	// someShortest is one of several paths of the same length: only its length is certain.
	someShortest kind = "shortest"
)

// projected are the kinds of which new columns are made.
var projected = []kind{boolean, integer, integer, float, text, text, date, datetime, local, duration, zonedTime, clock, place, mapping, integers, texts, anything}

// bound are the kinds that only variables have.
var bound = []kind{node, relation, path, nodeList, relations, bag, someShortest}

func (k kind) needsVariable() bool { return slices.Contains(bound, k) }

// properties names the properties of nodes and relationships by kind; id is unique in a graph.
var properties = map[kind][]string{
	integer: {"i"}, float: {"f"}, text: {"s", "id"}, boolean: {"b"}, date: {"d"}, integers: {"l"}, anything: {"v", "i", "s", "none"},
}

// binding is a variable in scope.
type binding struct {
	name string
	kind kind
}

type scope []binding

// of gives the variables of a kind.
func (s scope) of(k kind) []string {
	var names []string
	for _, b := range s {
		if b.kind == k {
			names = append(names, b.name)
		}
	}
	return names
}

func (s scope) with(more ...binding) scope { return append(slices.Clip(s), more...) }

func (s scope) without(k kind) scope {
	return slices.DeleteFunc(slices.Clone(s), func(b binding) bool { return b.kind == k })
}

// orderKeys are the sort keys by which two values of a variable are equal only if their texts are. Stores order nodes by
// numbers of their own, and some values are equal in order and yet not the same: 1 and 1.0, or a month and 30 days.
func (b binding) orderKeys() []string {
	n := b.name
	switch b.kind {
	case node, relation:
		return []string{n + ".id"}
	case nodeList, relations:
		return []string{"[e IN " + n + " | e.id]"}
	case path:
		return []string{"[e IN nodes(" + n + ") | e.id]", "[e IN relationships(" + n + ") | e.id]"}
	case duration:
		return []string{"toString(" + n + ")"}
	case datetime, zonedTime:
		return []string{n, "toString(" + n + ")"}
	case anything, mapping, float:
		return []string{n, "valueType(" + n + ")"}
	}
	return []string{n}
}

// canOrder tells that a total order exists that both stores know.
func (b binding) canOrder() bool { return b.kind != bag && b.kind != someShortest && b.kind != mapping }
