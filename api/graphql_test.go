package api_test

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

const newerMedia = "application/graphql-response+json"

func TestGraphQLOverHTTP(t *testing.T) {
	p := start(t)
	t.Run("knows an operation by its hash once it was sent whole", func(t *testing.T) { testPersisted(t, p) })
	t.Run("lets a client keep the answer to a GET", func(t *testing.T) { testGraphQLGet(t, p) })
	t.Run("refuses several operations at once", func(t *testing.T) {
		a := p.post(t, "/graphql", []any{map[string]any{"query": "{ __typename }"}}, "Accept", newerMedia)
		if a.status != http.StatusBadRequest || !strings.Contains(string(a.body), "one operation a request") {
			t.Errorf("%d %s", a.status, a.body)
		}
	})
	t.Run("compresses with gzip, which every client reads, and never with zstd", func(t *testing.T) {
		a := p.get(t, "/schema.graphql", "Accept-Encoding", "zstd, gzip, br")
		reader, err := gzip.NewReader(strings.NewReader(string(a.body)))
		if a.header.Get("Content-Encoding") != "gzip" || err != nil {
			t.Fatalf("%q, %v", a.header.Get("Content-Encoding"), err)
		}
		if text, err := io.ReadAll(reader); err != nil || !strings.Contains(string(text), "type Query") {
			t.Errorf("%v %.100s", err, text)
		}
	})
	t.Run("tells what an operation costs, and its Cypher when asked", func(t *testing.T) {
		plain := p.post(t, "/graphql", map[string]any{"query": "{ plans(first: 3) { nodes { id } } }"})
		if text := string(plain.body); !strings.Contains(text, `"extensions":{"cost":{"asked":`) || strings.Contains(text, "MATCH") {
			t.Errorf("%s", text)
		}
		told := p.post(t, "/graphql", map[string]any{"query": "{ plans(first: 3) { nodes { id } } }", "extensions": map[string]any{"cypher": true}})
		if text := string(told.body); !strings.Contains(text, `"cypher":"CALL () {`) || !strings.Contains(text, `"params":{"p1":3}`) {
			t.Errorf("%s", text)
		}
	})
}

func testPersisted(t *testing.T, p *program) {
	text := `query Plans($n: Int) { plans(first: $n) { nodes { id } } }`
	sum := sha256.Sum256([]byte(text))
	named := map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hex.EncodeToString(sum[:])}}
	variables := map[string]any{"n": 2}
	unknown := p.post(t, "/graphql", map[string]any{"extensions": named, "variables": variables})
	if text := string(unknown.body); unknown.status != http.StatusOK || !strings.Contains(text, `"message":"PersistedQueryNotFound"`) ||
		!strings.Contains(text, `"code":"PERSISTED_QUERY_NOT_FOUND"`) {
		t.Fatalf("an unknown hash: %d %s", unknown.status, text)
	}
	if a := p.post(t, "/graphql", map[string]any{"extensions": named}, "Accept", newerMedia); a.status != http.StatusBadRequest {
		t.Errorf("an unknown hash, to the newer media type: %d", a.status)
	}
	whole := p.post(t, "/graphql", map[string]any{"query": text, "extensions": named, "variables": variables})
	if whole.status != http.StatusOK || !strings.Contains(string(whole.body), `"data":{"plans"`) {
		t.Fatalf("with its text: %d %s", whole.status, whole.body)
	}
	if again := p.post(t, "/graphql", map[string]any{"extensions": named, "variables": variables}); string(again.body) != string(whole.body) {
		t.Errorf("by its hash: %d %s", again.status, again.body)
	}
	extensions, _ := json.Marshal(named)
	query := url.Values{"extensions": {string(extensions)}, "variables": {`{"n":2}`}}
	if a := p.get(t, "/graphql?"+query.Encode()); string(a.body) != string(whole.body) || a.header.Get("ETag") == "" {
		t.Errorf("by its hash with GET: %d %s", a.status, a.body)
	}
	for name, wrong := range map[string]map[string]any{
		"another text":    {"query": "{ __typename }", "extensions": named},
		"another version": {"extensions": map[string]any{"persistedQuery": map[string]any{"version": 2, "sha256Hash": hex.EncodeToString(sum[:])}}},
		"no hash":         {"extensions": map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": "abc"}}},
		"no object":       {"extensions": map[string]any{"persistedQuery": true}},
	} {
		if a := p.post(t, "/graphql", wrong); a.status != http.StatusBadRequest || !strings.Contains(string(a.body), "INVALID_ARGUMENT") {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
	}
	// A text that is refused is not kept.
	bad := `{ nosuch }`
	sum = sha256.Sum256([]byte(bad))
	named = map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hex.EncodeToString(sum[:])}}
	p.post(t, "/graphql", map[string]any{"query": bad, "extensions": named})
	if a := p.post(t, "/graphql", map[string]any{"extensions": named}); !strings.Contains(string(a.body), "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("a refused text: %s", a.body)
	}
}

func testGraphQLGet(t *testing.T, p *program) {
	path := "/graphql?query=" + url.QueryEscape("{ plans { totalCount } }")
	first := p.get(t, path)
	tag := first.header.Get("ETag")
	if first.status != http.StatusOK || tag == "" || first.header.Get("Vary") == "" {
		t.Fatalf("%d, ETag %q, Vary %q", first.status, tag, first.header.Get("Vary"))
	}
	if a := p.get(t, path, "If-None-Match", tag); a.status != http.StatusNotModified || len(a.body) > 0 {
		t.Errorf("the same again: %d, %d bytes", a.status, len(a.body))
	}
	if a := p.get(t, path, "If-None-Match", tag, "Accept", newerMedia); a.status != http.StatusOK {
		t.Errorf("as another media type: %d", a.status)
	}
	for _, query := range []string{"{ nosuch }", `{ leader(id: "nobody") { id } }`} {
		if a := p.get(t, "/graphql?query="+url.QueryEscape(query)); a.header.Get("ETag") != "" || a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be kept: %v", query, a.header)
		}
	}
}

// A client that leaves is no failure of the server's: nothing of it is logged as an error, and the statement ends. The
// clients speak by connections of their own: net/http may close one before all of a request is sent.
func TestAClientThatLeaves(t *testing.T) {
	p := start(t, "PARLEY_LOG_LEVEL=debug")
	const each = 6
	var wait sync.WaitGroup
	for path, body := range map[string]string{
		"/cypher":  `{"query":"UNWIND range(1, 100000000000) AS i RETURN sum(i)"}`,
		"/graphql": `{"query":"{ cypher(query: \"UNWIND range(1, 100000000000) AS i RETURN sum(i)\") { rows } }"}`,
	} {
		for i := range each {
			wait.Go(func() {
				if err := p.askAndLeave(path, body, time.Duration(i)*8*time.Millisecond); err != nil {
					t.Error(err)
				}
			})
		}
	}
	wait.Wait()
	for _, route := range []string{"/cypher", "/graphql"} {
		left := fmt.Sprintf("parley_http_requests_total{route=%q,status=\"499\"} %d\n", route, each)
		eventually(t, "all statements end with "+left, func() bool { return strings.Contains(string(p.get(t, "/metrics").body), left) })
	}
	p.stop()
	if log := p.log.String(); strings.Contains(log, "level=ERROR") || strings.Contains(log, "INTERNAL") || strings.Count(log, "code=CANCELLED") != 2*each {
		t.Errorf("the log says\n%s", log)
	}
}

// askAndLeave sends a request whole, waits, and closes the connection without reading an answer.
func (p *program) askAndLeave(path, body string, after time.Duration) error {
	r, err := http.NewRequest(http.MethodPost, p.url+path, strings.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	connection, err := net.Dial("tcp", r.URL.Host)
	if err != nil {
		return err
	}
	defer connection.Close()
	if err := r.Write(connection); err != nil {
		return err
	}
	time.Sleep(after)
	return nil
}
