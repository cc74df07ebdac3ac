package exec

import "slices"

// fakeGraph is a small graph for tests of expressions; operators are not served.
type fakeGraph struct {
	Graph
	names []string // of labels, types and keys alike: the number is the index
	nodes []fakeEntity
	rels  []fakeEntity
}

type fakeEntity struct {
	labels     []string // a relationship has one: its type
	start, end uint64
	properties map[string]Value
	deleted    bool
}

func emptyGraph() *fakeGraph { return &fakeGraph{} }

func (g *fakeGraph) number(name string) (uint32, bool) {
	i := slices.Index(g.names, name)
	return uint32(i), i >= 0
}

func (g *fakeGraph) Label(name string) (LabelID, bool) {
	i, ok := g.number(name)
	return LabelID(i), ok
}
func (g *fakeGraph) Type(name string) (TypeID, bool) { i, ok := g.number(name); return TypeID(i), ok }
func (g *fakeGraph) Key(name string) (KeyID, bool)   { i, ok := g.number(name); return KeyID(i), ok }
func (g *fakeGraph) LabelName(id LabelID) string     { return g.names[id] }
func (g *fakeGraph) TypeName(id TypeID) string       { return g.names[id] }
func (g *fakeGraph) KeyName(id KeyID) string         { return g.names[id] }

func (g *fakeGraph) Labels(node uint64, to []string) []string {
	return append(to, g.nodes[node].labels...)
}

func (g *fakeGraph) LabelList(node uint64) Value {
	var list []Value
	for _, l := range g.nodes[node].labels {
		list = append(list, StringOf(l))
	}
	return ListOf(list)
}

func (g *fakeGraph) HasLabel(node uint64, label LabelID) bool {
	return slices.Contains(g.nodes[node].labels, g.names[label])
}

func (g *fakeGraph) NodeProperty(node uint64, key KeyID) Value {
	return g.nodes[node].properties[g.names[key]]
}

func (g *fakeGraph) RelProperty(rel uint64, key KeyID) Value {
	return g.rels[rel].properties[g.names[key]]
}

func (g *fakeGraph) NodeKeys(node uint64, to []KeyID) []KeyID { return g.keys(g.nodes[node], to) }
func (g *fakeGraph) RelKeys(rel uint64, to []KeyID) []KeyID   { return g.keys(g.rels[rel], to) }

func (g *fakeGraph) keys(e fakeEntity, to []KeyID) []KeyID {
	var names []string
	for k := range e.properties {
		names = append(names, k)
	}
	slices.Sort(names)
	for _, n := range names {
		i, _ := g.number(n)
		to = append(to, KeyID(i))
	}
	return to
}

func (g *fakeGraph) Rel(rel uint64) (start, end uint64, typ TypeID) {
	r := g.rels[rel]
	i, _ := g.number(r.labels[0])
	return r.start, r.end, TypeID(i)
}

func (g *fakeGraph) NodeDeleted(node uint64) bool { return g.nodes[node].deleted }
func (g *fakeGraph) RelDeleted(rel uint64) bool   { return g.rels[rel].deleted }

// negotiation is a Leader who rejected a Plan, a node without id, and a node and a relationship that were deleted.
func negotiation() *fakeGraph {
	return &fakeGraph{
		names: []string{"Leader", "Person", "Plan", "REJECTED", "id", "name", "date"},
		nodes: []fakeEntity{
			{labels: []string{"Leader", "Person"}, properties: map[string]Value{"id": StringOf("leader-a"), "name": StringOf("A")}},
			{labels: []string{"Plan"}, properties: map[string]Value{"id": StringOf("plan-b"), "name": StringOf("B")}},
			{},
			{deleted: true},
		},
		rels: []fakeEntity{
			{labels: []string{"REJECTED"}, start: 0, end: 1, properties: map[string]Value{"id": StringOf("leader-a.REJECTED.plan-b")}},
			{labels: []string{"REJECTED"}, start: 0, end: 1, deleted: true},
		},
	}
}
