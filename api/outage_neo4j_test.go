//go:build neo4j

package api_test

import (
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"parley/graph/graphtest/server"
)

func TestReadmeOnNeo4j(t *testing.T) {
	loadNeo4j(t)
	testReadme(t, neo4jEnvironment()...)
}

// wire leads to Neo4j and can be cut.
type wire struct {
	net.Listener
	target string

	mu    sync.Mutex
	cut   bool
	conns []net.Conn
}

func newWire(t *testing.T, target string) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: l, target: target}
	go w.serve()
	t.Cleanup(func() { w.set(true); l.Close() })
	return w
}

func (w *wire) serve() {
	for {
		near, err := w.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", w.target)
		if err != nil || !w.keep(near, far) {
			near.Close()
			continue
		}
		go func() { _, _ = io.Copy(far, near) }()
		go func() { _, _ = io.Copy(near, far) }()
	}
}

func (w *wire) keep(conns ...net.Conn) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.conns = append(w.conns, conns...)
	if w.cut {
		conns[1].Close()
	}
	return !w.cut
}

// set cuts all connections and refuses new ones, or lets them through again.
func (w *wire) set(cut bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cut = cut
	if !cut {
		return
	}
	for _, c := range w.conns {
		c.Close()
	}
	w.conns = nil
}

// The server lives on while Neo4j is away, says so, and serves again once it is back.
func TestNeo4jGoesAwayAndComesBack(t *testing.T) {
	loadNeo4j(t)
	_, target, _ := strings.Cut(server.Config().URI, "://")
	w := newWire(t, target)
	p := start(t, append(neo4jEnvironment(), "PARLEY_STORE=bolt://"+w.Addr().String(), "PARLEY_QUERY_TIME=2s")...)
	const question = `{ plan(id: "step-by-step-plan") { name } }`
	// Neo4j plans the question for the first time, which takes more than that on a busy machine, for who has the patience.
	if a := start(t, neo4jEnvironment()...).ready(t).graphQL(t, question, nil); a.status != http.StatusOK {
		t.Fatalf("before: %d %s", a.status, a.body)
	}
	eventually(t, "it is served", func() bool { return p.graphQL(t, question, nil).status == http.StatusOK })
	w.set(true)
	eventually(t, "the outage shows", func() bool { return p.get(t, "/readyz").status == http.StatusServiceUnavailable })
	if a := p.graphQL(t, question, nil); a.status != http.StatusServiceUnavailable || !strings.Contains(a.errorText(t), "Neo4j") {
		t.Errorf("while it is away: %d %s", a.status, a.body)
	}
	if a := p.get(t, "/healthz"); a.status != http.StatusOK {
		t.Errorf("the server is not well: %d", a.status)
	}
	w.set(false)
	eventually(t, "it is served again", func() bool { return p.graphQL(t, question, nil).status == http.StatusOK })
}

// unready waits until the server says a reason for which it answers nothing.
func (p *program) unready(t *testing.T, reason string) {
	t.Helper()
	eventually(t, "it says "+reason, func() bool {
		a := p.get(t, "/readyz")
		return a.status == http.StatusServiceUnavailable && strings.Contains(string(a.body), reason)
	})
}

func TestWrongPassword(t *testing.T) {
	p := start(t, append(neo4jEnvironment(), "PARLEY_NEO4J_PASSWORD=not-this-one")...)
	a := p.graphQL(t, `{ __typename }`, nil)
	if a.status != http.StatusServiceUnavailable || !strings.Contains(a.errorText(t), "password") || strings.Contains(string(a.body), "not-this-one") {
		t.Errorf("%d %s", a.status, a.body)
	}
}

// A database that holds what is not ours is refused, unless the operator says otherwise.
func TestForeignData(t *testing.T) {
	loadNeo4j(t)
	write(t, openNeo4j(t), "CREATE (:Stranger)")
	p := start(t, neo4jEnvironment()...)
	p.unready(t, "--allow-foreign-data")
	start(t, append(neo4jEnvironment(), "PARLEY_ALLOW_FOREIGN_DATA=true")...).ready(t)
}

// While a load is under way nothing is served, and no answer may be kept.
func TestLoadUnderWay(t *testing.T) {
	loadNeo4j(t)
	write(t, openNeo4j(t), "MATCH (d:Dataset) SET d.status = 'loading'")
	p := start(t, neo4jEnvironment()...)
	p.unready(t, "load")
	if a := p.get(t, "/cypher?query=RETURN+1"); a.status != http.StatusServiceUnavailable || a.header.Get("ETag") != "" {
		t.Errorf("%d %s", a.status, a.body)
	}
}
