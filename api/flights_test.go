package api

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"parley/schema"
)

// ask joins and waits, as the handler does.
func (s *flights) ask(ctx context.Context, key string, w work) (shareable, error) {
	return s.wait(ctx, s.join([]byte(key), w))
}

// idle fails where a key is kept though nobody waits for it.
func (s *flights) idle(t *testing.T) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.open) > 0 {
		t.Errorf("%d keys are kept though nothing is under way", len(s.open))
	}
}

// Whoever asks, and whenever: the answer was begun after that, no more run at once than may, and who comes while none
// runs does not wait. The clock is the bubble's.
func TestNoAnswerIsOlderThanItsRequest(t *testing.T) {
	for most := 1; most <= 3; most++ {
		t.Run(fmt.Sprint(most, " at once"), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var joined, runs, running atomic.Int32
				s := newFlights(most, func() { joined.Add(1) })
				began := time.Now()
				const takes = 10 * time.Millisecond
				w := func(context.Context) shareable {
					if n := running.Add(1); int(n) > most {
						t.Errorf("%d run at once", n)
					}
					runs.Add(1)
					r := schema.Response{Cost: int(time.Since(began))}
					time.Sleep(takes)
					running.Add(-1)
					return shareable{Response: r}
				}
				random := rand.New(rand.NewPCG(1, uint64(most)))
				var wait sync.WaitGroup
				const callers = 500
				for range callers {
					// Nanoseconds, so that no two events fall together.
					after := time.Duration(random.Int64N(int64(time.Second)))
					wait.Go(func() {
						time.Sleep(after)
						asked := time.Since(began)
						r, err := s.ask(t.Context(), "key", w)
						if err != nil || time.Duration(r.Cost) < asked {
							t.Errorf("asked at %v, answered as of %v: %v", asked, time.Duration(r.Cost), err)
						}
						if waited := time.Since(began) - asked; waited > 2*takes {
							t.Errorf("waited for %v", waited)
						}
					})
				}
				wait.Wait()
				s.idle(t)
				if runs.Load()+joined.Load() != callers || joined.Load() == 0 {
					t.Errorf("%d callers, of which %d joined %d runs", callers, joined.Load(), runs.Load())
				}
			})
		})
	}
}

// held is work that waits to be let go, or for its context to end.
type held struct {
	started, ended chan error
	let            chan struct{}
}

func newHeld() *held {
	return &held{started: make(chan error, 100), ended: make(chan error, 100), let: make(chan struct{})}
}

func (h *held) work(ctx context.Context) shareable {
	h.started <- nil
	select {
	case <-h.let:
	case <-ctx.Done():
	}
	h.ended <- ctx.Err()
	return shareable{body: []byte("answer")}
}

func TestWhoLeavesDoesNotEndTheOthersFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, h := newFlights(1, func() {}), newHeld()
		// The first runs alone; the others share the next.
		ctxs, cancels := make([]context.Context, 4), make([]context.CancelFunc, 4)
		answers := make([]error, 4)
		var wait sync.WaitGroup
		for i := range ctxs {
			ctxs[i], cancels[i] = context.WithCancel(t.Context())
			defer cancels[i]()
			wait.Go(func() { _, answers[i] = s.ask(ctxs[i], "key", h.work) })
			synctest.Wait()
		}
		h.let <- struct{}{}
		synctest.Wait()
		if len(h.started) != 2 {
			t.Fatalf("%d runs, want the first and that of the others", len(h.started))
		}
		// Who asked for the second run leaves, and one who joined it.
		cancels[1]()
		cancels[3]()
		synctest.Wait()
		if len(h.ended) != 1 {
			t.Fatal("the run has ended with who left")
		}
		h.let <- struct{}{}
		wait.Wait()
		for i, want := range []error{nil, context.Canceled, nil, context.Canceled} {
			if !errors.Is(answers[i], want) {
				t.Errorf("caller %d: %v, want %v", i, answers[i], want)
			}
		}
		<-h.ended
		if err := <-h.ended; err != nil {
			t.Errorf("the context of a flight that somebody waited for: %v", err)
		}
		s.idle(t)
	})
}

func TestTheLastWhoLeavesEndsTheFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, h := newFlights(1, func() {}), newHeld()
		stubborn := make(chan struct{})
		running, leave := context.WithTimeout(t.Context(), time.Second)
		defer leave()
		waiting, give := context.WithCancel(t.Context())
		defer give()
		var wait sync.WaitGroup
		wait.Go(func() {
			_, err := s.ask(running, "key", func(ctx context.Context) shareable {
				r := h.work(ctx)
				<-stubborn // what does not stop at once holds nobody up
				return r
			})
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("each who waits keeps a deadline of its own: %v", err)
			}
		})
		synctest.Wait()
		// A flight that has not begun is given up when the last of those who wait for it leaves.
		wait.Go(func() {
			if _, err := s.ask(waiting, "key", h.work); !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		})
		synctest.Wait()
		give()
		wait.Wait() // until the deadline of the first
		if err := <-h.ended; err == nil {
			t.Error("the run goes on though nobody waits for it")
		}
		s.idle(t)
		// The first run has not returned yet, and the next does not wait for it.
		close(h.let)
		if r, err := s.ask(t.Context(), "key", h.work); err != nil || string(r.body) != "answer" || len(h.started) != 2 {
			t.Errorf("%s %v after %d runs", r.body, err, len(h.started))
		}
		close(stubborn)
		synctest.Wait()
		s.idle(t)
	})
}

// A bubble ends with its goroutines, so one that leaked would be told.
func TestWorkThatBreaksAnswersAll(t *testing.T) {
	for name, breaks := range map[string]func(){"a panic": func() { panic("broken") }, "its goroutine ends": runtime.Goexit} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newFlights(1, func() {})
				runs, told := atomic.Int32{}, atomic.Int32{}
				w := func(context.Context) shareable {
					runs.Add(1)
					time.Sleep(time.Second)
					breaks()
					return shareable{}
				}
				var wait sync.WaitGroup
				for range 20 {
					wait.Go(func() {
						defer func() {
							if recover() != nil {
								told.Add(1)
							}
						}()
						_, _ = s.ask(t.Context(), "key", w)
					})
				}
				wait.Wait()
				if runs.Load() != 2 || told.Load() != 20 {
					t.Errorf("%d of 20 are told of %d runs", told.Load(), runs.Load())
				}
				s.idle(t)
				if r, err := s.ask(t.Context(), "key", newHeldOpen().work); err != nil || string(r.body) != "answer" {
					t.Errorf("afterwards: %s %v", r.body, err)
				}
			})
		})
	}
}

func newHeldOpen() *held {
	h := newHeld()
	close(h.let)
	return h
}

func TestKeysDoNotShare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, h := newFlights(1, func() { t.Error("joined") }), newHeld()
		var wait sync.WaitGroup
		for i := range 10 {
			wait.Go(func() { _, _ = s.ask(t.Context(), fmt.Sprint(i), h.work) })
		}
		synctest.Wait()
		if len(h.started) != 10 {
			t.Errorf("%d of 10 run", len(h.started))
		}
		if s.join([]byte("other"), nil) != nil {
			t.Error("a flight without work")
		}
		close(h.let)
		wait.Wait()
		s.idle(t)
	})
	if newFlights(0, nil).join([]byte("key"), newHeldOpen().work) != nil {
		t.Error("with 0 nobody shares")
	}
}
