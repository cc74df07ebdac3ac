package fulltext

import (
	"slices"
	"sort"
)

// chunkSize is how many elements a change copies at most.
const chunkSize = 256

// sequence is a sorted list in chunks that copies share. The zero sequence is empty.
type sequence[T any] struct {
	chunks []*chunk[T]
	owner  uint64 // who may change the slice of chunks
	count  int
}

type chunk[T any] struct {
	owner uint64
	items []T
}

// place is a position: the chunk, and the element in it.
type place struct{ chunk, at int }

// find answers the first place whose element is not before what is looked for.
func (s *sequence[T]) find(before func(*T) bool) place {
	n := sort.Search(len(s.chunks), func(i int) bool {
		items := s.chunks[i].items
		return !before(&items[len(items)-1])
	})
	if n == len(s.chunks) {
		return place{chunk: n}
	}
	items := s.chunks[n].items
	return place{n, sort.Search(len(items), func(i int) bool { return !before(&items[i]) })}
}

// get answers the element at a place, not to be changed; nil at the end.
func (s *sequence[T]) get(p place) *T {
	if p.chunk == len(s.chunks) {
		return nil
	}
	return &s.chunks[p.chunk].items[p.at]
}

func (s *sequence[T]) after(p place) place {
	if p.at++; p.at == len(s.chunks[p.chunk].items) {
		return place{chunk: p.chunk + 1}
	}
	return p
}

// own answers the element at a place, to be changed.
func (s *sequence[T]) own(p place, owner uint64) *T { return &s.ownChunk(p.chunk, owner).items[p.at] }

func (s *sequence[T]) ownChunk(n int, owner uint64) *chunk[T] {
	if s.owner != owner {
		s.chunks = slices.Clone(s.chunks)
		s.owner = owner
	}
	c := s.chunks[n]
	if c.owner != owner {
		c = &chunk[T]{owner, append(make([]T, 0, len(c.items)+1), c.items...)}
		s.chunks[n] = c
	}
	return c
}

// insert puts an element at a place that find has answered.
func (s *sequence[T]) insert(p place, item T, owner uint64) {
	s.count++
	if p.chunk == len(s.chunks) {
		if p.chunk == 0 || len(s.chunks[p.chunk-1].items) >= chunkSize {
			if s.owner != owner {
				s.chunks = slices.Clone(s.chunks)
				s.owner = owner
			}
			s.chunks = append(s.chunks, &chunk[T]{owner, []T{item}})
			return
		}
		p = place{p.chunk - 1, len(s.chunks[p.chunk-1].items)}
	}
	c := s.ownChunk(p.chunk, owner)
	c.items = slices.Insert(c.items, p.at, item)
	if len(c.items) > chunkSize {
		half := len(c.items) / 2
		tail := &chunk[T]{owner, slices.Clone(c.items[half:])}
		clear(c.items[half:])
		c.items = c.items[:half]
		s.chunks = slices.Insert(s.chunks, p.chunk+1, tail)
	}
}

// remove takes out the element at a place.
func (s *sequence[T]) remove(p place, owner uint64) {
	s.count--
	c := s.ownChunk(p.chunk, owner)
	if len(c.items) == 1 {
		s.chunks = slices.Delete(s.chunks, p.chunk, p.chunk+1)
		return
	}
	c.items = slices.Delete(c.items, p.at, p.at+1)
}
