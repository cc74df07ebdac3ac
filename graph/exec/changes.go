package exec

import (
	"slices"

	"parley/graph"
)

// changes counts what a statement changes, and remembers what it must still prove at its end.
type changes struct {
	graph.Summary
	deleted []uint64 // nodes deleted without DETACH
}

// finish proves at the end of a statement that no relationship has lost a node.
func (r *run) finish() error {
	for _, node := range r.changes.deleted {
		if len(r.ctx.Graph.AllHops(node, Outgoing))+len(r.ctx.Graph.AllHops(node, Incoming)) > 0 {
			return &graph.Error{
				Code: graph.Conflict, Detail: "ConstraintVerificationFailed.DeleteConnectedNode",
				Message: "a node cannot be deleted while it has relationships; delete them too, or use DETACH DELETE",
			}
		}
	}
	return nil
}

func (r *run) createNode(labels []LabelID, keys []KeyID, values []Value) (uint64, error) {
	id, err := r.writer.CreateNode(labels, keys, values)
	r.changes.NodesCreated++
	r.changes.LabelsAdded += len(labels)
	r.changes.PropertiesSet += countValues(values)
	return id, err
}

func (r *run) createRel(typ TypeID, start, end uint64, keys []KeyID, values []Value) (uint64, error) {
	id, err := r.writer.CreateRel(typ, start, end, keys, values)
	r.changes.RelationshipsCreated++
	r.changes.PropertiesSet += countValues(values)
	return id, err
}

func countValues(values []Value) int {
	n := 0
	for _, v := range values {
		if !v.IsNull() {
			n++
		}
	}
	return n
}

// setProperty sets a property of a node or relationship; null removes it.
func (r *run) setProperty(entity Value, key KeyID, v Value) error {
	if err := r.alive(entity); err != nil {
		return err
	}
	if v.IsNull() && r.property(entity, key).IsNull() {
		return nil
	}
	r.changes.PropertiesSet++
	if entity.Kind == Rel {
		return r.writer.SetRelProperty(entity.Num, key, v)
	}
	return r.writer.SetNodeProperty(entity.Num, key, v)
}

// replace puts properties in place of all that are there. What is dropped counts as set, as Neo4j counts it.
func (r *run) replace(entity Value, keys []KeyID, values []Value) error {
	for _, k := range r.keysOf(entity) {
		if !slices.Contains(keys, k) {
			r.changes.PropertiesSet++
		}
	}
	r.changes.PropertiesSet += len(keys)
	if entity.Kind == Rel {
		return r.writer.ReplaceRelProperties(entity.Num, keys, values)
	}
	return r.writer.ReplaceNodeProperties(entity.Num, keys, values)
}

func (r *run) property(entity Value, key KeyID) Value {
	if entity.Kind == Rel {
		return r.ctx.Graph.RelProperty(entity.Num, key)
	}
	return r.ctx.Graph.NodeProperty(entity.Num, key)
}

func (r *run) keysOf(entity Value) []KeyID {
	if entity.Kind == Rel {
		return r.ctx.Graph.RelKeys(entity.Num, nil)
	}
	return r.ctx.Graph.NodeKeys(entity.Num, nil)
}

// alive refuses to change what this statement has deleted.
func (r *run) alive(entity Value) error {
	gone := entity.Kind == Node && r.ctx.Graph.NodeDeleted(entity.Num) || entity.Kind == Rel && r.ctx.Graph.RelDeleted(entity.Num)
	if gone {
		return fault("EntityNotFound.DeletedEntityAccess", "a %s that this statement has deleted cannot be changed", kindName(entity))
	}
	return nil
}

func (r *run) deleteRel(rel uint64) {
	if r.writer.DeleteRel(rel) {
		r.changes.RelationshipsDeleted++
	}
}

func (r *run) deleteNode(node uint64, detach bool) {
	if r.ctx.Graph.NodeDeleted(node) {
		return
	}
	if detach {
		for _, dir := range []Direction{Outgoing, Incoming} {
			for _, hop := range append([]Hop(nil), r.ctx.Graph.AllHops(node, dir)...) {
				r.deleteRel(uint64(hop.Rel))
			}
		}
	} else {
		r.changes.deleted = append(r.changes.deleted, node)
	}
	if r.writer.DeleteNode(node) {
		r.changes.NodesDeleted++
	}
}
