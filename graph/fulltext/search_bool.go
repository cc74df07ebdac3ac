package fulltext

import "slices"

// sum is a document with the sum of its scores so far. Lucene adds in 64 bits.
type sum struct {
	doc   uint32
	score float64
}

const sumBytes = 16

// combine answers the documents that all required clauses find, or any of them where none is required, without those
// that a prohibited one finds. Scores add up.
func (s *search) combine(n *boolNode, boost float32) ([]Hit, error) {
	var found [mustNot + 1][][]Hit
	for _, c := range n.clauses {
		hits, err := s.find(c.of, boost)
		if err != nil {
			return nil, err
		}
		if c.occur == must && len(hits) == 0 {
			return nil, nil
		}
		found[c.occur] = append(found[c.occur], hits)
	}
	if len(found[must])+len(found[should]) == 0 {
		return nil, nil
	}
	var sums []sum
	if lists := found[must]; len(lists) > 0 {
		// The shortest list first: the others are only looked up.
		slices.SortStableFunc(lists, func(a, b []Hit) int { return len(a) - len(b) })
		if err := s.charge(len(lists[0]) * sumBytes); err != nil {
			return nil, err
		}
		sums = begin(lists[0])
		for _, hits := range lists[1:] {
			sums = both(sums, hits)
		}
		for _, hits := range found[should] {
			raise(sums, hits)
		}
	} else {
		var err error
		if sums, err = s.either(found[should]); err != nil {
			return nil, err
		}
	}
	for _, hits := range found[mustNot] {
		sums = without(sums, hits)
	}
	return finish(sums), s.meter.Step(len(sums))
}

func begin(hits []Hit) []sum {
	sums := make([]sum, len(hits))
	for i, h := range hits {
		sums[i] = sum{h.Doc, float64(h.Score)}
	}
	return sums
}

func finish(sums []sum) []Hit {
	hits := make([]Hit, len(sums))
	for i, s := range sums {
		hits[i] = Hit{s.doc, float32(s.score)}
	}
	return hits
}

// seek answers how many hits come before a document, none of them before the from-th. It doubles its steps, so that a
// short list is found in a long one without reading it.
func seek(hits []Hit, from int, doc uint32) int {
	step := 1
	for from+step < len(hits) && hits[from+step].Doc < doc {
		from += step
		step *= 2
	}
	for step > 0 {
		for from+step <= len(hits) && hits[from+step-1].Doc < doc {
			from += step
		}
		step /= 2
	}
	return from
}

// both keeps the documents that hits has too.
func both(sums []sum, hits []Hit) []sum {
	kept, at := sums[:0], 0
	for _, s := range sums {
		if at = seek(hits, at, s.doc); at == len(hits) {
			break
		}
		if hits[at].Doc == s.doc {
			kept = append(kept, sum{s.doc, s.score + float64(hits[at].Score)})
		}
	}
	return kept
}

// raise adds the scores of hits to the documents that are there.
func raise(sums []sum, hits []Hit) {
	at := 0
	for i := range sums {
		if at = seek(hits, at, sums[i].doc); at == len(hits) {
			return
		}
		if hits[at].Doc == sums[i].doc {
			sums[i].score += float64(hits[at].Score)
		}
	}
}

func without(sums []sum, hits []Hit) []sum {
	kept, at := sums[:0], 0
	for _, s := range sums {
		if at = seek(hits, at, s.doc); at == len(hits) || hits[at].Doc != s.doc {
			kept = append(kept, s)
		}
	}
	return kept
}

// either merges lists two by two, neighbours first, so that n of them are read log n times.
func (s *search) either(lists [][]Hit) ([]sum, error) {
	sums := make([][]sum, len(lists))
	for i, hits := range lists {
		if err := s.charge(len(hits) * sumBytes); err != nil {
			return nil, err
		}
		sums[i] = begin(hits)
	}
	for len(sums) > 1 {
		merged := sums[:0]
		for i := 0; i < len(sums); i += 2 {
			pair := sums[i]
			if i+1 < len(sums) {
				pair = merge(pair, sums[i+1])
			}
			if err := s.meter.Step(len(pair)); err != nil {
				return nil, err
			}
			merged = append(merged, pair)
		}
		sums = merged
	}
	return sums[0], nil
}

func merge(a, b []sum) []sum {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	out := make([]sum, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].doc < b[0].doc:
			out, a = append(out, a[0]), a[1:]
		case a[0].doc > b[0].doc:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, sum{a[0].doc, a[0].score + b[0].score})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}
