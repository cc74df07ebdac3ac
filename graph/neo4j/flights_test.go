//go:build neo4j

package neo4j_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/neo4j"
)

// flights are the messages of one connection, those that arrive together in one text: each flight is a round trip.
type flights struct {
	mutex  sync.Mutex
	listen bool
	rest   []byte // the beginning of a message that has not come whole
	all    []string
}

// requests are the messages of Bolt that a client sends, by their tags.
var requests = map[byte]string{0x02: "GOODBYE", 0x0f: "RESET", 0x10: "RUN", 0x11: "BEGIN", 0x12: "COMMIT", 0x13: "ROLLBACK",
	0x2f: "DISCARD", 0x3f: "PULL", 0x54: "TELEMETRY", 0x66: "ROUTE", 0x6a: "LOGON", 0x6b: "LOGOFF"}

// Write takes what a client has sent at once. A message is chunks of at most 65,535 bytes, each after its length, up to an
// empty one; its tag is the second byte.
func (f *flights) Write(sent []byte) (int, error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if !f.listen {
		return len(sent), nil
	}
	f.rest = append(f.rest, sent...)
	var flight []string
	for at, tag := 0, byte(0); at+2 <= len(f.rest); {
		size := int(binary.BigEndian.Uint16(f.rest[at:]))
		if at+2+size > len(f.rest) {
			break
		}
		if size > 1 && tag == 0 {
			tag = f.rest[at+3]
		}
		at += 2 + size
		if size == 0 {
			name, known := requests[tag]
			if !known {
				name = fmt.Sprintf("%#x", tag)
			}
			flight, tag = append(flight, name), 0
			f.rest = f.rest[at:]
			at = 0
		}
	}
	if len(flight) > 0 {
		f.all = append(f.all, strings.Join(flight, " "))
	}
	return len(sent), nil
}

// during gives what was sent while a function ran. Nothing may be on its way when it begins.
func (f *flights) during(run func()) []string {
	f.mutex.Lock()
	f.listen, f.all = true, nil
	f.mutex.Unlock()
	run()
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.listen = false
	return f.all
}

// A read is one round trip: what opens, asks and fetches goes out together, and a connection that is given back clean is
// not cleaned again. A write is committed only when its last row has been read, which takes three.
func TestAReadIsOneRoundTrip(t *testing.T) {
	server.Open(t)
	config := server.Config()
	l := newLine(t, strings.TrimPrefix(config.URI, "bolt://"))
	l.sent = &flights{}
	config.URI = "bolt://" + l.address
	store, err := neo4j.Open(t.Context(), config) // its Ping leaves one connection open
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	for _, c := range []struct {
		text   string
		access graph.Access
		want   []string
	}{
		{"RETURN $x AS x", graph.Read, []string{"RUN PULL"}},
		{"UNWIND range(1, 3) AS x RETURN x", graph.Read, []string{"RUN PULL"}},
		{"CREATE (n:Flight) DELETE n RETURN 1 AS x", graph.Write, []string{"BEGIN", "RUN PULL", "COMMIT"}},
	} {
		for range 2 {
			got := l.sent.during(func() {
				st := graph.Statement{Text: c.text, Access: c.access, Params: map[string]graph.Value{"x": int64(1)}}
				if _, _, err := graph.Collect(t.Context(), store, st, 10); err != nil {
					t.Fatal(err)
				}
			})
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: sent %q, want %q", c.text, got, c.want)
			}
		}
	}
}
