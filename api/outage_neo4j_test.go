//go:build neo4j

package api_test

import (
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

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
	if a := p.graphQL(t, question, nil); a.status != http.StatusOK {
		t.Fatalf("before: %d %s", a.status, a.body)
	}
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

// eventually asks until the answer is yes, half a minute at most.
func eventually(t *testing.T, what string, yes func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); {
		if yes() {
			return
		}
	}
	t.Fatalf("%s: not within half a minute", what)
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
	write(t, "CREATE (:Stranger)")
	p := start(t, neo4jEnvironment()...)
	if a := p.get(t, "/readyz"); a.status != http.StatusServiceUnavailable || !strings.Contains(string(a.body), "--allow-foreign-data") {
		t.Errorf("%d %s", a.status, a.body)
	}
	allowed := start(t, append(neo4jEnvironment(), "PARLEY_ALLOW_FOREIGN_DATA=true")...)
	if a := allowed.get(t, "/readyz"); a.status != http.StatusOK {
		t.Errorf("allowed: %d %s", a.status, a.body)
	}
}

// While a load is under way nothing is served, and no answer may be kept.
func TestLoadUnderWay(t *testing.T) {
	loadNeo4j(t)
	write(t, "MATCH (d:Dataset) SET d.status = 'loading'")
	p := start(t, neo4jEnvironment()...)
	if a := p.get(t, "/readyz"); a.status != http.StatusServiceUnavailable || !strings.Contains(string(a.body), "load") {
		t.Errorf("%d %s", a.status, a.body)
	}
	if a := p.get(t, "/cypher?query=RETURN+1"); a.status != http.StatusServiceUnavailable || a.header.Get("ETag") != "" {
		t.Errorf("%d %s", a.status, a.body)
	}
}
