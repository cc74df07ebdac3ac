package memory

import (
	"slices"
	"strings"

	"parley/graph/exec"
)

// CreateNode adds a node. Errors: Conflict, InvalidArgument.
func (t *Tx) CreateNode(labels []exec.LabelID, keys []exec.KeyID, values []exec.Value) (uint64, error) {
	if err := checkValues(values); err != nil {
		return 0, err
	}
	id := t.newNode()
	p, i := t.ownNode(id)
	sorted := slices.Clone(labels)
	slices.SortFunc(sorted, func(a, b exec.LabelID) int { return strings.Compare(t.LabelName(a), t.LabelName(b)) })
	p.labels[i] = t.sets.add(slices.Compact(sorted), t.LabelName)
	t.gather(keys, values)
	t.put(&p.properties, i)
	t.liveNode.add(id, t.id)
	for _, l := range sorted {
		t.byLabel[l].add(id, t.id)
	}
	t.touchNode(id)
	for n, x := range t.schema.indexes {
		if !x.rel && x.ordered() && t.HasLabel(id, exec.LabelID(x.tokens[0])) {
			if err := t.indexAdd(n, id); err != nil {
				return 0, err
			}
		}
	}
	return id, nil
}

func (t *Tx) newNode() uint64 {
	if n := len(t.free.nodes); n > 0 {
		id := t.free.nodes[n-1]
		t.free.nodes = t.free.nodes[:n-1]
		return uint64(id)
	}
	id := t.nodeSize
	if id>>pageBits == uint64(len(t.nodes)) {
		t.nodes = append(t.nodes, &nodePage{owner: t.id})
	}
	t.nodeSize++
	return id
}

// SetNodeProperty sets one property; null removes it. Errors: Conflict, InvalidArgument.
func (t *Tx) SetNodeProperty(node uint64, key exec.KeyID, v exec.Value) error {
	if err := checkValue(v); err != nil {
		return err
	}
	return t.reindexNode(node, func(x *index) bool { return slices.Contains(x.keyIDs, key) }, func() {
		p, i := t.ownNode(node)
		t.set(&p.properties, i, key, v)
	})
}

// ReplaceNodeProperties puts properties in place of all that are there. Errors: Conflict, InvalidArgument.
func (t *Tx) ReplaceNodeProperties(node uint64, keys []exec.KeyID, values []exec.Value) error {
	if err := checkValues(values); err != nil {
		return err
	}
	return t.reindexNode(node, func(*index) bool { return true }, func() {
		t.gather(keys, values)
		p, i := t.ownNode(node)
		t.put(&p.properties, i)
	})
}

// reindexNode takes a node out of the indexes that a change touches, and enters it again after it.
func (t *Tx) reindexNode(node uint64, touches func(*index) bool, change func()) error {
	t.touchNode(node)
	var few [8]int
	touched := few[:0]
	for n, x := range t.schema.indexes {
		if !x.rel && x.ordered() && touches(x) && t.HasLabel(node, exec.LabelID(x.tokens[0])) {
			t.indexRemove(n, node)
			touched = append(touched, n)
		}
	}
	change()
	for _, n := range touched {
		if err := t.indexAdd(n, node); err != nil {
			return err
		}
	}
	return nil
}

// AddLabel reports whether the label was new to the node. Errors: Conflict.
func (t *Tx) AddLabel(node uint64, label exec.LabelID) (bool, error) {
	set := t.labelsOf(node)
	if set.has(label) {
		return false, nil
	}
	name := t.LabelName(label)
	at, _ := slices.BinarySearch(set.names, name)
	labels := slices.Insert(slices.Clone(set.ids), at, label)
	p, i := t.ownNode(node)
	p.labels[i] = t.sets.add(labels, t.LabelName)
	t.byLabel[label].add(node, t.id)
	t.touchNode(node)
	t.countLabel(node, label, 1)
	for n, x := range t.schema.indexes {
		if x.covers(false, uint32(label)) {
			if err := t.indexAdd(n, node); err != nil {
				return true, err
			}
		}
	}
	return true, nil
}

// RemoveLabel reports whether the node had the label.
func (t *Tx) RemoveLabel(node uint64, label exec.LabelID) bool {
	set := t.labelsOf(node)
	at := slices.Index(set.ids, label)
	if at < 0 {
		return false
	}
	for n, x := range t.schema.indexes {
		if x.covers(false, uint32(label)) {
			t.indexRemove(n, node)
		}
	}
	labels := slices.Delete(slices.Clone(set.ids), at, at+1)
	p, i := t.ownNode(node)
	p.labels[i] = t.sets.add(labels, t.LabelName)
	t.byLabel[label].remove(node, t.id)
	t.touchNode(node)
	t.countLabel(node, label, -1)
	return true
}

// DeleteNode reports whether the node was there still. It has no properties any more; its labels stay readable until
// the statement ends.
func (t *Tx) DeleteNode(node uint64) bool {
	if !t.liveNode.has(node) {
		return false
	}
	for _, l := range t.labelsOf(node).ids {
		for n, x := range t.schema.indexes {
			if x.covers(false, uint32(l)) {
				t.indexRemove(n, node)
			}
		}
		t.byLabel[l].remove(node, t.id)
	}
	p, i := t.ownNode(node)
	p.put(i, 0, nil, t.shapes.list)
	t.liveNode.remove(node, t.id)
	t.touchNode(node)
	t.deletedNodes = append(t.deletedNodes, uint32(node))
	return true
}
