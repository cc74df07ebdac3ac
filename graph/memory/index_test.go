package memory

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/graph/exec"
)

// Many entries, in and out again, over many runs.
func TestRunsStaySorted(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	var r runs
	in := map[uint32]int64{}
	for i := range 5000 {
		id := uint32(i)
		in[id] = random.Int64N(500)
		r.add(exec.IntOf(in[id]), id, 1)
	}
	old, count := r, r.count
	for id, v := range in {
		if v%3 == 0 {
			r.remove(exec.IntOf(v), id, 2)
			delete(in, id)
		}
	}
	if r.count != len(in) || old.count != count {
		t.Fatalf("there are %d entries, want %d", r.count, len(in))
	}
	walked := 0
	var last entry
	for p := (place{}); ; p = r.after(p) {
		e, ok := r.at(p)
		if !ok {
			break
		}
		if walked > 0 && compareEntries(last, e) >= 0 {
			t.Fatalf("%v stands before %v", last, e)
		}
		last = e
		walked++
	}
	if walked != len(in) {
		t.Errorf("a walk finds %d entries, want %d", walked, len(in))
	}
	walked = 0
	for p := (place{}); ; p = old.after(p) {
		if _, ok := old.at(p); !ok {
			break
		}
		walked++
	}
	if walked != count {
		t.Errorf("the older state has %d entries, want %d", walked, count)
	}
}

func TestIndexOrder(t *testing.T) {
	ordered := []exec.Value{
		exec.ListOf(nil), exec.ListOf([]exec.Value{exec.IntOf(1)}),
		exec.StringOf(""), exec.StringOf("Z"), exec.StringOf("a"), exec.StringOf("é"),
		exec.False, exec.True,
		exec.FloatOf(math.Inf(-1)), exec.IntOf(math.MinInt64), exec.FloatOf(-0.5), exec.IntOf(0), exec.FloatOf(0.5), exec.IntOf(1),
		exec.IntOf(1<<53 + 1), exec.FloatOf(1<<53 + 2), exec.IntOf(math.MaxInt64), exec.FloatOf(math.Inf(1)), exec.FloatOf(math.NaN()),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			got, want := compareIndexed(a, b), i-j
			if (got > 0) != (want > 0) || (got < 0) != (want < 0) {
				t.Errorf("comparing %d with %d answers %d", i, j, got)
			}
		}
	}
	if compareIndexed(exec.IntOf(1), exec.FloatOf(1)) != 0 {
		t.Error("1 and 1.0 are not the same value")
	}
}
