package schema

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

func nest(open, core, close string, n int) string {
	return strings.Repeat(open, n) + core + strings.Repeat(close, n)
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+" ", i)
	}
	return b.String()
}

func doubling(levels int) string {
	var b strings.Builder
	for i := range levels {
		spread := ""
		if i > 0 {
			spread = fmt.Sprintf("...F%d ...F%d", i-1, i-1)
		}
		fmt.Fprintf(&b, "fragment F%d on Query { a%d: __typename %s } ", i, i, spread)
	}
	return b.String()
}

// abuse holds operations that have stalled or killed servers, and how each is refused.
var abuse = map[string]struct {
	query string
	code  graph.Code
}{
	"a fragment that spreads itself":         {"{ __typename } fragment A on Query { ...A }", ValidationFailed},
	"two fragments that spread each other":   {"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", ValidationFailed},
	"an unused cycle of three":               {"{ __typename } fragment A on Query {...B} fragment B on Query {...C} fragment C on Query {...A}", ValidationFailed},
	"a cycle through an inline fragment":     {"{ ...A } fragment A on Query { ... on Query { ...A } }", ValidationFailed},
	"twenty thousand levels deep":            {nest(`{ node(id: "x") `, "{ id }", "}", 20000), graph.LimitExceeded},
	"a thousand levels deep":                 {nest(`{ node(id: "x") `, "{ id }", "}", 1000), graph.LimitExceeded},
	"a list two hundred thousand deep":       {"{ node(id: " + nest("[", "1", "]", 200000) + ") { id } }", graph.LimitExceeded},
	"an object value very deep":              {"{ node(id: " + nest("{a:", "1", "}", 20000) + ") { id } }", graph.LimitExceeded},
	"two thousand times the same root field": {"{ " + strings.Repeat("__typename ", 2000) + "}", graph.LimitExceeded},
	"two thousand aliases":                   {"{ " + numbered(2000, "a%d: leaders(first: 100) { edges { node { name } } }") + "}", graph.LimitExceeded},
	"forty aliases of a costly field":        {"{ " + numbered(40, "a%d: leaders(first: 1000) { edges { node { positions(first: 1000) { nodes { id } } } } }") + "}", graph.LimitExceeded},
	"three thousand unknown fields":          {"{ " + numbered(3000, "nosuch%d") + "}", graph.LimitExceeded},
	"forty unknown fields":                   {"{ " + numbered(40, "nosuch%d") + "}", ValidationFailed},
	"fragments that double thirty times":     {"{ ...F29 } " + doubling(30), graph.LimitExceeded},
	"five thousand directives":               {"{ __typename " + strings.Repeat("@skip(if: false) ", 5000) + "}", graph.LimitExceeded},
	"introspection in circles":               {"{ __schema { types { " + nest("fields { type { ", "name", " } }", 40) + " } } }", graph.LimitExceeded},
	"introspection in circles by fragments": {"{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } " +
		"fragment B on __Type { fields { type { fields { type { ...C } } } } } fragment C on __Type { fields { type { name } } }", graph.LimitExceeded},
	"an integer out of range":                       {"{ leaders(first: 288507406802) { totalCount } }", ValidationFailed},
	"a text for a number":                           {`{ leaders(first: "3") { totalCount } }`, ValidationFailed},
	"a fraction for a number":                       {"{ leaders(first: 1.5) { totalCount } }", ValidationFailed},
	"a negative page":                               {"{ leaders(first: -1) { totalCount nodes { id } } }", BadVariables},
	"a page of a billion":                           {"{ leaders(first: 1000000000) { totalCount nodes { id } } }", BadVariables},
	"a cursor that is no cursor":                    {`{ leaders(first: 1, after: "\u0000zzz") { totalCount nodes { id } } }`, BadVariables},
	"a date that is none":                           {`{ asOf(date: "2020-13") { date } }`, ValidationFailed},
	"first with last":                               {"{ leaders(first: 1, last: 1) { nodes { id } } }", BadVariables},
	"an unknown field":                              {"{ leadrs { totalCount } }", ValidationFailed},
	"an enum value that is none":                    {"{ positions(stance: [LIKED]) { totalCount } }", ValidationFailed},
	"null where none may be":                        {"{ leader(id: null) { id } }", ValidationFailed},
	"a mutation":                                    {"mutation { leaders { totalCount } }", ValidationFailed},
	"a type definition":                             {"type A { a: Int }", ValidationFailed},
	"an open brace":                                 {"{ leaders { ", ParseFailed},
	"nothing":                                       {"", ValidationFailed},
	"too many hops":                                 {`{ paths(from: "a", to: "b", maxHops: 9) { length } }`, BadVariables},
	"an unknown relationship type":                  {`{ paths(from: "a", to: "b", types: ["HELD_OFICE"]) { length } }`, BadVariables},
	"more than one field to order by":               {"{ leaders(orderBy: [{name: ASC, id: DESC}]) { nodes { id } } }", BadVariables},
	"cypher beside another field":                   {`{ cypher(query: "RETURN 1") { columns } leaders { totalCount } }`, graph.InvalidArgument},
	"nine lists inside each other":                  {nest("{ persons { nodes ", nest("{ parents { nodes ", "{ id }", " } }", 8), " } }", 1), graph.LimitExceeded},
	"three chains of lists, each as deep as may be": {"{ " + numbered(3, "a%d: persons { nodes { "+nest("parents { nodes { ", "id", " } }", 7)+" } }") + " }", graph.LimitExceeded},
	"a filter over nine relationships":              {"{ persons(where: " + nest("{parents: {some: ", `{name: {eq: "x"}}`, "}}", 9) + ") { totalCount } }", graph.LimitExceeded},
	"a write":                                       {`{ cypher(query: "CREATE (n) RETURN n") { rows } }`, graph.ReadOnly},
	"a file":                                        {`{ cypher(query: "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l") { rows } }`, graph.Unsupported},
}

// Whatever is asked is answered at once, in few words, and says what is wrong. What counts is the time of the processors,
// so that other work on the machine does not, and the least of some tries.
func TestAbuseIsRefused(t *testing.T) {
	e := testEngine(t)
	for name, c := range abuse {
		t.Run(name, func(t *testing.T) {
			const atOnce = time.Second
			var r Response
			var body []byte
			took := time.Hour
			for i := 0; i < 5 && took > atOnce; i++ {
				text := c.query + strings.Repeat(" ", i) // none is found in a cache
				before := worked()
				r = e.Execute(context.Background(), Request{Query: text})
				body = r.AppendJSON(nil)
				took = min(took, worked()-before)
			}
			if took > atOnce {
				t.Errorf("took %v at best", took)
			}
			if len(r.Errors) == 0 || r.Errors[0].Code != c.code {
				t.Fatalf("want %s, got %.300s", c.code, body)
			}
			if len(body) > 20000 || len(r.Errors) > maxErrors {
				t.Errorf("%d errors in %d bytes", len(r.Errors), len(body))
			}
			if e := r.Errors[0]; e.Code == graph.LimitExceeded && !saysLimit(e) {
				t.Errorf("it does not say which limit, how much it is, and how to ask for less: %s", body)
			}
			if r.Kind == RequestError && r.Data != nil {
				t.Error("a refused request has data")
			}
		})
	}
}

// saysLimit tells whether an error names the limit, its value and a way to ask for less.
func saysLimit(e *Error) bool {
	_, less, _ := strings.Cut(e.Message, fmt.Sprintf("at most %d (limit %s): ", e.Most, e.Limit))
	return e.Limit != "" && e.Most > 0 && strings.Contains(less, " ")
}

// What looks like an attack and is none is answered as data.
func TestHarmlessTextIsAnswered(t *testing.T) {
	e := testEngine(t)
	for _, query := range []string{
		`{ node(id: "\u0000") { id } }`,
		`{ node(id: "x') DETACH DELETE n //") { id } }`,
		`{ leaders(where: {name: {contains: "' OR 1=1 //"}}) { totalCount } }`,
	} {
		r := e.Execute(context.Background(), Request{Query: query})
		if r.Data == nil {
			t.Errorf("%s: %s", query, r.AppendJSON(nil))
		}
	}
}
