package fuzz

import (
	"math"
	"testing"

	"parley/graph"
)

func TestOnlyTheDifferenceThatIsKnownIsExplained(t *testing.T) {
	rows := func(values ...graph.Value) outcome {
		o := outcome{columns: []string{"c"}}
		for _, v := range values {
			o.rows = append(o.rows, []graph.Value{v})
		}
		return o
	}
	days := func(seconds int64, nanos int32) graph.Value {
		return graph.Duration{Days: 2, Seconds: seconds, Nanos: nanos}
	}
	nan := math.NaN()
	for _, c := range []struct {
		name string
		a, b outcome
		fits func(a, b outcome) bool
		want bool
	}{
		{"a NaN twice", rows(nan, 1.0), rows(nan, 1.0, nan), repeated, true},
		{"another value twice", rows(nan, 1.0), rows(nan, 1.0, 1.0), repeated, false},
		{"a NaN and nothing", rows(nan), rows(), repeated, false},
		{"a fraction of a second and none", rows(days(7200, 0)), rows(days(7200, 251)), fractions, true},
		{"a fraction of a second alone", rows(days(0, 0)), rows(days(0, 3)), fractions, true},
		{"another second", rows(days(7201, 0)), rows(days(7200, 251)), fractions, false},
		{"another minute", rows(days(60, 0)), rows(days(0, 0)), fractions, false},
	} {
		if got := c.fits(c.a, c.b); got != c.want {
			t.Errorf("%s: explained is %v for %q and %q", c.name, got, c.a.texts(true), c.b.texts(true))
		}
	}
}

func repeated(a, b outcome) bool  { return onlyRepeatedNaN(nil, a, b) }
func fractions(a, b outcome) bool { return onlyFractions(nil, a, b) }
