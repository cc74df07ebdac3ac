package memory

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/exec"
)

// stream is an import under way: what its numbers stand for here.
type stream struct {
	r      reader
	tx     *Tx
	budget exec.Budget

	labels  []exec.LabelID
	types   []exec.TypeID
	keys    []exec.KeyID
	sets    []uint32
	strings []uint64 // of the pool
	lists   []uint64
	shapes  []streamShape

	cells  []uint64    // of the row that was read last
	page   *properties // that is being filled, its cells in buffer
	buffer []uint64
}

// streamShape is a shape of properties with the kinds that its cells have in the stream.
type streamShape struct {
	id    uint32
	kinds []byte
}

func (s *stream) read() error {
	s.r.literal("PARLEYG\x01", "it does not begin with PARLEYG and the version 1")
	s.tables()
	s.nodes()
	s.relationships()
	s.r.literal("END", "END is missing behind the relationships")
	return s.r.err
}

// each runs f as often as a count says that follows.
func (s *stream) each(f func()) {
	for range s.r.count() {
		if s.r.err == nil {
			s.r.err = s.budget.Step(1)
		}
		if s.r.err != nil {
			return
		}
		f()
	}
}

func (s *stream) tables() {
	t := s.tx
	s.each(func() { s.labels = append(s.labels, t.AddLabelName(s.r.string())) })
	s.each(func() { s.types = append(s.types, t.AddTypeName(s.r.string())) })
	s.each(func() { s.keys = append(s.keys, t.AddKeyName(s.r.string())) })
	s.each(s.set)
	s.each(func() { s.strings = append(s.strings, t.intern.addString(&t.pool, s.r.string())) })
	s.each(s.list)
	s.each(s.shape)
}

func (s *stream) set() {
	var labels []exec.LabelID
	s.each(func() {
		if n := s.r.below(len(s.labels), "label"); s.r.err == nil {
			labels = append(labels, s.labels[n])
		}
	})
	slices.SortFunc(labels, func(a, b exec.LabelID) int { return strings.Compare(s.tx.LabelName(a), s.tx.LabelName(b)) })
	s.sets = append(s.sets, s.tx.sets.add(slices.Compact(labels), s.tx.LabelName))
}

func (s *stream) list() {
	var list []exec.Value
	s.each(func() {
		if n := s.r.below(len(s.strings), "string"); s.r.err == nil {
			list = append(list, exec.StringOf(s.tx.pool.string(s.strings[n])))
		}
	})
	s.lists = append(s.lists, s.tx.intern.addList(&s.tx.pool, list))
}

// kindsOfCells tells what a cell of the stream becomes.
var kindsOfCells = map[byte]exec.Kind{
	's': exec.String, 't': exec.String, 'l': exec.List, 'i': exec.Int, 'd': exec.Date, 'b': exec.Bool, 'x': derivedID,
}

func (s *stream) shape() {
	var keys []exec.KeyID
	var kinds []exec.Kind
	var sh streamShape
	s.each(func() {
		n := s.r.below(len(s.keys), "key")
		cell, err := s.r.in.ReadByte()
		s.r.check(err)
		kind, known := kindsOfCells[cell]
		if s.r.err != nil {
			return
		}
		if !known {
			s.r.fail("it has a cell of the unknown kind %s", graph.Quote(string(cell)))
			return
		}
		if len(keys) > 0 && s.tx.compareKeys(keys[len(keys)-1], s.keys[n]) >= 0 {
			s.r.fail("the keys of a shape are not in the order of their names")
		}
		keys, kinds, sh.kinds = append(keys, s.keys[n]), append(kinds, kind), append(sh.kinds, cell)
	})
	sh.id, s.tx.scratch = s.tx.shapes.add(keys, kinds, s.tx.scratch)
	s.shapes = append(s.shapes, sh)
}
