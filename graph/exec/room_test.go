package exec

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"parley/graph"
)

// What takes long is not waited for once nobody wants it any more. The clock is the bubble's: the time allowed is over at
// its very end.
func TestRoomIsNotWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		block := make(chan struct{})
		defer close(block)
		forever := func() []Value {
			<-block
			return nil
		}
		ctx, cancel := context.WithCancel(context.Background())
		b := NewBudget(ctx, graph.Limits{})
		time.AfterFunc(time.Millisecond, cancel)
		if _, err := apart(&b, forever); graph.CodeOf(err) != graph.Cancelled {
			t.Errorf("after a cancellation the error is %v", err)
		}
		b = NewBudget(context.Background(), graph.Limits{Time: time.Millisecond})
		if _, err := apart(&b, forever); graph.CodeOf(err) != graph.Timeout {
			t.Errorf("after the time allowed the error is %v", err)
		}
	})
}

// A length that no machine has room for is an error of the query, not the end of the process.
func TestRoomThatThereIsNot(t *testing.T) {
	b := NewBudget(context.Background(), graph.Limits{})
	if _, err := room[Value](&b, 1<<50); graph.CodeOf(err) != graph.LimitExceeded {
		t.Errorf("the error is %v, want LimitExceeded", err)
	}
	if l, err := room[Value](&b, madeAtOnce); err != nil || cap(l) != madeAtOnce || len(l) != 0 {
		t.Errorf("a large list is %d of %d, %v", len(l), cap(l), err)
	}
}

// Long values are told apart, and found again, by digests.
func TestLongValuesHaveKeys(t *testing.T) {
	ctx := &Context{Budget: NewBudget(context.Background(), graph.Limits{})}
	key := func(v Value) string {
		k, err := ctx.appendKey(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		return string(k)
	}
	long := func(n int, last Value) Value {
		l := make([]Value, n)
		l[n-1] = last
		return ListOf(l)
	}
	text := func(n int, last byte) Value {
		b := make([]byte, n)
		b[n-1] = last
		return StringOf(string(b))
	}
	n, m := 3*keyedAtOnce+1, 3*readAtOnce
	differ := []Value{
		long(n, IntOf(1)), long(n, IntOf(2)), long(n+1, IntOf(1)), long(n, long(n, IntOf(1))), long(n, long(n, IntOf(2))),
		text(m, 1), text(m, 2), text(m+1, 1), ListOf([]Value{text(m, 1)}),
	}
	for i, a := range differ {
		for j, b := range differ {
			if (key(a) == key(b)) != (i == j) {
				t.Errorf("values %d and %d: the keys must be the same only for the same", i, j)
			}
		}
	}
	if key(long(n, IntOf(1))) != key(long(n, FloatOf(1))) {
		t.Error("1 and 1.0 at the end of a long list have different keys")
	}
	if len(key(long(n, Value{}))) > 64 || len(key(text(m, 0))) > 64 {
		t.Error("the key of a long value is long")
	}
}
