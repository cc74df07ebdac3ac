package fulltext

import (
	"cmp"
	"slices"
)

// block is how many hits are sorted at once: a cancelled search ends between two blocks, some milliseconds at most.
const block = 1 << 14

// rank sorts hits, the best first; equal ones by number.
func (s *search) rank(hits []Hit) ([]Hit, error) {
	for from := 0; from < len(hits); from += block {
		part := hits[from:min(from+block, len(hits))]
		slices.SortFunc(part, compareHits)
		if err := s.meter.Step(len(part)); err != nil {
			return nil, err
		}
	}
	if len(hits) <= block {
		return hits, nil
	}
	other, err := s.room(len(hits))
	if err != nil {
		return nil, err
	}
	for width := block; width < len(hits); width *= 2 {
		other = other[:0]
		for from := 0; from < len(hits); from += 2 * width {
			middle, end := min(from+width, len(hits)), min(from+2*width, len(hits))
			if other, err = s.mergeRanks(other, hits[from:middle], hits[middle:end]); err != nil {
				return nil, err
			}
		}
		hits, other = other, hits
	}
	return hits, nil
}

func compareHits(a, b Hit) int {
	if c := cmp.Compare(b.Score, a.Score); c != 0 {
		return c
	}
	return cmp.Compare(a.Doc, b.Doc)
}

// mergeRanks appends two sorted lists in order.
func (s *search) mergeRanks(to, a, b []Hit) ([]Hit, error) {
	for len(a) > 0 && len(b) > 0 {
		if compareHits(a[0], b[0]) < 0 {
			to, a = append(to, a[0]), a[1:]
		} else {
			to, b = append(to, b[0]), b[1:]
		}
		if len(to)%block == 0 {
			if err := s.meter.Step(block); err != nil {
				return nil, err
			}
		}
	}
	return append(append(to, a...), b...), nil
}
