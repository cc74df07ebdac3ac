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
// is without. As there, the least of some watches counts.
func TestAStatementLooksAtItsContextOften(t *testing.T) {
	s := crowd(t)
	for name, text := range allRunaways() {
		const bound = 150 * time.Millisecond
		longest := time.Hour
		for range 5 {
			w := watch(t, s, name, text, 30*time.Millisecond)
			if w.looks < 2 {
				t.Errorf("%s: it looked %d times at its context", name, w.looks)
			}
			if longest = min(longest, w.longest); longest <= bound {
				break
			}
		}
		if longest > bound {
			t.Errorf("%s: it worked for %s without a look at its context", name, longest)
		}
	}
}

// A statement that is cancelled ends within 10 ms on an idle machine. What counts is the time of all processors that the
// test takes until then, which the log shows, so that a busy machine does not matter: whatever the statement did or waited
// for would be in it. The bound leaves room for the race detector.
func TestACancelledStatementEndsAtOnce(t *testing.T) {
	s := crowd(t)
	var late []time.Duration
	for name, text := range allRunaways() {
		ctx, cancel := context.WithCancel(context.Background())
		r, err := s.Run(ctx, graph.Statement{Text: text, Access: graph.Write, Limits: graph.Limits{Memory: 256 << 20, Time: -1, Work: -1}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var cancelled time.Duration
		timer := time.AfterFunc(20*time.Millisecond, func() {
			cancelled = processTime()
			cancel()
		})
		for r.Next() {
		}
		ended := processTime()
		timer.Stop()
		_ = r.Close()
		switch graph.CodeOf(r.Err()) {
		case graph.Cancelled:
			d := ended - cancelled
			if late = append(late, d); d > 2*time.Second {
				t.Errorf("%s: after it was cancelled it took %s of the processors", name, d)
			}
		case graph.LimitExceeded:
		default:
			t.Errorf("%s: the error is %v, want Cancelled", name, r.Err())
		}
		cancel()
	}
	slices.Sort(late)
	n := len(late)
	t.Logf("%d statements ended after their cancellation: half of them within %s, nine of ten within %s, all within %s",
		n, late[n/2], late[n*9/10], late[n-1])
}

// BenchmarkStop tells how long statements work at most without a look at their context: what it takes to cancel them. Each is
// watched a few times and counts with the least of those: what is long by itself is long every time, and what a neighbour of
// the machine or the collector does to the thread is not.
func BenchmarkStop(b *testing.B) {
	s := crowd(b)
	for b.Loop() {
		longest := map[string]time.Duration{}
		for range 3 {
			for name, text := range allRunaways() {
				w := watch(b, s, name, text, 100*time.Millisecond)
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

// watch runs a statement until it has used so much processor time.
func watch(tb testing.TB, s *memory.Store, name, text string, enough time.Duration) *watchedContext {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	w := &watchedContext{Context: context.Background(), last: threadTime()}
	w.until = w.last + enough
	_, _, err := graph.Collect(w, s, graph.Statement{
		Text: text, Access: graph.Write, Limits: graph.Limits{Memory: 256 << 20, Time: -1, Work: -1},
	}, 1<<30)
	w.look()
	if c := graph.CodeOf(err); c != graph.Cancelled && c != graph.LimitExceeded {
		tb.Errorf("%s: the error is %v, want Cancelled", name, err)
	}
	return w
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
func threadTime() time.Duration { return processorTime(3) } // CLOCK_THREAD_CPUTIME_ID

// processTime is that of all threads.
func processTime() time.Duration { return processorTime(2) } // CLOCK_PROCESS_CPUTIME_ID

func processorTime(clock uintptr) time.Duration {
	var t syscall.Timespec
	_, _, _ = syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clock, uintptr(unsafe.Pointer(&t)), 0)
	return time.Duration(t.Nano())
}
