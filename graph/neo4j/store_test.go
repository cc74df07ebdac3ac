//go:build neo4j

package neo4j_test

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/neo4j"
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

func write(t *testing.T, store graph.Store, text string) {
	t.Helper()
	if _, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: text, Access: graph.Write}, 10); err != nil {
		t.Fatal(err)
	}
}

func count(t *testing.T, store graph.Store, label string) int64 {
	t.Helper()
	_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: "MATCH (n:" + label + ") RETURN count(n) AS n"}, 1)
	if err != nil {
		t.Fatal(err)
	}
	return rows[0][0].(int64)
}

func TestAWriteIsCommittedAtItsEndOnly(t *testing.T) {
	store := server.Open(t)
	statement := graph.Statement{Text: "UNWIND range(1, 3) AS i CREATE (n:N {i: i}) RETURN n.i AS i", Access: graph.Write}
	rows, err := store.Run(t.Context(), statement)
	if err != nil {
		t.Fatal(err)
	}
	rows.Next()
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	if n := count(t, store, "N"); n != 0 {
		t.Errorf("%d nodes are there after an early Close, want 0", n)
	}
	rows, err = store.Run(t.Context(), statement)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
	}
	if rows.Err() != nil || rows.Summary().NodesCreated != 3 {
		t.Errorf("got %v, %+v", rows.Err(), rows.Summary())
	}
	if n := count(t, store, "N"); n != 3 {
		t.Errorf("%d nodes are there, want 3", n)
	}
}

func TestLimits(t *testing.T) {
	store := server.Open(t)
	cases := []struct {
		name   string
		limits graph.Limits
		text   string
		want   graph.Code
	}{
		{"rows", graph.Limits{Rows: 2}, "UNWIND range(1, 3) AS i RETURN i", graph.LimitExceeded},
		{"rows that suffice", graph.Limits{Rows: 3}, "UNWIND range(1, 3) AS i RETURN i", ""},
		{"time", graph.Limits{Time: 200 * time.Millisecond}, "UNWIND range(1, 10000000) AS i UNWIND range(1, 1000) AS j RETURN count(*) AS n", graph.Timeout},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: c.text, Limits: c.limits}, 100)
			if graph.CodeOf(err) != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Errorf("after the limits: %v", err)
	}
}

func TestACancelledQueryEnds(t *testing.T) {
	store := server.Open(t)
	ctx, cancel := context.WithCancel(t.Context())
	rows, err := store.Run(ctx, graph.Statement{Text: "UNWIND range(1, 100000000) AS i RETURN i"})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	rows.Next()
	cancel()
	for rows.Next() {
	}
	if graph.CodeOf(rows.Err()) != graph.Cancelled {
		t.Errorf("got %v, want CANCELLED", rows.Err())
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Errorf("after a cancelled query: %v", err)
	}
}

// Writers that lock two nodes in opposite orders run into deadlocks, which Neo4j ends with a passing error.
func TestDeadlocksAreTriedAgain(t *testing.T) {
	server.Open(t)
	config := server.Config()
	config.RetryTime = time.Minute // on a slow machine the writers meet again and again
	store, err := neo4j.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	write(t, store, "CREATE (:Counter {id: 'a'}), (:Counter {id: 'b'})")
	const text = "MATCH (x:Counter {id: $first}) SET x.seen = true WITH x MATCH (y:Counter {id: $second}) SET y.seen = true RETURN y.id AS id"
	var wait sync.WaitGroup
	for i := range 4 {
		first, second := "a", "b"
		if i%2 == 1 {
			first, second = second, first
		}
		params := map[string]graph.Value{"first": first, "second": second}
		wait.Go(func() {
			for range 5 {
				_, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: text, Params: params, Access: graph.Write}, 1)
				if err != nil {
					t.Error(err)
				}
				count(t, store, "Counter")
			}
		})
	}
	wait.Wait()
}

func TestAnAnswerThatIsLeftEarlyEndsAtOnce(t *testing.T) {
	store := server.Open(t)
	for _, access := range []graph.Access{graph.Read, graph.Write} {
		// Whoever waited for its last row would wait for hours.
		rows, err := store.Run(t.Context(), graph.Statement{Text: "UNWIND range(1, 100000000000) AS i RETURN i", Access: access})
		if err != nil {
			t.Fatal(err)
		}
		rows.Next()
		closed := make(chan struct{})
		go func() {
			defer close(closed)
			_ = rows.Close()
		}()
		select {
		case <-closed:
		case <-time.After(time.Minute):
			t.Fatal("it is not closed after a minute")
		}
	}
	_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: "RETURN 1 AS x"}, 1)
	if err != nil || rows[0][0] != int64(1) {
		t.Errorf("afterwards: %v, %v", rows, err)
	}
}

func TestEndsOfALoneRelationshipAreLookedUp(t *testing.T) {
	store := server.Open(t)
	for _, access := range []graph.Access{graph.Write, graph.Read} {
		text := "MATCH (:A)-[r]->(:B) RETURN r"
		if access == graph.Write {
			text = "CREATE (:A {id: 'ada'})-[r:KNOWS]->(:B {id: 'bo'}) RETURN r"
		}
		_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: text, Access: access}, 1)
		if err != nil {
			t.Fatal(err)
		}
		if r := rows[0][0].(*graph.Relationship); r.Start != "ada" || r.End != "bo" {
			t.Errorf("got from %s to %s", r.Start, r.End)
		}
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	wrong := server.Config()
	wrong.User, wrong.Password = "neo4j", "not-the-password"
	elsewhere := server.Config()
	elsewhere.URI = "bolt://127.0.0.1:1"
	database := server.Config()
	database.Database = "nosuch"
	type opening struct {
		name   string
		config neo4j.Config
		says   string
	}
	cases := []opening{
		{"no server", elsewhere, "cannot be reached"},
		{"no such database", database, "PARLEY_NEO4J_DATABASE"},
	}
	if server.Config().Password != "" { // a server that lets everybody in takes any password
		cases = append(cases, opening{"a wrong password", wrong, "PARLEY_NEO4J_PASSWORD"})
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			store, err := neo4j.Open(t.Context(), c.config)
			if err == nil {
				_ = store.Close(t.Context())
			}
			if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want UNAVAILABLE saying %q", err, c.says)
			}
		})
	}
}

func TestAClosedStoreIsUnavailable(t *testing.T) {
	store := server.Open(t)
	if err := store.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err := store.Run(t.Context(), graph.Statement{Text: "RETURN 1 AS x"})
	if graph.CodeOf(err) != graph.Unavailable || graph.CodeOf(store.Ping(t.Context())) != graph.Unavailable {
		t.Errorf("got %v", err)
	}
}

// The server itself decodes \u escapes before it reads tokens; what it gets must not hold one.
func TestEscapesReachTheServerAsCharacters(t *testing.T) {
	store := server.Open(t)
	_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: `RETURN '\u0027 + "\\u0027" //' AS text`}, 1)
	if err != nil || rows[0][0] != `' + "\u0027" //` {
		t.Errorf("got %q, %v", rows, err)
	}
}
