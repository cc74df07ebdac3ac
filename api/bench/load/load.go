// Package load asks servers as fast as they answer, turn by turn, so that whatever else the machine does hits all of
// them alike. The client is its own: a request is bytes that are ready to be sent, and an answer is read no further than
// HTTP/1.1 needs, so that little of the processor's time goes to the side that asks.
//
//	rates, err := load.Run(sides, load.Options{Connections: 16, Turn: time.Second, Rounds: 9, Warm: 2, Requests: 1})
package load

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Side is one of those that are compared.
type Side struct {
	Name string
	// Open makes one connection. It is called once a connection, before the first turn.
	Open func() (Caller, error)
}

// Caller asks again and again over one connection. It is used by one goroutine.
type Caller interface {
	// Call asks request n, counted from 0, and gives the body of the answer, valid until the next call.
	Call(n int) ([]byte, error)
	Close() error
}

// Options of a run. All are needed.
type Options struct {
	// Connections that ask at the same time.
	Connections int
	// Turn is how long a side is asked before the next one is.
	Turn time.Duration
	// Rounds are the turns of each side that count; Warm are those before them, which do not.
	Rounds, Warm int
	// Requests is how many different ones there are: connection c begins with request c, and goes round.
	Requests int
}

// Rates are the answers a second of one side, a turn each.
type Rates []float64

// Median of the turns.
func (r Rates) Median() float64 { s := slices.Sorted(slices.Values(r)); return s[len(s)/2] }

// Best of the turns.
func (r Rates) Best() float64 { return slices.Max(r) }

// Run lets the sides take turns. It fails where one of them does, or where the same request is answered otherwise than
// the first time.
func Run(sides []Side, o Options) ([]Rates, error) {
	rates := make([]Rates, len(sides))
	teams := make([]*team, len(sides))
	for i, side := range sides {
		t, err := open(side, o)
		if t != nil {
			defer t.close()
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", side.Name, err)
		}
		teams[i] = t
	}
	for round := range o.Warm + o.Rounds {
		for i, t := range teams {
			rate, err := t.turn(o)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", sides[i].Name, err)
			}
			if round >= o.Warm {
				rates[i] = append(rates[i], rate)
			}
		}
	}
	return rates, nil
}

// team holds the connections of a side, and what each request was answered at first.
type team struct {
	callers []Caller
	want    [][]byte
}

func open(side Side, o Options) (*team, error) {
	t := &team{want: make([][]byte, o.Requests)}
	for range o.Connections {
		c, err := side.Open()
		if err != nil {
			return t, err
		}
		t.callers = append(t.callers, c)
	}
	for n := range t.want {
		body, err := t.callers[0].Call(n)
		if err != nil {
			return t, err
		}
		t.want[n] = bytes.Clone(body)
	}
	// A server may close a connection that says nothing for some seconds, and the first turn may come later.
	for _, c := range t.callers[1:] {
		if _, err := c.Call(0); err != nil {
			return t, err
		}
	}
	return t, nil
}

func (t *team) close() {
	for _, c := range t.callers {
		_ = c.Close()
	}
}

// errChanged says that a server does not answer alike.
var errChanged = errors.New("a request was answered otherwise than before")

// turn asks over all connections until the time is over. What is under way then is waited for, and counts, as does the
// time that it took.
func (t *team) turn(o Options) (rate float64, err error) {
	var (
		wait  sync.WaitGroup
		done  atomic.Int64
		once  sync.Once
		began = time.Now()
		until = began.Add(o.Turn)
	)
	for i, c := range t.callers {
		wait.Go(func() {
			for n := i; time.Now().Before(until); n++ {
				body, failed := c.Call(n % o.Requests)
				if failed == nil && !bytes.Equal(body, t.want[n%o.Requests]) {
					failed = fmt.Errorf("%w: %.300s", errChanged, body)
				}
				if failed != nil {
					once.Do(func() { err = failed })
					return
				}
				done.Add(1)
			}
		})
	}
	wait.Wait()
	return float64(done.Load()) / time.Since(began).Seconds(), err
}
