package api

import (
	"context"
	"errors"
	"sync"
)

// flights let requests that ask the same at the same time share one answer. Of each request at most so many run at once;
// who asks while they do waits for the next, which begins when one of them ends. So an answer was begun after everyone
// who is given it had asked: nobody sees data that are older than the request, as if each had run alone.
//
// Only requests that are waited for are held: a key without anyone under way is forgotten. It is safe for concurrent use,
// and nothing is locked while a flight runs.
type flights struct {
	most int
	// onJoin is told of each request that shares a flight which another one asked for.
	onJoin func()

	mu   sync.Mutex
	open map[string]*course
}

// course is what is under way for one key. Whoever asks while it lasts need not be read again: work is the same for all.
type course struct {
	key     string
	work    work
	running int
	// next gathers those who came since the last flight began; nil where nobody waits for one.
	next *flight
}

// work makes an answer. It stops early where the context ends, and is called once a flight.
type work func(ctx context.Context) shareable

// flight is one run of the work, and those who wait for it. Up to done it is guarded by flights.mu.
type flight struct {
	course *course
	// waiting are those who have not left.
	waiting int
	// cancel ends the run. It is nil until the run begins.
	cancel context.CancelFunc
	// over says that the flight has given back its place among those that run: it ended, or nobody waits for it.
	over bool

	// done is closed when answer or fault are there. The fault is what the work panicked with.
	done   chan struct{}
	answer shareable
	fault  any
}

// newFlights makes flights of which at most so many run at once for a key; with 0 nobody shares.
func newFlights(most int, onJoin func()) *flights {
	return &flights{most: most, onJoin: onJoin, open: map[string]*course{}}
}

// join finds a flight that begins from now on for who asks by a key. Where nothing is under way for the key, the work
// begins at once; without any work there is no flight then, and nil is given. Whoever joins must call wait.
func (s *flights) join(key []byte, w work) *flight {
	if s.most <= 0 {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.open[string(key)]
	if c == nil {
		if w == nil {
			return nil
		}
		c = &course{key: string(key), work: w}
		s.open[c.key] = c
	}
	if c.next != nil {
		c.next.waiting++
		s.onJoin()
		return c.next
	}
	f := &flight{course: c, waiting: 1, done: make(chan struct{})}
	if c.running == s.most {
		c.next = f
	} else {
		s.begin(f)
	}
	return f
}

// wait gives the answer of the flight, or the error of the context where that ends first. It panics where the work did:
// each who waits is told in its own goroutine.
func (s *flights) wait(ctx context.Context, f *flight) (shareable, error) {
	select {
	case <-f.done:
	case <-ctx.Done():
		s.leave(f)
		return shareable{}, ctx.Err()
	}
	if f.fault != nil {
		panic(f.fault)
	}
	return f.answer, nil
}

// begin runs a flight in a goroutine of its own, since who asked for it may leave before others do. mu is held.
func (s *flights) begin(f *flight) {
	ctx, cancel := context.WithCancel(context.Background())
	f.cancel = cancel
	f.course.running++
	go s.fly(ctx, f)
}

// errNoAnswer is the fault of work that ended its goroutine.
var errNoAnswer = errors.New("the work of a flight ended without an answer")

func (s *flights) fly(ctx context.Context, f *flight) {
	f.fault = errNoAnswer
	defer func() {
		if p := recover(); p != nil {
			f.fault = p
		}
		f.cancel()
		s.mu.Lock()
		s.release(f)
		s.mu.Unlock()
		close(f.done)
	}()
	f.answer = f.course.work(ctx)
	f.fault = nil
}

// release gives the place of a flight to the next, once. mu is held.
func (s *flights) release(f *flight) {
	if f.over {
		return
	}
	f.over = true
	c := f.course
	c.running--
	switch next := c.next; {
	case next != nil:
		c.next = nil
		s.begin(next)
	case c.running == 0:
		delete(s.open, c.key)
	}
}

// leave is for who waits no longer. The last one ends the flight, and those who come later do not wait until it has
// noticed.
func (s *flights) leave(f *flight) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f.waiting--; f.waiting > 0 {
		return
	}
	if f.cancel == nil {
		f.course.next = nil
		return
	}
	f.cancel()
	s.release(f)
}
