package memory

import (
	"slices"

	"parley/graph"
	"parley/graph/exec"
)

// ownIndex gives index n as a copy that the transaction may change.
func (t *Tx) ownIndex(n int) *index {
	if t.schema.owner != t.id {
		t.schema.indexes = slices.Clone(t.schema.indexes)
		t.schema.owner = t.id
	}
	x := t.schema.indexes[n]
	if x.owner != t.id {
		c := *x
		c.owner = t.id
		x = &c
		t.schema.indexes[n] = x
	}
	return x
}

// indexAdd enters what an entity holds into index n. Errors: Conflict.
func (t *Tx) indexAdd(n int, id uint64) error {
	x := t.ownIndex(n)
	v := t.valueOf(x, id)
	if v.IsNull() {
		return nil
	}
	if x.unique {
		if other, ok := t.holder(x, v); ok && uint64(other) != id {
			return t.conflict(x, v)
		}
		if v.Kind == exec.String {
			x.exact.add(exactHash(v.Str()), uint32(id), t.id)
		}
	}
	x.runs.add(v, uint32(id), t.id)
	return nil
}

// holder answers the entity that has a value in a unique index.
func (t *Tx) holder(x *index, v exec.Value) (id uint32, ok bool) {
	if v.Kind == exec.String {
		return t.findExact(x, v.Str())
	}
	e, ok := x.runs.at(x.runs.find(v, 0))
	return e.id, ok && compareIndexed(e.value, v) == 0
}

func (t *Tx) indexRemove(n int, id uint64) {
	x := t.ownIndex(n)
	v := t.valueOf(x, id)
	if v.IsNull() {
		return
	}
	x.runs.remove(v, uint32(id), t.id)
	if x.unique && v.Kind == exec.String {
		x.exact.remove(exactHash(v.Str()), uint32(id), t.id)
	}
}

func (t *Tx) conflict(x *index, v exec.Value) error {
	return &graph.Error{
		Code: graph.Conflict, Detail: "ConstraintVerificationFailed.ConstraintViolation",
		Message: "another " + entityWord(x.rel) + " has " + x.title() + " = " + graph.Quote(textOf(&t.Snapshot, v)) +
			" already, and constraint " + x.name + " allows one; change the value, or use MERGE to find the one that is there",
	}
}

func entityWord(rel bool) string {
	if rel {
		return "relationship"
	}
	return "node"
}

func textOf(s *Snapshot, v exec.Value) string {
	if v.Kind == exec.String {
		return v.Str()
	}
	return string(graph.AppendJSON(nil, exec.Out(s, v)))
}
