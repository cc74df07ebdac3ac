package api

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"parley/graph"
	"parley/graph/memory"
	"parley/schema"
)

// versioned answers each operation with the version of its data at the time that it begins, and takes a while.
type versioned struct {
	version, runs atomic.Int64
	own           bool
	// fails are the runs that end in an error.
	fails map[int64]bool
}

const versionedTakes = 10 * time.Millisecond

func (g *versioned) SDL() string { return "" }

func (g *versioned) Compile(schema.Request) schema.Compiled {
	return schema.Compiled{Shared: !g.own, Run: func(ctx context.Context) schema.Response {
		run, version := g.runs.Add(1), g.version.Load()
		select {
		case <-time.After(versionedTakes):
		case <-ctx.Done():
		}
		if err := ctx.Err(); err != nil || g.fails[run] {
			return schema.Response{Kind: schema.FieldError, Data: []byte("null"), Errors: []*schema.Error{{Code: graph.Timeout, Message: "too slow", Err: err}}}
		}
		return schema.Response{Data: fmt.Appendf(nil, `{"version":%d,"run":%d}`, version, run), Lasting: true}
	}}
}

// readyStore holds a dataset that may be served.
func readyStore(t *testing.T) graph.Store {
	t.Helper()
	store := memory.New(memory.Options{})
	ready := graph.Statement{Text: "CREATE (:Dataset {dataset: 'd', name: 'D', version: '1', checksum: 'c', status: 'ready'})", Access: graph.Write}
	if _, _, err := graph.Collect(t.Context(), store, ready, 1); err != nil {
		t.Fatal(err)
	}
	return store
}

func sharing(t *testing.T, g GraphQL, kept int) *Server {
	t.Helper()
	s, err := New(Config{Store: readyStore(t), GraphQL: g, SameAtOnce: 2, AnswerBytes: kept})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asked sends one request to the handler: a body, or the query string of an address.
func asked(ctx context.Context, h http.Handler, what, accept string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(what))
	if strings.HasPrefix(what, "?") {
		r = httptest.NewRequestWithContext(ctx, http.MethodGet, "/graphql"+what, nil)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

const (
	sameBody   = `{"query":"{ a }","variables":{"b":1}}`
	newerMedia = "application/graphql-response+json"
)

func TestTwoHundredWhoAskTheSame(t *testing.T) {
	for name, what := range map[string]string{"by a body": sameBody, "by an address": "?query=" + url.QueryEscape("{ a }")} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g := &versioned{}
				s := sharing(t, g, 0)
				const callers = 200
				var wait sync.WaitGroup
				for i := range callers {
					accept := []string{newerMedia, "application/json"}[i%2]
					wait.Go(func() {
						w := asked(t.Context(), s, what, accept)
						if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("Content-Type"), accept) || !strings.HasPrefix(w.Body.String(), `{"data":{"version":0,`) {
							t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
						}
					})
				}
				wait.Wait()
				if n := g.runs.Load(); n != 3 {
					t.Errorf("%d ran, want two at once and one for all others", n)
				}
				told := metricsOf(t, s)
				for _, want := range []string{"parley_graphql_joined_total 197", `parley_http_requests_total{route="/graphql",status="200"} 200`} {
					if !strings.Contains(told, want+"\n") {
						t.Errorf("/metrics lacks %s", want)
					}
				}
				s.flights.idle(t)
			})
		})
	}
}

// A store that others write to: whoever asks after a write is answered with it.
func TestAWriteIsSeenByWhoAsksAfterIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &versioned{}
		s := sharing(t, g, 0)
		var wait sync.WaitGroup
		for i := range 200 {
			wait.Go(func() {
				time.Sleep(time.Duration(i)*versionedTakes/37 + 1)
				before := g.version.Load()
				var version int64
				w := asked(t.Context(), s, sameBody, newerMedia)
				if _, err := fmt.Sscanf(w.Body.String(), `{"data":{"version":%d`, &version); err != nil || version < before {
					t.Errorf("asked at version %d, answered %s", before, w.Body)
				}
			})
		}
		wait.Go(func() {
			for range 50 {
				g.version.Add(1)
				time.Sleep(versionedTakes / 9)
			}
		})
		wait.Wait()
		s.flights.idle(t)
	})
}

func TestAnErrorIsThatOfOneFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &versioned{fails: map[int64]bool{1: true, 3: true}}
		s := sharing(t, g, 1<<20)
		var failed, answered atomic.Int64
		var wait sync.WaitGroup
		for i := range 20 {
			wait.Go(func() {
				// Two run at once, one fails; 17 share the third, which fails; the last comes later.
				if time.Sleep(time.Duration(i)); i == 19 {
					time.Sleep(versionedTakes + versionedTakes/2)
				}
				w := asked(t.Context(), s, sameBody, newerMedia)
				switch {
				case strings.Contains(w.Body.String(), `"errors"`):
					failed.Add(1)
				case w.Code == http.StatusOK:
					answered.Add(1)
				}
			})
		}
		wait.Wait()
		if failed.Load() != 18 || answered.Load() != 2 {
			t.Errorf("%d failed and %d were answered, after %d runs", failed.Load(), answered.Load(), g.runs.Load())
		}
	})
}

func TestOwnCypherIsNotShared(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &versioned{own: true}
		s := sharing(t, g, 0)
		var wait sync.WaitGroup
		for range 20 {
			wait.Go(func() { asked(t.Context(), s, sameBody, newerMedia) })
		}
		wait.Wait()
		if g.runs.Load() != 20 {
			t.Errorf("%d of 20 ran", g.runs.Load())
		}
	})
}

func metricsOf(t *testing.T, h http.Handler) string {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/metrics", nil))
	return w.Body.String()
}

// blocking answers each operation when it is let to.
type blocking struct{ *held }

func (g blocking) SDL() string { return "" }

func (g blocking) Compile(schema.Request) schema.Compiled {
	return schema.Compiled{Shared: true, Run: func(ctx context.Context) schema.Response {
		g.work(ctx)
		return schema.Response{Data: []byte(`{"a":1}`)}
	}}
}

// Over real connections: the run ends with its only client; of those who share the next, half go away and half are
// answered.
func TestClientsThatGoAway(t *testing.T) {
	g := blocking{newHeld()}
	s, err := New(Config{Store: readyStore(t), GraphQL: g, SameAtOnce: 1})
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(s)
	defer web.Close()
	come := func(number int, answered bool) (leave context.CancelFunc, gone *sync.WaitGroup) {
		ctx, leave := context.WithTimeout(t.Context(), time.Minute)
		gone = new(sync.WaitGroup)
		for range number {
			gone.Go(func() {
				if err := post(ctx, web.URL); (err == nil) != answered {
					t.Errorf("answered: %t, but %v", answered, err)
				}
			})
		}
		return leave, gone
	}
	firstLeaves, firstGone := come(1, false)
	defer firstLeaves()
	<-g.started
	halfLeave, halfGone := come(10, false)
	defer halfLeave()
	othersLeave, othersGone := come(10, true)
	defer othersLeave()
	next := s.flights.waited(t, 20, s.flights.next)
	firstLeaves()
	firstGone.Wait()
	if err := <-g.ended; err == nil {
		t.Error("a run goes on whose client has left")
	}
	<-g.started
	halfLeave()
	// A client that has left may still be answered, until it and the server have noticed.
	halfGone.Wait()
	s.flights.waited(t, 10, func() *flight { return next })
	g.let <- struct{}{}
	if err := <-g.ended; err != nil {
		t.Errorf("the run ended with half of its clients: %v", err)
	}
	othersGone.Wait()
	s.flights.idle(t)
}

// next is the flight that those wait for who ask for the only key under way; nil where nobody does.
func (s *flights) next() *flight {
	for _, c := range s.open {
		return c.next
	}
	return nil
}

// waited gives the flight that find, which is called with mu held, finds as soon as so many wait for it.
func (s *flights) waited(t *testing.T, number int, find func() *flight) *flight {
	t.Helper()
	waiting := 0
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		s.mu.Lock()
		f := find()
		if waiting = 0; f != nil {
			waiting = f.waiting
		}
		s.mu.Unlock()
		if waiting == number {
			return f
		}
	}
	t.Fatalf("%d wait after a minute, want %d", waiting, number)
	return nil
}

func post(ctx context.Context, address string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address+"/graphql", strings.NewReader(sameBody))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	w, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer w.Body.Close()
	if w.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", w.StatusCode)
	}
	return nil
}
