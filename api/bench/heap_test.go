package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"sync"
	"testing"

	"parley/api"
	"parley/graph/memory"
	"parley/schema"
	"parley/seed"
)

// BenchmarkHeap sends a million requests through the handler, some of them new texts and some of them wrong, and tells
// what is in use after 100,000, 500,000 and all of them. The last must not be a tenth more than the first: by then the
// texts have filled what is kept of them.
func BenchmarkHeap(b *testing.B) {
	h := handler(b)
	for b.Loop() {
		var first, last uint64
		done := 0
		for _, mark := range []struct {
			requests int
			name     string
		}{{100_000, "MiB-at-100k"}, {500_000, "MiB-at-500k"}, {1_000_000, "MiB-at-1M"}} {
			ask(b, h, done, mark.requests)
			done, last = mark.requests, inUse()
			if first == 0 {
				first = last
			}
			b.ReportMetric(float64(last)/(1<<20), mark.name)
		}
		if last > first+first/10 {
			b.Errorf("%d bytes are in use after 1,000,000 requests, %d after 100,000", last, first)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// handler is the server as the program builds it, with the embedded engine and the bundled dataset.
func handler(b *testing.B) http.Handler {
	b.Helper()
	store := memory.New(memory.Options{})
	if _, err := seed.Load(context.Background(), store, seed.Minsk, seed.Options{}); err != nil {
		b.Fatal(err)
	}
	engine, err := schema.New(store, schema.Options{})
	if err != nil {
		b.Fatal(err)
	}
	// So few bytes of answers are kept that the first 100,000 requests fill them.
	s, err := api.New(api.Config{Store: store, GraphQL: engine, AnswerBytes: 1 << 20, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// ask sends the requests from one number to another, from four goroutines.
func ask(b *testing.B, h http.Handler, from, to int) {
	q := questions[0]
	usual := q.bodies(q.ours)
	var wait sync.WaitGroup
	for worker := range 4 {
		wait.Go(func() {
			w := &discard{header: http.Header{}}
			for n := from + worker; n < to; n += 4 {
				w.reset()
				h.ServeHTTP(w, request(body(usual, n)))
				if w.status != http.StatusOK {
					b.Errorf("request %d is answered %d", n, w.status)
					return
				}
			}
		})
	}
	wait.Wait()
}

// body is a usual request, but for one in a thousand that is wrong, and one whose text was never seen: of the first
// 100,000 one in a hundred is, twice as many as are kept.
func body(usual [][]byte, n int) []byte {
	switch {
	case n%1000 == 7:
		return bytes.Replace(usual[0], []byte("acceptedBy"), []byte("colour"), 1)
	case n%1000 == 13, n < 100_000 && n%100 == 13:
		return bytes.Replace(usual[0], []byte("query ("), fmt.Appendf(nil, "query Q%d (", n), 1)
	}
	return usual[n%len(usual)]
}

func request(body []byte) *http.Request {
	r, err := http.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	if err != nil {
		panic(err)
	}
	r.Host = "localhost"
	r.Header.Set("Content-Type", "application/json")
	return r
}

// inUse is what is left after a collection, in bytes.
func inUse() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// discard takes an answer and keeps its status.
type discard struct {
	header http.Header
	status int
}

func (d *discard) reset() {
	clear(d.header)
	d.status = 0
}

func (d *discard) Header() http.Header         { return d.header }
func (d *discard) Write(b []byte) (int, error) { return len(b), nil }
func (d *discard) WriteHeader(status int)      { d.status = status }
