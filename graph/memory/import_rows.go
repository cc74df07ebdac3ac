package memory

import (
	"slices"

	"parley/graph/exec"
)

// derivedID is the kind of an id that is not kept: it follows from the ends and the type of its relationship. The cell
// tells two of them apart that agree in all three.
const derivedID exec.Kind = 255

func (s *stream) nodes() {
	t := s.tx
	s.each(func() {
		set, sh := s.r.below(len(s.sets), "set"), s.r.below(len(s.shapes), "shape")
		if s.r.err != nil || !s.readCells(sh, false) {
			return
		}
		id := t.newNode()
		p, i := t.ownNode(id)
		p.labels[i] = s.sets[set]
		s.put(&p.properties, i, sh)
		t.liveNode.add(id, t.id)
		for _, l := range t.sets.list[p.labels[i]].ids {
			t.byLabel[l].add(id, t.id)
		}
	})
	s.endPage()
}

func (s *stream) relationships() {
	t := s.tx
	nodes := int(t.nodeSize)
	s.each(func() {
		typ, sh := s.r.below(len(s.types), "type"), s.r.below(len(s.shapes), "shape")
		start, end := s.r.below(nodes, "node"), s.r.below(nodes, "node")
		if s.r.err != nil || !s.readCells(sh, true) {
			return
		}
		id := t.newRel()
		p, i := t.ownRel(id)
		p.start[i], p.end[i], p.typ[i] = uint32(start), uint32(end), uint32(s.types[typ])
		s.put(&p.properties, i, sh)
		t.liveRel.add(id, t.id)
		t.byType[s.types[typ]].add(id, t.id)
	})
	s.endPage()
	if s.r.err == nil {
		t.link()
		t.countAll()
	}
}

// put gives entity i of a page the cells that were read. They are gathered in a buffer that all pages use in turn.
func (s *stream) put(p *properties, i uint64, shape int) {
	if s.page != p {
		s.endPage()
		s.page, p.cells = p, s.buffer[:0]
	}
	p.put(i, s.shapes[shape].id, s.cells, s.tx.shapes.list)
}

// endPage gives the page that was filled last cells of its own, no more than it needs.
func (s *stream) endPage() {
	if s.page != nil {
		s.buffer, s.page.cells = s.page.cells, slices.Clone(s.page.cells)
		s.page = nil
	}
}

// readCells reads the cells of a shape and reports whether they can be kept.
func (s *stream) readCells(shape int, ofRel bool) bool {
	s.cells = s.cells[:0]
	for _, kind := range s.shapes[shape].kinds {
		s.cells = append(s.cells, s.cell(kind, ofRel))
	}
	return s.r.err == nil
}

func (s *stream) cell(kind byte, ofRel bool) uint64 {
	switch kind {
	case 's':
		if n := s.r.below(len(s.strings), "string"); s.r.err == nil {
			return s.strings[n]
		}
	case 'l':
		if n := s.r.below(len(s.lists), "list"); s.r.err == nil {
			return s.lists[n]
		}
	case 't':
		return s.tx.pool.appendString(s.r.string())
	case 'b':
		return uint64(s.r.below(2, "truth value"))
	case 'i', 'd':
		return uint64(s.r.signed())
	case 'x':
		if !ofRel {
			s.r.fail("a node has an id that is derived from ends")
		}
		return s.r.number()
	}
	return 0
}
