package api_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestServer(t *testing.T) {
	p := start(t)
	t.Run("is ready once it says its address", func(t *testing.T) {
		if a := p.get(t, "/readyz"); a.status != http.StatusOK || !bytes.Contains(a.body, []byte(`"minsk"`)) {
			t.Errorf("%d %s", a.status, a.body)
		}
		if a := p.get(t, "/healthz"); a.status != http.StatusOK {
			t.Errorf("healthz: %d", a.status)
		}
	})
	t.Run("has an icon for every page of a browser, where the page is part of the build", func(t *testing.T) {
		for _, path := range []string{"/favicon.ico", "/favicon.svg"} {
			a := p.get(t, path)
			built := a.status == http.StatusOK && a.header.Get("Content-Type") == "image/svg+xml" && bytes.HasPrefix(a.body, []byte("<svg"))
			if !built && a.status != http.StatusNoContent {
				t.Errorf("%s: %d %s %.60s", path, a.status, a.header.Get("Content-Type"), a.body)
			}
		}
	})
	t.Run("refuses what it cannot serve, says why, and lives on", func(t *testing.T) { testBadInput(t, p) })
	t.Run("writes rows in each format", func(t *testing.T) { testFormats(t, p) })
	t.Run("exports the whole dataset in each format", func(t *testing.T) { testExports(t, p) })
	t.Run("lets a client keep an answer until the data change", func(t *testing.T) {
		path := "/cypher?query=" + url.QueryEscape("MATCH (n:Plan) RETURN count(n) AS plans")
		first := p.get(t, path)
		tag := first.header.Get("ETag")
		if tag == "" {
			t.Fatal("no ETag")
		}
		if a := p.get(t, path, "If-None-Match", tag); a.status != http.StatusNotModified || len(a.body) > 0 {
			t.Errorf("%d, %d bytes", a.status, len(a.body))
		}
		if a := p.get(t, path+"%20", "If-None-Match", tag); a.status != http.StatusOK {
			t.Errorf("another query: %d", a.status)
		}
		for _, query := range []string{"RETURN rand()", "RETURN localdatetime () AS now", "RETURN Date.transaction()"} {
			for _, path := range []string{"/cypher?query=", "/graphql?query="} {
				if strings.HasPrefix(path, "/graphql") {
					query = `{ cypher(query: "` + query + `") { rows } }`
				}
				if a := p.get(t, path+url.QueryEscape(query)); a.status != http.StatusOK || a.header.Get("ETag") != "" {
					t.Errorf("%s depends on more than the data: %d, ETag %q", query, a.status, a.header.Get("ETag"))
				}
			}
		}
	})
	t.Run("counts what it served", func(t *testing.T) {
		if a := p.get(t, "/metrics"); !strings.Contains(string(a.body), `parley_http_requests_total{route="/cypher",status="200"}`) {
			t.Errorf("%.300s", a.body)
		}
	})
	t.Run("serves only its own host names", func(t *testing.T) {
		if a := p.get(t, "/healthz", "Host", "attacker.example"); a.status != http.StatusMisdirectedRequest {
			t.Errorf("status %d", a.status)
		}
		if a := p.get(t, "/healthz", "Host", "localhost:1234"); a.status != http.StatusOK {
			t.Errorf("localhost: status %d", a.status)
		}
	})
	t.Run("lets nobody put its pages into a frame, nor load from elsewhere", func(t *testing.T) {
		policy := p.get(t, "/").header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%q lacks %q", policy, want)
			}
		}
	})
}

func testBadInput(t *testing.T, p *program) {
	for _, c := range []struct {
		name   string
		ask    func() answer
		status int
		want   string
	}{
		{"an unknown field", func() answer { return p.graphQL(t, `{ plan(id: "step-by-step-plan") { colour } }`, nil) }, 400, "colour"},
		{"a wrong id", func() answer { return p.graphQL(t, `{ plan(id: "step-by-step-plam") { name } }`, nil) }, 200, "step-by-step-plan"},
		{"an impossible date", func() answer { return p.graphQL(t, `{ asOf(date: "1997-13-40") { date } }`, nil) }, 0, "1997-13-40"},
		{"a malformed cursor", func() answer { return p.graphQL(t, `{ plans(after: "nonsense") { totalCount } }`, nil) }, 0, "cursor"},
		{"an unknown variable type", func() answer {
			return p.graphQL(t, `query ($n: Int) { plans(first: $n) { totalCount } }`, map[string]any{"n": "3"})
		}, 400, "whole number"},
		{"a Cypher error, at its place", func() answer { return p.cypher(t, "MATCH (n) RETRUN n") }, 400, "INVALID_QUERY"},
		{"an unknown variable", func() answer { return p.cypher(t, "MATCH (n) RETURN m") }, 400, "m"},
		{"a write", func() answer { return p.cypher(t, "MATCH (n) DETACH DELETE n") }, 403, "READ_ONLY"},
		{"a file of the machine", func() answer { return p.cypher(t, "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row") }, 400, "LOAD CSV"},
		{"a missing parameter", func() answer { return p.cypher(t, "RETURN $nobody AS x") }, 400, "nobody"},
		{"an unknown format", func() answer { return p.get(t, "/cypher?format=xls&query=RETURN+1") }, 400, "xls"},
		{"an unknown export", func() answer { return p.get(t, "/export/pdf") }, 404, "pdf"},
		{"no query", func() answer { return p.get(t, "/cypher") }, 400, "query"},
		{"a body that is a form", func() answer {
			return p.post(t, "/cypher", map[string]string{"query": "RETURN 1"}, "Content-Type", "text/plain")
		}, 415, "application/json"},
		{"a body that is too large", func() answer {
			return p.post(t, "/cypher", map[string]string{"query": strings.Repeat("x", 2<<20)})
		}, 422, "1048576"},
		{"a key that nobody knows", func() answer { return p.post(t, "/cypher", map[string]string{"cypher": "RETURN 1"}) }, 400, "cypher"},
		{"another method", func() answer { return p.post(t, "/export/csv", nil) }, 405, "POST"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.ask()
			if c.status != 0 && a.status != c.status {
				t.Errorf("status %d, want %d: %s", a.status, c.status, a.body)
			}
			if text := a.errorText(t); !strings.Contains(text, c.want) {
				t.Errorf("%q does not say %q", text, c.want)
			}
			if next := p.cypher(t, "RETURN 1 AS one"); next.status != http.StatusOK {
				t.Errorf("after it the server answers %d: %s", next.status, next.body)
			}
		})
	}
}

func TestARunawayQueryIsEnded(t *testing.T) {
	p := start(t, "PARLEY_CYPHER_TIME=100ms")
	const query = "MATCH (a), (b), (c), (d) RETURN count(*)"
	if a := p.cypher(t, query); a.status != http.StatusGatewayTimeout || !strings.Contains(a.errorText(t), "100ms") {
		t.Errorf("%d %s", a.status, a.body)
	}
	if a := p.graphQL(t, `{ cypher(query: "`+query+`") { rows } }`, nil); !strings.HasPrefix(a.errorText(t), "TIMEOUT") {
		t.Errorf("in GraphQL: %d %s", a.status, a.body)
	}
	if a := p.graphQL(t, "{ dataset { name } }", nil); a.status != http.StatusOK || !bytes.Contains(a.body, []byte(`"data":{"dataset"`)) {
		t.Errorf("after it the server answers %d %s", a.status, a.body)
	}
}

func testFormats(t *testing.T, p *program) {
	query := "/cypher?query=" + url.QueryEscape("UNWIND ['=1+1', 'b', 'c'] AS text RETURN text, size(text) AS n")
	if a := p.get(t, query); string(a.body) != "{\"columns\":[\"text\",\"n\"],\"rows\":[\n[\"=1+1\",4],\n[\"b\",1],\n[\"c\",1]],\"truncated\":false}\n" {
		t.Errorf("JSON: %s", a.body)
	}
	if a := p.get(t, query, "Accept", "text/csv"); string(a.body) != "text,n\r\n'=1+1,4\r\nb,1\r\nc,1\r\n" {
		t.Errorf("CSV: %q", a.body)
	}
	if a := p.get(t, query+"&raw=1&format=csv"); !strings.HasPrefix(string(a.body), "text,n\r\n=1+1,4\r\n") {
		t.Errorf("raw CSV: %q", a.body)
	}
	if a := p.get(t, query, "Accept", "application/jsonl"); string(a.body) != "{\"text\":\"=1+1\",\"n\":4}\n{\"text\":\"b\",\"n\":1}\n{\"text\":\"c\",\"n\":1}\n" {
		t.Errorf("JSON Lines: %s", a.body)
	}
	cut := p.get(t, query+"&limit=2")
	if v := cut.decoded(t); v["truncated"] != true || len(v["rows"].([]any)) != 2 || cut.header.Get("Parley-Truncated") != "true" {
		t.Errorf("a cut answer: %s", cut.body)
	}
	if a := p.post(t, "/cypher", map[string]any{"query": "RETURN $a + 1 AS b", "params": map[string]any{"a": 41}}); !strings.Contains(string(a.body), "[42]") {
		t.Errorf("POST with parameters: %s", a.body)
	}
	// What the graph does not know is told beside the answer, which is none the less one.
	told := p.cypher(t, "MATCH (n:Persn) RETURN n.name")
	want := `"rows":[],"truncated":false,"notifications":[{"code":"UNKNOWN_LABEL","message":"no node has the label \"Persn\"; near it: Person","position":{"line":1,"column":10,"offset":9},"near":["Person"]}]}`
	if told.decoded(t); told.status != http.StatusOK || !strings.HasSuffix(strings.TrimSpace(string(told.body)), want) {
		t.Errorf("an unknown label: %s", told.body)
	}
}

func testExports(t *testing.T, p *program) {
	nodes := countOf(t, p, "MATCH (n) RETURN count(n)")
	facts := countOf(t, p, "MATCH ()-[r]->() WHERE r.derived IS NULL RETURN count(r)")
	t.Run("csv", func(t *testing.T) {
		body := p.get(t, "/export/csv").body
		archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]int{"nodes.csv": nodes, "relationships.csv": facts} {
			file, err := archive.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(file).ReadAll()
			if err != nil || len(rows)-1 != want {
				t.Errorf("%s: %d rows, want %d, %v", name, len(rows)-1, want, err)
			}
		}
	})
	for path, elements := range map[string][2]string{"/export/graphml": {"node", "edge"}, "/export/gexf": {"node", "edge"}} {
		t.Run(path, func(t *testing.T) {
			counts := countElements(t, p.get(t, path).body)
			if counts[elements[0]] != nodes || counts[elements[1]] != facts {
				t.Errorf("%d nodes and %d relationships, want %d and %d", counts["node"], counts["edge"], nodes, facts)
			}
		})
	}
	t.Run("jsonld", func(t *testing.T) {
		var v struct {
			Graph []map[string]any `json:"@graph"`
		}
		if err := json.Unmarshal(p.get(t, "/export/jsonld").body, &v); err != nil || len(v.Graph) != nodes+facts {
			t.Errorf("%d objects, want %d: %v", len(v.Graph), nodes+facts, err)
		}
	})
	t.Run("cypher", func(t *testing.T) {
		text := string(p.get(t, "/export/cypher").body)
		if n := strings.Count(text, "\nMATCH (a {id: "); n != facts {
			t.Errorf("%d relationships, want %d", n, facts)
		}
	})
}

func countOf(t *testing.T, p *program, query string) int {
	t.Helper()
	v := p.cypher(t, query).decoded(t)
	return int(v["rows"].([]any)[0].([]any)[0].(float64))
}

func countElements(t *testing.T, text []byte) map[string]int {
	t.Helper()
	counts := map[string]int{}
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return counts
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			counts[e.Name.Local]++
		}
	}
}

func TestToken(t *testing.T) {
	p := start(t, "PARLEY_TOKEN=open sesame")
	if a := p.get(t, "/healthz"); a.status != http.StatusOK {
		t.Errorf("/healthz asks for the token: %d", a.status)
	}
	for _, path := range []string{"/", "/readyz", "/metrics", "/cypher?query=RETURN+1", "/schema.graphql", "/export/csv", "/graphql?query={__typename}", "/graphiql"} {
		if a := p.get(t, path); a.status != http.StatusUnauthorized {
			t.Errorf("%s without the token: %d", path, a.status)
		}
		if a := p.get(t, path, "Authorization", "Bearer open sesam"); a.status != http.StatusUnauthorized {
			t.Errorf("%s with a wrong token: %d", path, a.status)
		}
		if a := p.get(t, path, "Authorization", "Bearer open sesame"); a.status != http.StatusOK {
			t.Errorf("%s with the token: %d", path, a.status)
		}
	}
	if a := p.get(t, "/", "Accept", "text/html"); a.status != http.StatusSeeOther || a.header.Get("Location") != "/login" {
		t.Errorf("a browser is not led to the login: %d", a.status)
	}
	testLogin(t, p)
}

func testLogin(t *testing.T, p *program) {
	login := func(token string) *http.Response {
		res, err := client.PostForm(p.url+"/login", url.Values{"token": {token}})
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res
	}
	if res := login("wrong"); res.StatusCode != http.StatusUnauthorized || len(res.Cookies()) > 0 {
		t.Errorf("a wrong token logs in: %d", res.StatusCode)
	}
	cookies := login("open sesame").Cookies()
	if len(cookies) != 1 || !cookies[0].HttpOnly || cookies[0].SameSite != http.SameSiteStrictMode {
		t.Fatalf("cookies: %v", cookies)
	}
	if a := p.get(t, "/readyz", "Cookie", cookies[0].String()); a.status != http.StatusOK {
		t.Errorf("with the cookie: %d", a.status)
	}
}
