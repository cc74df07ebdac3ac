package memory

import (
	"hash/maphash"
	"math/bits"
	"slices"

	"parley/graph/exec"
)

const (
	exactBits = 8 // slots in a page of an exact table: 256, 2 KiB
	exactSize = 1 << exactBits
)

// exact finds the entity that has a text in a unique index. It is a hash table with linear probing, in pages that
// snapshots share. A search of the sorted runs compares some twenty texts in a graph of a million, each at a place of its
// own in memory; this compares one. The zero table is empty.
type exact struct {
	pages []*exactPage // as many as a power of two
	count int
	owner uint64 // the transaction that owns the slice of pages
}

type exactPage struct {
	owner uint64
	slots [exactSize]exactSlot
}

// exactSlot is free where its hash is 0.
type exactSlot struct{ hash, id uint32 }

var exactSeed = maphash.MakeSeed()

// exactHash is never 0.
func exactHash(text string) uint32 { return max(1, uint32(maphash.String(exactSeed, text)>>32)) }

func (e *exact) size() uint64 { return uint64(len(e.pages)) * exactSize }

// home is where a hash belongs; it stands there, or behind others in the slots that follow.
func (e *exact) home(hash uint32) uint64 { return uint64(hash) * e.size() >> 32 }

func (e *exact) slot(at uint64) *exactSlot { return &e.pages[at>>exactBits].slots[at%exactSize] }

func (e *exact) after(at uint64) uint64 { return (at + 1) & (e.size() - 1) }

// add enters an entity whose text is not in the table.
func (e *exact) add(hash, id uint32, owner uint64) {
	if uint64(e.count+1)*4 > e.size()*3 {
		e.grow(owner)
	}
	at := e.home(hash)
	for e.slot(at).hash != 0 {
		at = e.after(at)
	}
	*e.own(at, owner) = exactSlot{hash, id}
	e.count++
}

// remove takes an entity out. What was pushed behind it by it moves up.
func (e *exact) remove(hash, id uint32, owner uint64) {
	if e.count == 0 {
		return
	}
	hole := e.home(hash)
	for *e.slot(hole) != (exactSlot{hash, id}) {
		if e.slot(hole).hash == 0 {
			return
		}
		hole = e.after(hole)
	}
	for at := e.after(hole); e.slot(at).hash != 0; at = e.after(at) {
		if s := *e.slot(at); e.distance(s.hash, at) >= e.between(hole, at) {
			*e.own(hole, owner) = s
			hole = at
		}
	}
	*e.own(hole, owner) = exactSlot{}
	e.count--
}

// distance tells how far behind its home a hash stands.
func (e *exact) distance(hash uint32, at uint64) uint64 { return e.between(e.home(hash), at) }

func (e *exact) between(from, to uint64) uint64 { return (to - from) & (e.size() - 1) }

// own gives a slot for writing.
func (e *exact) own(at, owner uint64) *exactSlot {
	if e.owner != owner {
		e.pages = slices.Clone(e.pages)
		e.owner = owner
	}
	if p := e.pages[at>>exactBits]; p.owner != owner {
		c := *p
		c.owner = owner
		e.pages[at>>exactBits] = &c
	}
	return e.slot(at)
}

func (e *exact) grow(owner uint64) {
	old := *e
	*e = exactOf(max(1, 2*len(old.pages)), owner)
	for _, p := range old.pages {
		for _, s := range p.slots {
			if s.hash != 0 {
				e.add(s.hash, s.id, owner)
			}
		}
	}
}

func exactOf(pages int, owner uint64) exact {
	e := exact{pages: make([]*exactPage, pages), owner: owner}
	for i := range e.pages {
		e.pages[i] = &exactPage{owner: owner}
	}
	return e
}

// exactFor has room for some entries.
func exactFor(entries int, owner uint64) exact {
	pages := (entries*4/3 + exactSize) / exactSize
	return exactOf(1<<bits.Len(uint(pages-1)), owner)
}

// findExact answers the entity with a text in a unique index.
func (s *Snapshot) findExact(x *index, text string) (id uint32, ok bool) {
	e := &x.exact
	if e.count == 0 {
		return 0, false
	}
	hash := exactHash(text)
	for at := e.home(hash); ; at = e.after(at) {
		slot := *e.slot(at)
		if slot.hash == 0 {
			return 0, false
		}
		if slot.hash != hash {
			continue
		}
		if v := s.valueOf(x, uint64(slot.id)); v.Kind == exec.String && v.Str() == text {
			return slot.id, true
		}
	}
}
