package fulltext

import (
	"math"
	"math/bits"
)

// The parameters of BM25 that Lucene takes: how fast more of a word counts less, and how much the length of a text
// counts.
const (
	saturation = 1.2
	lengthPart = 0.75
)

// Lucene keeps the length of a text in one byte: exact up to 40, then with the four highest bits and an exponent. So
// texts of nearly the same length score the same.

const exactLengths = 255 - 231 // 231 is what the greatest length of 2^31-1 would take in four bits and an exponent

// shortLength is the byte for a length.
func shortLength(n int) byte {
	if n < exactLengths {
		return byte(n)
	}
	return byte(exactLengths + fourBits(uint64(n-exactLengths)))
}

// longLength is the length that a byte stands for.
func longLength(b byte) float32 {
	if b < exactLengths {
		return float32(b)
	}
	return float32(exactLengths + fromFourBits(uint64(b)-exactLengths))
}

func fourBits(n uint64) uint64 {
	width := bits.Len64(n)
	if width < 4 {
		return n
	}
	shift := width - 4
	return n>>shift&7 | uint64(shift+1)<<3
}

func fromFourBits(n uint64) uint64 {
	if n>>3 == 0 {
		return n
	}
	return (n&7 | 8) << (n>>3 - 1)
}

// rarity weighs a word by the number of documents that have it.
func rarity(docs, having int) float32 {
	return float32(math.Log(1 + (float64(docs)-float64(having)+0.5)/(float64(having)+0.5)))
}

// scorer scores the documents of a word or a phrase in one field. It counts in 32 bits as Lucene does, so that ties are
// the same ones.
type scorer struct {
	weight  float32
	lengths *pages
	norms   [256]float32
}

func (f *field) scorer(weight float32) *scorer {
	s := &scorer{weight: weight, lengths: &f.lengths}
	average := float32(float64(f.tokens) / float64(max(1, f.lengths.count)))
	for b := range s.norms {
		s.norms[b] = 1 / (saturation * ((1 - lengthPart) + lengthPart*longLength(byte(b))/average))
	}
	return s
}

func (s *scorer) score(doc uint32, frequency float32) float32 {
	return s.weight - s.weight/(1+frequency*s.norms[s.lengths.get(doc)])
}
