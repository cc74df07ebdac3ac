package memory_test

import (
	"cmp"
	"context"
	"maps"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"parley/graph"
	"parley/graph/memory"
)

// Between two looks at its context a statement does a bounded amount of work, counted in the processor time of its own
// thread, so that a busy machine does not matter. The bound leaves room for the race detector; BenchmarkStop prints what it
// is without.
func TestAStatementLooksAtItsContextOften(t *testing.T) {
	for name, w := range watchAll(t, crowd(t), 30*time.Millisecond) {
		if w.looks < 2 {
			t.Errorf("%s: it looked %d times at its context", name, w.looks)
		}
		if w.longest > 150*time.Millisecond {
			t.Errorf("%s: it worked for %s without a look at its context", name, w.longest)
		}
	}
}

// BenchmarkStop tells how long statements work at most without a look at their context: what it takes to cancel them. Each is
// watched a few times and counts with the least of those: what is long by itself is long every time, and what a neighbour of
// the machine or the collector does to the thread is not.
func BenchmarkStop(b *testing.B) {
	s := crowd(b)
	for b.Loop() {
		longest := map[string]time.Duration{}
		for range 3 {
			for name, w := range watchAll(b, s, 100*time.Millisecond) {
				if least, known := longest[name]; !known || w.longest < least {
					longest[name] = w.longest
				}
			}
		}
		names := slices.SortedFunc(maps.Keys(longest), func(x, y string) int {
			return cmp.Or(-cmp.Compare(longest[x], longest[y]), cmp.Compare(x, y))
		})
		b.ReportMetric(float64(longest[names[0]].Microseconds())/1000, "ms-at-most")
		b.ReportMetric(float64(longest[names[len(names)/2]].Microseconds())/1000, "ms-in-the-middle")
		for _, name := range names[:5] {
			b.Logf("%-30s %s", name, longest[name])
		}
	}
	b.ReportMetric(0, "ns/op")
}

// watchAll runs every runaway until it has used so much processor time.
func watchAll(tb testing.TB, s *memory.Store, enough time.Duration) map[string]*watchedContext {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	all := map[string]*watchedContext{}
	for name, text := range allRunaways() {
		w := &watchedContext{Context: context.Background(), last: threadTime()}
		w.until = w.last + enough
		_, _, err := graph.Collect(w, s, graph.Statement{
			Text: text, Access: graph.Write, Limits: graph.Limits{Memory: 256 << 20, Time: -1, Work: -1},
		}, 1<<30)
		w.look()
		if c := graph.CodeOf(err); c != graph.Cancelled && c != graph.LimitExceeded {
			tb.Errorf("%s: the error is %v, want Cancelled", name, err)
		}
		all[name] = w
	}
	return all
}

// watchedContext is cancelled when its thread has worked until a time, and notes the longest work between two looks.
type watchedContext struct {
	context.Context
	last, until, longest time.Duration
	looks                int
}

func (w *watchedContext) look() time.Duration {
	now := threadTime()
	w.longest = max(w.longest, now-w.last)
	w.last = now
	w.looks++
	return now
}

func (w *watchedContext) Err() error {
	if w.look() > w.until {
		return context.Canceled
	}
	return nil
}

// threadTime is the processor time of the calling thread. What getrusage tells of it moves on by ticks of milliseconds.
func threadTime() time.Duration {
	var t syscall.Timespec
	const clock = 3 // CLOCK_THREAD_CPUTIME_ID
	_, _, _ = syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clock, uintptr(unsafe.Pointer(&t)), 0)
	return time.Duration(t.Nano())
}
