package schema

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode"

	"parley/graph"
)

// A query of the caller's own has less time than the statements that the schema writes.
func TestCypherFieldEndsInItsOwnTime(t *testing.T) {
	e, err := New(lakeStore(t), Options{Store: graph.Limits{Time: time.Hour}, Cypher: graph.Limits{Time: 20 * time.Millisecond}})
	if err != nil {
		t.Fatal(err)
	}
	r := e.Execute(context.Background(), Request{Query: `{ cypher(query: "UNWIND range(1, 100000000000) AS i RETURN sum(i)") { rows } }`})
	if len(r.Errors) != 1 || r.Errors[0].Code != graph.Timeout {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// A text that no name could be is refused before it is taken apart.
func TestSearchRefusesALongText(t *testing.T) {
	r := testEngine(t).Execute(context.Background(), Request{Query: `query Q($t: String!) { search(text: $t) { name } }`,
		Variables: map[string]any{"t": strings.Repeat("ш", 201)}})
	if len(r.Errors) != 1 || r.Errors[0].Code != BadVariables || !strings.Contains(r.Errors[0].Message, "at most 200") {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// Nothing that is searched for is syntax of the full-text index, and no text is too much for it. What no name can be found
// by is refused, since an empty list would seem to say that nothing has that name.
func TestSearchTakesAnyText(t *testing.T) {
	e := testEngine(t)
	for _, text := range []string{"", " ", "★", `\`, `\u`, `"`, "(", "AND", "foo:(bar", "*", "~", "a^b", "[a TO b]", "x\u0000y", "a/b/", strings.Repeat("a é ш ş ", 25)} {
		r := e.Execute(context.Background(), Request{Query: `query Q($t: String!) { search(text: $t) { name } }`, Variables: map[string]any{"t": text}})
		names := strings.ContainsFunc(text, unicode.IsLetter)
		if names == (len(r.Errors) > 0) || !names && !strings.Contains(r.Errors[0].Message, "no letter and no digit") {
			t.Errorf("%q: %s", text, r.AppendJSON(nil))
		}
	}
}

// An error in a query of the caller's own tells its place in that query, and its name in openCypher.
func TestCypherErrorsTellTheirPlace(t *testing.T) {
	for query, want := range map[string]string{
		`query Q($q: String!) { cypher(query: $q) { rows } }`: `"path":["cypher"],"extensions":{"code":"INVALID_QUERY","detail":"SyntaxError.UndefinedVariable","position":{"line":2,"column":8,"offset":17}}`,
		`query Q($q: String!) { plan: explain(query: $q) }`:   `"path":["plan"],"extensions":{"code":"INVALID_QUERY","detail":"SyntaxError.UndefinedVariable","position":{"line":2,"column":8,"offset":17}}`,
	} {
		r := testEngine(t).Execute(context.Background(), Request{Query: query, Variables: map[string]any{"q": "MATCH (n)\nRETURN m"}})
		if body := string(r.AppendJSON(nil)); !strings.Contains(body, want) {
			t.Errorf("%s: %s", query, body)
		}
	}
	r := testEngine(t).Execute(context.Background(), Request{Query: `{ explain(query: "RETURN m") }`})
	if want := `"position":{"line":1,"column":8,"offset":7}`; !strings.Contains(string(r.AppendJSON(nil)), want) {
		t.Errorf("%s lacks %s", r.AppendJSON(nil), want)
	}
}
