package exec

import (
	"unsafe"

	"parley/graph"
)

// boxes makes interface values of strings and lists from blocks. An interface holds the address of a string or of a
// slice, which Go would allocate one by one: that was half of what a query allocated. Who keeps one value of an answer
// keeps its block.
type boxes struct {
	strings []string
	lists   [][]graph.Value
	cells   []graph.Value
}

// The first block of an answer has room for boxesAtFirst, each further one for twice as many as the one before, up to
// boxesAtMost. Lists longer than boxesAtFirst stand alone.
const (
	boxesAtFirst = 8
	boxesAtMost  = 128
)

func nextBlock[T any](last []T) []T {
	return make([]T, 0, min(max(boxesAtFirst, 2*cap(last)), boxesAtMost))
}

func (b *boxes) string(s string) (v graph.Value) {
	if len(b.strings) == cap(b.strings) {
		b.strings = nextBlock(b.strings)
	}
	b.strings = append(b.strings, s)
	*(*face)(unsafe.Pointer(&v)) = face{stringType, unsafe.Pointer(&b.strings[len(b.strings)-1])}
	return v
}

func (b *boxes) list(l []graph.Value) (v graph.Value) {
	if len(b.lists) == cap(b.lists) {
		b.lists = nextBlock(b.lists)
	}
	b.lists = append(b.lists, l)
	*(*face)(unsafe.Pointer(&v)) = face{listType, unsafe.Pointer(&b.lists[len(b.lists)-1])}
	return v
}

// room makes room for a list of at most boxesAtFirst elements.
func (b *boxes) room(n int) []graph.Value {
	if n == 0 {
		return []graph.Value{}
	}
	if cap(b.cells)-len(b.cells) < n {
		b.cells = nextBlock(b.cells)
	}
	at := len(b.cells)
	b.cells = b.cells[:at+n]
	return b.cells[at : at : at+n]
}

// face is how Go lays out an interface value without methods: what reflect and the runtime rely on, and what
// TestBoxesAreInterfaces looks at.
type face struct{ typ, data unsafe.Pointer }

var (
	stringType = typeOf("")
	listType   = typeOf([]graph.Value(nil))
)

func typeOf(v graph.Value) unsafe.Pointer { return (*face)(unsafe.Pointer(&v)).typ }
