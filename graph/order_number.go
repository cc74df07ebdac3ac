package graph

import (
	"cmp"
	"math"
)

// Number is an INTEGER or a FLOAT for CompareNumbers.
type Number struct {
	Int     int64
	Float   float64
	IsFloat bool
}

func numberOf(v Value) Number {
	switch x := v.(type) {
	case int64:
		return Number{Int: x}
	case int:
		return Number{Int: int64(x)}
	}
	return Number{Float: v.(float64), IsFloat: true}
}

// CompareNumbers orders numbers by their exact value, so that 2^53+1 is greater than 2.0^53; NaN comes last.
func CompareNumbers(a, b Number) int {
	switch {
	case a.IsFloat && b.IsFloat:
		return compareFloats(a.Float, b.Float)
	case a.IsFloat:
		return -compareIntFloat(b.Int, a.Float)
	case b.IsFloat:
		return compareIntFloat(a.Int, b.Float)
	}
	return cmp.Compare(a.Int, b.Int)
}

func compareFloats(a, b float64) int {
	switch {
	case math.IsNaN(a) && math.IsNaN(b):
		return 0
	case math.IsNaN(a):
		return 1
	case math.IsNaN(b):
		return -1
	}
	return cmp.Compare(a, b)
}

func compareIntFloat(i int64, f float64) int {
	switch {
	case math.IsNaN(f) || f >= 1<<63:
		return -1
	case f < -(1 << 63):
		return 1
	}
	whole := math.Trunc(f)
	if c := cmp.Compare(i, int64(whole)); c != 0 {
		return c
	}
	return cmp.Compare(0, f-whole)
}
