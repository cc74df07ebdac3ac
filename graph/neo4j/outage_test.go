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

// line is a connection to the server that can be cut and mended.
type line struct {
	t        *testing.T
	address  string // where clients connect to
	server   string
	mutex    sync.Mutex
	listener net.Listener
	open     []net.Conn
	// sent hears what clients say, where it is set before the first of them connects.
	sent *flights
}

func newLine(t *testing.T, server string) *line {
	l := &line{t: t, address: "127.0.0.1:0", server: server}
	l.mend()
	t.Cleanup(l.cut)
	return l
}

func (l *line) mend() {
	listener, err := net.Listen("tcp", l.address)
	if err != nil {
		l.t.Fatal(err)
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.listener, l.address = listener, listener.Addr().String()
	go l.serve(listener)
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
		l.mutex.Lock()
		l.open = append(l.open, client, upstream)
		l.mutex.Unlock()
		go func() { _, _ = io.Copy(client, upstream); _ = client.Close() }()
		go func() { _, _ = io.Copy(upstream, l.heard(client)); _ = upstream.Close() }()
	}
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
	_ = l.listener.Close()
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
