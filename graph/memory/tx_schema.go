package memory

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/fulltext"
)

// command runs a statement that changes indexes and constraints.
func (t *Tx) command(body cypher.Body) (graph.Summary, error) {
	var s graph.Summary
	switch c := body.(type) {
	case *cypher.CreateIndex:
		x, err := t.newIndex(c)
		if err != nil {
			return s, err
		}
		added, err := t.addIndex(x, c.IfNotExists, c.Pos)
		s.IndexesAdded = added
		return s, err
	case *cypher.CreateConstraint:
		x, err := t.newConstraint(c)
		if err != nil {
			return s, err
		}
		added, err := t.addIndex(x, c.IfNotExists, c.Pos)
		s.ConstraintsAdded = added
		return s, err
	case *cypher.DropIndex:
		n, err := t.dropIndex(c.Name, false, c.IfExists, c.Pos)
		s.IndexesRemoved = n
		return s, err
	case *cypher.DropConstraint:
		n, err := t.dropIndex(c.Name, true, c.IfExists, c.Pos)
		s.ConstraintsRemoved = n
		return s, err
	}
	return s, &graph.Error{Code: graph.Unsupported, Pos: body.Place().Pos, Message: "this command is not served"}
}

func (t *Tx) newIndex(c *cypher.CreateIndex) (*index, error) {
	if c.Kind == cypher.VectorIndex {
		return nil, &graph.Error{Code: graph.Unsupported, Pos: c.Pos, Message: "vector indexes are not served"}
	}
	x := t.target(&index{name: c.Name, kind: c.Kind}, &c.For)
	if c.Kind == cypher.FulltextIndex {
		analyzer, err := analyzerOf(c)
		if err != nil {
			return nil, err
		}
		x.text, x.textOwner = fulltext.New(x.keys, analyzer), t.id
	}
	return x, nil
}

func (t *Tx) newConstraint(c *cypher.CreateConstraint) (*index, error) {
	if c.Kind != cypher.UniqueConstraint {
		return nil, &graph.Error{
			Code: graph.Unsupported, Pos: c.Pos,
			Message: string(c.Kind) + " constraints are not served, as in Neo4j's Community edition; IS UNIQUE is",
		}
	}
	return t.target(&index{name: c.Name, kind: cypher.RangeIndex, unique: true}, &c.For), nil
}

// target numbers what an index is for.
func (t *Tx) target(x *index, target *cypher.SchemaTarget) *index {
	x.rel, x.labels, x.keys, x.owner = target.Relationship, target.Labels, target.Properties, t.id
	for _, l := range x.labels {
		if x.rel {
			x.tokens = append(x.tokens, uint32(t.AddTypeName(l)))
		} else {
			x.tokens = append(x.tokens, uint32(t.AddLabelName(l)))
		}
	}
	for _, k := range x.keys {
		x.keyIDs = append(x.keyIDs, t.AddKeyName(k))
	}
	if x.name == "" {
		x.name = t.freeName(x)
	}
	return x
}

// freeName chooses a name that tells what the index is for.
func (t *Tx) freeName(x *index) string {
	base := strings.ToLower(strings.Join(append(slices.Clone(x.labels), x.keys...), "_"))
	if base == "" {
		base = "lookup"
	}
	if x.unique {
		base += "_unique"
	} else {
		base += "_" + strings.ToLower(string(x.kind))
	}
	name := base
	for t.schema.find(name) != nil {
		name += "_"
	}
	return name
}

// addIndex fills and adds an index, unless there is one; it answers how many were added. Errors: Conflict.
func (t *Tx) addIndex(x *index, ifNotExists bool, pos graph.Pos) (int, error) {
	for _, old := range t.schema.indexes {
		if old.name != x.name && !(old.same(x) && (old.unique || !x.unique)) {
			continue
		}
		if ifNotExists {
			return 0, nil
		}
		return 0, &graph.Error{
			Code: graph.Conflict, Pos: pos,
			Message: "there is " + describe(old) + " " + old.name + " on " + old.title() + " already; drop it first, or say IF NOT EXISTS",
		}
	}
	t.schema.indexes = append(slices.Clone(t.schema.indexes), x)
	t.schema.owner = t.id
	t.version++
	return 1, t.fill(len(t.schema.indexes) - 1)
}

func describe(x *index) string {
	if x.unique {
		return "a constraint"
	}
	return "an index"
}

// fill enters all that is there into an index that is empty. Errors: Conflict, where a unique value stands twice.
func (t *Tx) fill(n int) error {
	if t.schema.indexes[n].text != nil {
		t.fillText(n)
	}
	if !t.schema.indexes[n].ordered() {
		return nil
	}
	x := t.ownIndex(n)
	sets := t.byLabel
	if x.rel {
		sets = t.byType
	}
	set := sets[x.tokens[0]]
	entries := make([]entry, 0, set.count)
	for id, ok := set.next(0); ok; id, ok = set.next(id + 1) {
		if v := t.valueOf(x, id); !v.IsNull() {
			entries = append(entries, entry{v, uint32(id)})
		}
	}
	slices.SortFunc(entries, compareEntries)
	x.runs = runsOf(entries, t.id)
	if x.unique && x.runs.distinct < len(entries) {
		for i, e := range entries[1:] {
			if compareIndexed(entries[i].value, e.value) == 0 {
				return t.conflict(x, e.value)
			}
		}
	}
	if x.unique {
		x.exact = exactFor(len(entries), t.id)
		for _, e := range entries {
			if e.value.Kind == exec.String {
				x.exact.add(exactHash(e.value.Str()), e.id, t.id)
			}
		}
	}
	return nil
}

func (t *Tx) dropIndex(name string, constraint, ifExists bool, pos graph.Pos) (int, error) {
	x := t.schema.find(name)
	if x == nil || x.unique != constraint {
		if ifExists {
			return 0, nil
		}
		what := "index"
		if constraint {
			what = "constraint"
		}
		return 0, &graph.Error{
			Code: graph.InvalidArgument, Pos: pos,
			Message: "there is no " + what + " named " + graph.Quote(name) + "; say IF EXISTS if that may be",
		}
	}
	t.schema.indexes = slices.DeleteFunc(slices.Clone(t.schema.indexes), func(y *index) bool { return y == x })
	t.schema.owner = t.id
	t.version++
	return 1, nil
}
