package fulltext

import (
	"math/bits"
	"slices"
	"strings"
)

// Hit is a document that a query finds, with its score.
type Hit struct {
	Doc   uint32
	Score float32
}

// Meter bounds a search. Each of its errors ends it.
type Meter interface {
	// Step counts words and documents that are looked at.
	Step(n int) error
	// Charge counts bytes that are kept; Release gives them back when the search has ended.
	Charge(bytes int64) error
	Release(bytes int64)
}

const hitBytes = 8

// Search answers what a query finds, the best first; equal ones by number. Errors: those of the meter.
func (x *Index) Search(q *Query, meter Meter) ([]Hit, error) {
	s := &search{Index: x, meter: meter}
	defer func() { meter.Release(s.held) }()
	hits, err := s.find(q.root, 1)
	if err != nil {
		return nil, err
	}
	return s.rank(hits)
}

type search struct {
	*Index
	meter Meter
	held  int64 // bytes charged
}

func (s *search) charge(bytes int) error {
	s.held += int64(bytes)
	return s.meter.Charge(int64(bytes))
}

// find answers what a part of a query finds, in the order of the documents. The list is the caller's own.
func (s *search) find(n node, boost float32) ([]Hit, error) {
	switch n := n.(type) {
	case *boostNode:
		return s.find(n.of, boost*n.factor)
	case *boolNode:
		return s.combine(n, boost)
	case *termNode:
		return s.word(n, boost)
	case *phraseNode:
		return s.phrase(n, boost)
	case *fuzzyNode:
		return s.fuzzy(n, boost)
	case *expandNode:
		return s.expand(n, boost)
	case allNode:
		return s.all(boost)
	}
	return nil, nil
}

func (s *search) field(name string) *field {
	if i := slices.Index(s.names, name); i >= 0 {
		return &s.fields[i]
	}
	return nil
}

func (s *search) room(n int) ([]Hit, error) {
	if err := s.charge(n * hitBytes); err != nil {
		return nil, err
	}
	return make([]Hit, 0, n), nil
}

func (s *search) word(n *termNode, boost float32) ([]Hit, error) {
	f := s.field(n.field)
	if f == nil {
		return nil, nil
	}
	t := f.term(n.text)
	if t == nil {
		return nil, nil
	}
	return s.scored(f, t, boost*rarity(f.lengths.count, t.posts.count))
}

// scored answers the documents of a word, each with its score.
func (s *search) scored(f *field, t *term, weight float32) ([]Hit, error) {
	hits, err := s.room(t.posts.count)
	if err != nil {
		return nil, err
	}
	scorer := f.scorer(weight)
	for _, c := range t.posts.chunks {
		if err := s.meter.Step(len(c.items)); err != nil {
			return nil, err
		}
		for i := range c.items {
			p := &c.items[i]
			hits = append(hits, Hit{p.doc, scorer.score(p.doc, float32(p.frequency()))})
		}
	}
	return hits, nil
}

func (s *search) all(boost float32) ([]Hit, error) {
	hits, err := s.room(s.docs.count)
	if err != nil {
		return nil, err
	}
	s.docs.each(func(doc uint32) { hits = append(hits, Hit{doc, boost}) })
	return hits, s.meter.Step(len(hits))
}

// expand answers the documents of all words that a pattern finds.
func (s *search) expand(n *expandNode, boost float32) ([]Hit, error) {
	f := s.field(n.field)
	if f == nil {
		return nil, nil
	}
	found := make([]uint64, len(s.docs.list)*pageSize/64) // a bit for every document
	if err := s.charge(len(found) * 8); err != nil {
		return nil, err
	}
	err := f.expand(n.match, s.meter, func(t *term) error {
		for _, c := range t.posts.chunks {
			if err := s.meter.Step(len(c.items)); err != nil {
				return err
			}
			for i := range c.items {
				doc := c.items[i].doc
				found[doc/64] |= 1 << (doc % 64)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	count := 0
	for _, w := range found {
		count += bits.OnesCount64(w)
	}
	hits, err := s.room(count)
	if err != nil {
		return nil, err
	}
	for i, w := range found {
		for ; w != 0; w &= w - 1 {
			hits = append(hits, Hit{uint32(i*64 + bits.TrailingZeros64(w)), boost})
		}
	}
	return hits, nil
}

// expand hands out the words of a field that a pattern finds.
func (f *field) expand(m matcher, meter Meter, each func(*term) error) error {
	prefix := m.prefix()
	for at := f.find(m.from()); ; at = f.terms.after(at) {
		t := f.terms.get(at)
		if t == nil || !strings.HasPrefix(t.text, prefix) {
			return nil
		}
		if err := meter.Step(1); err != nil {
			return err
		}
		ok, past := m.match(t.text)
		if past {
			return nil
		}
		if !ok {
			continue
		}
		if err := each(t); err != nil {
			return err
		}
	}
}
