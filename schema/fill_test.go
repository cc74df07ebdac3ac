package schema

import (
	"context"
	"testing"
)

// A type that the loader derives would give no relation: the answer is what to ask for, never an empty list.
func TestRelationsOfDerivedTypes(t *testing.T) {
	e := testEngine(t)
	for types, want := range map[string]string{
		"ACCEPTED": "relations(types:): ACCEPTED is a shortcut, which only paths and Cypher follow; ask for positions with the stance ACCEPTED",
		"CAPTURED": "relations(types:): CAPTURED is a shortcut, which only paths and Cypher follow; ask for events of the kind capture",
		"ATENDED":  `relations(types:): there is no relationship type "ATENDED"; near it: ATTENDED`,
		"ATTENDED": "",
	} {
		got := ""
		r := e.Execute(context.Background(), Request{Query: `{ persons { nodes { relations(types: ["` + types + `"]) { totalCount } } } }`})
		if len(r.Errors) > 0 {
			got = r.Errors[0].Message
		}
		if got != want {
			t.Errorf("%s: %q, want %q", types, got, want)
		}
	}
}

// A word that no node has is told with those that resemble it; one that some node has is not, wherever the filter stands.
func TestUnknownWordsAreTold(t *testing.T) {
	e := testEngine(t)
	for query, want := range map[string]string{
		`{ meetings(where: {kind: {eq: "summits"}}) { nodes { id } } }`:                         `there is no meeting with the kind "summits"; near it: summit`,
		`{ events(where: {kind: {in: ["capture", "captures"]}}) { nodes { id } } }`:             `there is no event with the kind "captures"; near it: capture`,
		`{ events(where: {kind: {in: ["capture", "killing"]}}) { nodes { id } } }`:              "",
		`{ persons(where: {meetings: {some: {kind: {eq: "sumit"}}}}) { nodes { id } } }`:        `there is no meeting with the kind "sumit"; near it: summit`,
		`{ meetings(where: {kind: {eq: "brunch"}}) { nodes { id } } }`:                          `there is no meeting with the kind "brunch"; there are summit`,
		`{ statements(kind: ["predictions"]) { nodes { id } } }`:                                `there is no statement with the kind "predictions"; near it: prediction`,
		`{ statements(kind: ["prediction"], where: {kind: {ne: "nothing"}}) { nodes { id } } }`: "",
		`{ person(id: "carl-holm") { meetings(where: {kind: {eq: "sumit"}}) { totalCount } } }`: `there is no meeting with the kind "sumit"; near it: summit`,
	} {
		r := e.Execute(context.Background(), Request{Query: query})
		got := ""
		if len(r.Errors) > 0 {
			got = r.Errors[0].Message
		}
		if got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}
