package memory

import (
	"math/bits"
	"slices"
)

const (
	setBits = 12 // ids in a page of a set: 4,096, 512 bytes
	setSize = 1 << setBits
)

// idSet is a set of numbers as a bitmap in pages that snapshots share. The zero set is empty.
type idSet struct {
	pages []*setPage
	count int
	owner uint64 // the transaction that owns the slice of pages
}

type setPage struct {
	owner uint64
	bits  [setSize / 64]uint64
}

func (s *idSet) has(id uint64) bool {
	p := id >> setBits
	if p >= uint64(len(s.pages)) || s.pages[p] == nil {
		return false
	}
	return s.pages[p].bits[id%setSize/64]&(1<<(id%64)) != 0
}

// page gives the page of id for writing.
func (s *idSet) page(id, owner uint64) *setPage {
	p := int(id >> setBits)
	if s.owner != owner {
		s.pages = slices.Clone(s.pages)
		s.owner = owner
	}
	for len(s.pages) <= p {
		s.pages = append(s.pages, nil)
	}
	switch page := s.pages[p]; {
	case page == nil:
		s.pages[p] = &setPage{owner: owner}
	case page.owner != owner:
		c := *page
		c.owner = owner
		s.pages[p] = &c
	}
	return s.pages[p]
}

func (s *idSet) add(id, owner uint64) {
	if s.has(id) {
		return
	}
	s.page(id, owner).bits[id%setSize/64] |= 1 << (id % 64)
	s.count++
}

func (s *idSet) remove(id, owner uint64) {
	if !s.has(id) {
		return
	}
	s.page(id, owner).bits[id%setSize/64] &^= 1 << (id % 64)
	s.count--
}

// from appends the numbers in the set that are at least from, as many as the capacity of to has room for.
func (s *idSet) from(from uint64, to []uint32) []uint32 {
	for len(to) < cap(to) {
		first, ok := s.next(from)
		if !ok {
			return to
		}
		base := first &^ 63
		w := s.pages[first>>setBits].bits[first%setSize/64] & (^uint64(0) << (first % 64))
		for ; w != 0 && len(to) < cap(to); w &= w - 1 {
			from = base | uint64(bits.TrailingZeros64(w))
			to = append(to, uint32(from))
		}
		from++
	}
	return to
}

// next answers the smallest number in the set that is at least from.
func (s *idSet) next(from uint64) (uint64, bool) {
	word := from / 64 % (setSize / 64)
	mask := ^uint64(0) << (from % 64)
	for p := from >> setBits; p < uint64(len(s.pages)); p++ {
		if page := s.pages[p]; page != nil {
			for ; word < setSize/64; word++ {
				if w := page.bits[word] & mask; w != 0 {
					return p<<setBits | word<<6 | uint64(bits.TrailingZeros64(w)), true
				}
				mask = ^uint64(0)
			}
		}
		word, mask = 0, ^uint64(0)
	}
	return 0, false
}
