package exec

import (
	"fmt"
	"reflect"
	"runtime"
	"testing"

	"parley/graph"
)

// Values from blocks are what Go would have made: they stay as they are, however many come after, and live as long as
// somebody keeps them.
func TestBoxesAreInterfaces(t *testing.T) {
	var b boxes
	var kept, want []graph.Value
	for i := range 1000 {
		s := fmt.Sprint("text ", i)
		list := append(b.room(i%(boxesAtFirst+1)), make([]graph.Value, i%(boxesAtFirst+1))...)
		for n := range list {
			list[n] = b.string(fmt.Sprint(s, n))
		}
		kept = append(kept, b.string(s), b.list(list))
		plain := make([]graph.Value, len(list))
		for n := range plain {
			plain[n] = fmt.Sprint(s, n)
		}
		want = append(want, s, plain)
		if i%100 == 0 {
			runtime.GC()
		}
	}
	b = boxes{}
	runtime.GC()
	for i, v := range kept {
		switch x := v.(type) {
		case string:
			if x != want[i] {
				t.Fatalf("value %d is %q, want %q", i, x, want[i])
			}
		case []graph.Value:
			if !reflect.DeepEqual(v, want[i]) {
				t.Fatalf("value %d is %v, want %v", i, v, want[i])
			}
			if cap(x) != len(x) {
				t.Fatalf("value %d has room for %d more, which belong to others", i, cap(x)-len(x))
			}
		default:
			t.Fatalf("value %d is a %T", i, v)
		}
	}
}
