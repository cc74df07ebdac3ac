//go:build neo4j

package neo4j_test

import (
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/neo4j"
)

// line is a connection to the server that can be cut and mended. It listens all the time, so that nobody else gets its port:
// while it is cut, it hangs up on whoever connects.
type line struct {
	address string // where clients connect to
	server  string
	mutex   sync.Mutex
	down    bool
	open    []net.Conn
	// sent hears what clients say, where it is set before the first of them connects.
	sent *flights
}

func newLine(t *testing.T, server string) *line {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &line{address: listener.Addr().String(), server: server}
	go l.serve(listener)
	t.Cleanup(func() {
		l.cut()
		_ = listener.Close()
	})
	return l
}

func (l *line) serve(listener net.Listener) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		upstream, err := net.Dial("tcp", l.server)
		if err != nil {
			_ = client.Close()
			continue
		}
		if !l.keep(client, upstream) {
			continue
		}
		go func() { _, _ = io.Copy(client, upstream); _ = client.Close() }()
		go func() { _, _ = io.Copy(upstream, l.heard(client)); _ = upstream.Close() }()
	}
}

// keep remembers connections, to cut them later; while the line is cut it closes them.
func (l *line) keep(connections ...net.Conn) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.open = append(l.open, connections...)
	if l.down {
		l.hangUp()
	}
	return !l.down
}

func (l *line) heard(client net.Conn) io.Reader {
	if l.sent == nil {
		return client
	}
	return io.TeeReader(client, l.sent)
}

func (l *line) cut() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.down = true
	l.hangUp()
}

func (l *line) mend() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.down = false
}

func (l *line) hangUp() {
	for _, c := range l.open {
		_ = c.Close()
	}
	l.open = nil
}

func TestAnOutageIsSaidAndSurvived(t *testing.T) {
	server.Open(t)
	config := server.Config()
	l := newLine(t, strings.TrimPrefix(config.URI, "bolt://"))
	config.URI, config.RetryTime = "bolt://"+l.address, 200*time.Millisecond
	store, err := neo4j.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	ask := func() error {
		_, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: "RETURN 1 AS x"}, 1)
		return err
	}
	if err := ask(); err != nil {
		t.Fatal(err)
	}
	l.cut()
	if err := ask(); graph.CodeOf(err) != graph.Unavailable || strings.Contains(err.Error(), l.address) {
		t.Errorf("during the outage: got %v, want UNAVAILABLE without an address", err)
	}
	if err := store.Ping(t.Context()); graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("during the outage: Ping gives %v, want UNAVAILABLE", err)
	}
	l.mend()
	if err := ask(); err != nil {
		t.Errorf("after the outage: %v", err)
	}
}

// A connection that breaks while nobody uses it costs a second attempt, and the caller sees nothing of it.
func TestABrokenConnectionIsReplaced(t *testing.T) {
	server.Open(t)
	config := server.Config()
	l := newLine(t, strings.TrimPrefix(config.URI, "bolt://"))
	config.URI = "bolt://" + l.address
	store, err := neo4j.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	l.cut()
	l.mend()
	for _, access := range []graph.Access{graph.Read, graph.Write} {
		if _, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: "RETURN 1 AS x", Access: access}, 1); err != nil {
			t.Error(err)
		}
	}
}

// Once rows have been handed out, a lost connection is an error and not another attempt.
func TestALossInTheMiddleIsAnError(t *testing.T) {
	server.Open(t)
	config := server.Config()
	l := newLine(t, strings.TrimPrefix(config.URI, "bolt://"))
	config.URI = "bolt://" + l.address
	store, err := neo4j.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	rows, err := store.Run(t.Context(), graph.Statement{Text: "UNWIND range(1, 10000) AS i RETURN i"})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	rows.Next()
	l.cut()
	seen := int64(1)
	for rows.Next() {
		if seen++; rows.Row()[0] != seen {
			t.Fatalf("row %d holds %v", seen, rows.Row()[0])
		}
	}
	if graph.CodeOf(rows.Err()) != graph.Unavailable || seen >= 10000 {
		t.Errorf("got %v after %d rows, want UNAVAILABLE", rows.Err(), seen)
	}
}
