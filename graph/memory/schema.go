package memory

import (
	"slices"
	"strings"

	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/fulltext"
)

// schema is the list of indexes, those behind constraints included. Snapshots share it until it changes.
type schema struct {
	indexes []*index
	owner   uint64
}

// index is one index, or a unique constraint with its index.
type index struct {
	name   string
	kind   cypher.IndexKind
	rel    bool // of relationships: tokens are types
	labels []string
	keys   []string

	// tokens and keyIDs number labels and keys.
	tokens []uint32
	keyIDs []exec.KeyID
	unique bool

	owner uint64
	runs  runs
	exact exact // of a unique index, those entries that are texts

	// text is that of a full-text index, otherwise nil.
	text      *fulltext.Index
	textOwner uint64 // the transaction that may change it
}

// ordered reports whether the index keeps its entries in runs.
func (x *index) ordered() bool {
	return x.kind == cypher.RangeIndex || x.kind == cypher.TextIndex || x.kind == cypher.PointIndex
}

func (x *index) covers(rel bool, token uint32) bool {
	return x.ordered() && x.rel == rel && x.tokens[0] == token
}

// same reports whether two indexes serve the same purpose.
func (x *index) same(y *index) bool {
	return x.kind == y.kind && x.rel == y.rel && slices.Equal(x.labels, y.labels) && slices.Equal(x.keys, y.keys)
}

// title names what the index is on, for messages: Plan(id).
func (x *index) title() string {
	return strings.Join(x.labels, "|") + "(" + strings.Join(x.keys, ", ") + ")"
}

func (s *schema) find(name string) *index {
	for _, x := range s.indexes {
		if x.name == name {
			return x
		}
	}
	return nil
}

// index answers the index on one label, or with rel one type, and one key, or nil. A text index holds values of every
// kind here, so it serves as a range index does.
func (s *Snapshot) index(rel bool, token uint32, key exec.KeyID) *index {
	for _, x := range s.schema.indexes {
		if x.covers(rel, token) && len(x.keyIDs) == 1 && x.keyIDs[0] == key && x.kind != cypher.PointIndex {
			return x
		}
	}
	return nil
}

// indexOn answers the index on one label or type and all of the keys, in their order, or nil.
func (s *Snapshot) indexOn(rel bool, token uint32, keys []exec.KeyID) *index {
	if len(keys) == 1 {
		return s.index(rel, token, keys[0])
	}
	for _, x := range s.schema.indexes {
		if x.covers(rel, token) && slices.Equal(x.keyIDs, keys) {
			return x
		}
	}
	return nil
}

// valueOf gives what the index keeps for an entity: its value, a list of them for several keys, null if one is absent.
func (s *Snapshot) valueOf(x *index, id uint64) exec.Value {
	read := s.NodeProperty
	if x.rel {
		read = s.RelProperty
	}
	if len(x.keyIDs) == 1 {
		return read(id, x.keyIDs[0])
	}
	values := make([]exec.Value, len(x.keyIDs))
	for i, k := range x.keyIDs {
		if values[i] = read(id, k); values[i].IsNull() {
			return exec.Value{}
		}
	}
	return exec.ListOf(values)
}
