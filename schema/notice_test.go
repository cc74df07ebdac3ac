package schema

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// unknownNames are queries with the notifications that each engine gives for them.
var unknownNames = map[string][]string{
	`MATCH (n:Persn)-[:HELD_OFICE]->(o) WHERE o.naem = 1 RETURN n`: {
		`{"code":"UNKNOWN_LABEL","message":"no node has the label \"Persn\"; near it: Person","position":{"line":1,"column":10,"offset":9},"near":["Person"]}`,
		`{"code":"UNKNOWN_RELATIONSHIP_TYPE","message":"no relationship has the type \"HELD_OFICE\"; near it: HELD_OFFICE`,
		`{"code":"UNKNOWN_PROPERTY","message":"nothing has a property \"naem\"; near it: name`, // Neo4j also knows those of what is deleted
	},
	`MATCH (n) WHERE n:Leadr RETURN n {.sumary}`:                    {`"UNKNOWN_LABEL"`, `"near":["summary"]`},
	`MATCH (n:Person {id: $nobody}) RETURN n.name, n.born`:          nil,
	`WITH {naem: 1} AS n RETURN n.naem`:                             nil,
	`MATCH (n:Zzzzzzzzzzzz) RETURN n`:                               {`"message":"no node has the label \"Zzzzzzzzzzzz\"","position":{"line":1,"column":10,"offset":9},"near":[]`},
	`MATCH (n:` + strings.Repeat("x", 500) + `) RETURN n`:           {`xxx…\"","position"`},
	`MATCH (n)-[r:HELD_OFFICE|OFFICE_OF]->(m:Office) RETURN r.from`: nil,
	`this is no Cypher`:                                             nil,
}

// A name that the graph does not know is told, with its place and names near it; a query without one has none.
func testNotifications(t *testing.T, store graph.Store) {
	n := NewNotifier(store)
	n.patience = -1 // a Neo4j that is busy may take longer for the first time
	for text, want := range unknownNames {
		found := n.Of(context.Background(), text)
		if len(found) != len(want) {
			t.Errorf("%s: %v", text, found)
			continue
		}
		for i := range want {
			if got := string(found[i].AppendJSON(nil)); !strings.Contains(got, want[i]) || !json.Valid([]byte(got)) {
				t.Errorf("%s: %s, want %s", text, got, want[i])
			}
		}
	}
}

func TestNotifications(t *testing.T) { testNotifications(t, lakeStore(t)) }

// The field cypher gives the same notifications, and asks the store for its names only where they are selected.
func TestNotificationsOfAField(t *testing.T) {
	e, store := testEngine(t), lakeStore(t)
	ask := func(selection string) string {
		r := e.Execute(context.Background(), Request{Query: `{ cypher(query: "MATCH (n:Persn) RETURN n.name") { ` + selection + ` } }`})
		return string(r.AppendJSON(nil))
	}
	store.reset()
	if body := ask("rows"); strings.Contains(body, "Persn") || store.reset() != 1 {
		t.Errorf("%s", body)
	}
	want := `"notifications":[{"__typename":"Notification","where":10,"line":1,"offset":9,"code":"UNKNOWN_LABEL","message":"no node has the label \"Persn\"; near it: Person","near":["Person"]}]`
	if body := ask("rows notifications { __typename where: column line offset code message near }"); !strings.Contains(body, want) {
		t.Errorf("%s", body)
	}
}

// An id in a filter that names nothing is told beside the answer, as one in an argument is: an empty list would seem to
// say that nothing fits.
func TestUnknownIDsInFilters(t *testing.T) {
	e := testEngine(t)
	for query, want := range map[string][]string{
		`{ persons(where: {id: {eq: "ana-berg"}}) { nodes { id } } }`:                                             {`there is no person with the id "ana-berg"; near it: anna-berg`},
		`{ persons(where: {id: {in: ["anna-berg", "bors-lund"]}}) { nodes { id } } }`:                             {`there is no person with the id "bors-lund"; near it: boris-lund`},
		`{ a: persons(where: {id: {eq: "norland"}}) { totalCount } b: states { totalCount } }`:                    {`there is no person with the id "norland", which names a node of the type State`},
		`{ positions(where: {actor: {id: {eq: "ana-berg"}}, target: {id: {eq: "second-plan"}}}) { totalCount } }`: {`there is no entity with the id "ana-berg"; near it: anna-berg`},
		`{ documents { nodes { id acceptedBy(where: {id: {eq: "ana-berg"}}) { nodes { id } } } } }`:               {`there is no entity with the id "ana-berg"; near it: anna-berg`},
		`{ documents(where: {NOT: {id: {eq: "secnd-plan"}}}) { totalCount } }`:                                    {`there is no document with the id "secnd-plan"; near it: second-plan`},
		`{ positionGroups(by: PARTY, where: {id: {eq: "nothing-at-all-like-it"}}) { count } }`:                    {`there is no position with the id "nothing-at-all-like-it"`},
		`{ persons(where: {id: {eq: "anna-berg", ne: "nobody"}}) { nodes { id } } }`:                              nil,
		`{ persons(where: {id: {startsWith: "ann"}}) { nodes { id } } }`:                                          nil,
		`{ persons(where: {id: {eq: null}}) { nodes { id } } }`:                                                   nil,
	} {
		r := e.Execute(context.Background(), Request{Query: query})
		var told []string
		for _, failed := range r.Errors {
			told = append(told, failed.Message)
			if failed.Code != graph.NotFound || len(failed.Path) == 0 || len(failed.Locations) == 0 {
				t.Errorf("%s: %s", query, r.AppendJSON(nil))
			}
		}
		if !slices.Equal(told, want) || r.Data == nil || string(r.Data) == "null" {
			t.Errorf("%s: %s", query, r.AppendJSON(nil))
		}
	}
}

// However many ids a filter holds, they are sought in one subquery, and no more filters than the limit are looked after.
func TestManyIDsInFilters(t *testing.T) {
	e := testEngine(t)
	query := "{ persons(where: {OR: [" + strings.Repeat(`{id: {in: ["nobody", "no-one"]}} `, 200) + "]}) { totalCount } }"
	r := e.Execute(context.Background(), Request{Query: query, Explain: true})
	if n := strings.Count(r.Cypher, "CALL ("); n != 2 || len(r.Errors) == 0 || len(r.Errors) > maxErrors {
		t.Errorf("%d subqueries, %d errors", n, len(r.Errors))
	}
}

// A filter may hold more ids than are looked after.
func TestMoreIDsThanAreLookedAfter(t *testing.T) {
	ids := make([]any, mostIDs+1)
	for i := range ids {
		ids[i] = "anna-berg"
	}
	r := testEngine(t).Execute(context.Background(), Request{Query: `query Many($i: [ID!]) { persons(where: {id: {in: $i}}) { totalCount } }`,
		Variables: map[string]any{"i": ids}})
	if string(r.Data) != `{"persons":{"totalCount":1}}` || len(r.Errors) > 0 {
		t.Errorf("%s", r.AppendJSON(nil))
	}
}
