package fulltext

import (
	"cmp"
	"slices"
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
	// Charge counts bytes that are kept until the search ends.
	Charge(bytes int64) error
}

const (
	hitBytes = 8
	// stride is how many documents are looked at between two calls of Step.
	stride = 1024
)

// Search answers what a query finds, the best first; equal ones by number. Errors: those of the meter.
func (x *Index) Search(q *Query, meter Meter) ([]Hit, error) {
	s := &search{x, meter}
	hits, err := s.find(q.root, 1)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if c := cmp.Compare(b.Score, a.Score); c != 0 {
			return c
		}
		return cmp.Compare(a.Doc, b.Doc)
	})
	return hits, nil
}

type search struct {
	*Index
	meter Meter
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
	if err := s.meter.Charge(int64(n) * hitBytes); err != nil {
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
	var hits []Hit
	words, err := f.expand(n.match, s.meter, func(t *term) error {
		if err := s.meter.Charge(int64(t.posts.count) * hitBytes); err != nil {
			return err
		}
		for _, c := range t.posts.chunks {
			for i := range c.items {
				hits = append(hits, Hit{c.items[i].doc, boost})
			}
			if err := s.meter.Step(len(c.items)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || words < 2 {
		return hits, err
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Compare(a.Doc, b.Doc) })
	return slices.Compact(hits), nil
}

// expand hands out the words of a field that a pattern finds, and counts them.
func (f *field) expand(m matcher, meter Meter, each func(*term) error) (words int, err error) {
	prefix, from := m.prefix(), m.from()
	for at := f.find(from); ; at = f.terms.after(at) {
		t := f.terms.get(at)
		if t == nil || len(t.text) < len(prefix) || t.text[:len(prefix)] != prefix {
			return words, nil
		}
		if err := meter.Step(1); err != nil {
			return words, err
		}
		ok, past := m.match(t.text)
		if past {
			return words, nil
		}
		if !ok {
			continue
		}
		words++
		if err := each(t); err != nil {
			return words, err
		}
	}
}
