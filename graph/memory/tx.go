package memory

import (
	"slices"

	"parley/graph"
	"parley/graph/exec"
)

// Tx is a snapshot that one writing statement changes. Pages, sets and indexes are copied when they are first touched,
// so that the snapshot which it began with stays as it is.
type Tx struct {
	Snapshot
	id     uint64 // never used before: what this transaction may change carries it
	intern *interner

	deletedNodes, deletedRels []uint32

	base    *Snapshot // as it was when the transaction began
	touched touched

	keys    []exec.KeyID
	kinds   []exec.Kind
	cells   []uint64
	scratch []byte
}

var _ exec.Writer = (*Tx)(nil)

func newTx(s *Snapshot, id uint64, intern *interner) *Tx {
	t := &Tx{Snapshot: *s, id: id, intern: intern, base: s}
	t.touched.watching = s.hasFulltext()
	t.labels.owned, t.types.owned, t.Snapshot.keys.owned = false, false, false
	t.sets.owned, t.shapes.owned = false, false
	t.nodes, t.rels = slices.Clone(t.nodes), slices.Clone(t.rels)
	t.byLabel, t.byType = slices.Clone(t.byLabel), slices.Clone(t.byType)
	t.pool.strings, t.pool.values = slices.Clip(t.pool.strings), slices.Clip(t.pool.values)
	return t
}

// publish ends the transaction with the snapshot that it has made.
func (t *Tx) publish() *Snapshot {
	t.intern.commit()
	t.refreshTexts(false)
	t.clearDeleted()
	s := t.Snapshot
	return &s
}

// clearDeleted drops what deleted nodes held still, and gives the numbers of all that was deleted back.
func (t *Tx) clearDeleted() {
	for _, n := range t.deletedNodes {
		p, i := t.ownNode(uint64(n))
		p.labels[i], p.links[i] = 0, links{}
	}
	t.free.nodes = append(t.free.nodes, t.deletedNodes...)
	t.free.rels = append(t.free.rels, t.deletedRels...)
}

// AddLabelName numbers a label's name.
func (t *Tx) AddLabelName(name string) exec.LabelID {
	id := t.labels.add(name)
	for len(t.byLabel) <= int(id) {
		t.byLabel = append(t.byLabel, idSet{})
	}
	return exec.LabelID(id)
}

// AddTypeName numbers a relationship type's name.
func (t *Tx) AddTypeName(name string) exec.TypeID {
	id := t.types.add(name)
	for len(t.byType) <= int(id) {
		t.byType = append(t.byType, idSet{})
	}
	return exec.TypeID(id)
}

// AddKeyName numbers a property key's name.
func (t *Tx) AddKeyName(name string) exec.KeyID { return exec.KeyID(t.Snapshot.keys.add(name)) }

func (t *Tx) ownNode(id uint64) (*nodePage, uint64) {
	n := id >> pageBits
	p := t.nodes[n]
	if p.owner != t.id {
		p = p.copied(t.id, t.shapes.list)
		t.nodes[n] = p
	}
	return p, id % pageSize
}

func (t *Tx) ownRel(id uint64) (*relPage, uint64) {
	n := id >> pageBits
	p := t.rels[n]
	if p.owner != t.id {
		p = p.copied(t.id, t.shapes.list)
		t.rels[n] = p
	}
	return p, id % pageSize
}

// checkValue refuses what no property can hold.
func checkValue(v exec.Value) error {
	switch v.Kind {
	case exec.Map, exec.Node, exec.Rel, exec.Path:
		return propertyKindError("a map, a node, a relationship or a path")
	case exec.List:
		for _, e := range v.List() {
			switch e.Kind {
			case exec.Null:
				return propertyKindError("a list that holds null")
			case exec.List, exec.Map, exec.Node, exec.Rel, exec.Path:
				return propertyKindError("a list of lists, maps, nodes, relationships or paths")
			}
		}
	}
	return nil
}

func checkValues(values []exec.Value) error {
	for _, v := range values {
		if err := checkValue(v); err != nil {
			return err
		}
	}
	return nil
}

func propertyKindError(what string) error {
	return &graph.Error{
		Code: graph.InvalidArgument, Detail: "TypeError.InvalidPropertyType",
		Message: "a property cannot hold " + what + "; store its parts as properties of their own",
	}
}
