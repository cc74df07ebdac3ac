package memory

import (
	"slices"

	"parley/graph/exec"
	"parley/graph/fulltext"
)

// touched are the nodes and relationships that a transaction has changed since its full-text indexes were last brought
// up to date: at its end, and before a query of its own.
type touched struct {
	// watching tells that there is a full-text index at all.
	watching    bool
	nodes, rels idSet
	// entered holds what the indexes were given for an entity within this transaction; for every other one they have
	// what the snapshot before it holds.
	entered map[enteredKey][][]string
}

type enteredKey struct {
	index string
	id    uint64
}

func (s *Snapshot) hasFulltext() bool {
	return slices.ContainsFunc(s.schema.indexes, func(x *index) bool { return x.text != nil })
}

func (t *Tx) touchNode(id uint64) {
	if t.touched.watching {
		t.touched.nodes.add(id, t.id)
	}
}

func (t *Tx) touchRel(id uint64) {
	if t.touched.watching {
		t.touched.rels.add(id, t.id)
	}
}

// texts answers what a full-text index keeps of an entity: the strings of each of its keys. Nil where it keeps nothing:
// the entity is not there, has none of the labels, or holds no string.
func (s *Snapshot) texts(x *index, id uint64) [][]string {
	read := s.NodeProperty
	if x.rel {
		read = s.RelProperty
	}
	if !s.in(x, id) {
		return nil
	}
	var all [][]string
	for i, key := range x.keyIDs {
		if texts := stringsOf(read(id, key)); texts != nil {
			if all == nil {
				all = make([][]string, len(x.keyIDs))
			}
			all[i] = texts
		}
	}
	return all
}

// in reports whether an entity is there and has one of the labels of an index.
func (s *Snapshot) in(x *index, id uint64) bool {
	if x.rel {
		if !s.liveRel.has(id) {
			return false
		}
		_, _, typ := s.Rel(id)
		return slices.Contains(x.tokens, uint32(typ))
	}
	if !s.liveNode.has(id) {
		return false
	}
	set := s.labelsOf(id)
	return slices.ContainsFunc(x.tokens, func(l uint32) bool { return set.has(exec.LabelID(l)) })
}

// stringsOf answers a string, or the strings of a list that holds nothing else; nil for any other value.
func stringsOf(v exec.Value) []string {
	switch v.Kind {
	case exec.String:
		return []string{v.Str()}
	case exec.List:
	default:
		return nil
	}
	list := []string{}
	for _, e := range v.List() {
		if e.Kind != exec.String {
			return nil
		}
		list = append(list, e.Str())
	}
	return list
}

// refreshTexts brings the full-text indexes up to date. A transaction that goes on remembers what it has entered.
func (t *Tx) refreshTexts(goesOn bool) {
	if t.touched.nodes.count+t.touched.rels.count == 0 {
		return
	}
	for n, x := range t.schema.indexes {
		if x.text == nil {
			continue
		}
		ids := &t.touched.nodes
		if x.rel {
			ids = &t.touched.rels
		}
		for id, ok := ids.next(0); ok; id, ok = ids.next(id + 1) {
			t.refreshText(n, id, goesOn)
		}
	}
	t.touched.nodes, t.touched.rels = idSet{}, idSet{}
}

func (t *Tx) refreshText(n int, id uint64, goesOn bool) {
	x := t.schema.indexes[n]
	key := enteredKey{x.name, id}
	before, known := t.touched.entered[key]
	if !known {
		before = t.base.texts(x, id)
	}
	now := t.texts(x, id)
	if slices.EqualFunc(before, now, slices.Equal[[]string]) {
		return
	}
	index := t.ownText(n)
	if before != nil {
		index.Remove(uint32(id), before, t.id)
	}
	if now != nil {
		index.Add(uint32(id), now, t.id)
	}
	if goesOn {
		if t.touched.entered == nil {
			t.touched.entered = map[enteredKey][][]string{}
		}
		t.touched.entered[key] = now
	}
}

// ownText gives the texts of index n as a copy that the transaction may change.
func (t *Tx) ownText(n int) *fulltext.Index {
	x := t.ownIndex(n)
	if x.textOwner != t.id {
		x.text, x.textOwner = x.text.Copy(), t.id
	}
	return x.text
}

// fillText enters all that is there: an entity with several of the labels once, by the first of them.
func (t *Tx) fillText(n int) {
	x, index := t.schema.indexes[n], t.ownText(n)
	for i, token := range x.tokens {
		next := func(from uint64) (uint64, bool) { return t.NextNodeOf(exec.LabelID(token), from) }
		if x.rel {
			next = func(from uint64) (uint64, bool) { return t.NextRelOf(exec.TypeID(token), from) }
		}
		for id, ok := next(0); ok; id, ok = next(id + 1) {
			if !x.rel && t.hasOneOf(id, x.tokens[:i]) {
				continue
			}
			if texts := t.texts(x, id); texts != nil {
				index.Add(uint32(id), texts, t.id)
			}
		}
	}
}

func (s *Snapshot) hasOneOf(node uint64, labels []uint32) bool {
	set := s.labelsOf(node)
	return slices.ContainsFunc(labels, func(l uint32) bool { return set.has(exec.LabelID(l)) })
}
