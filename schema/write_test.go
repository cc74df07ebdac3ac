package schema

import (
	"context"
	"encoding/json"
	"math"
	"strings"
	"sync"
	"testing"

	"parley/graph"
)

// rowStore answers every statement with one row.
type rowStore struct {
	graph.Store
	row []graph.Value
}

type oneRow struct {
	row  []graph.Value
	done bool
}

func (s rowStore) Run(context.Context, graph.Statement) (graph.Rows, error) {
	return &oneRow{row: []graph.Value{s.row}}, nil
}

func (r *oneRow) Columns() []string      { return []string{"answer"} }
func (r *oneRow) Row() []graph.Value     { return r.row }
func (r *oneRow) Err() error             { return nil }
func (r *oneRow) Summary() graph.Summary { return graph.Summary{} }
func (r *oneRow) Close() error           { return nil }
func (r *oneRow) Next() bool {
	first := !r.done
	r.done = true
	return first
}

type values = []graph.Value

// Values are written as their types ask, and a null rises as far as the types ask (specification, 6.4.4).
func TestWriting(t *testing.T) {
	cases := []struct {
		name, query string
		row         values
		data        string
		path        string // of the one error, as JSON; empty for none
	}{
		{"a null in a nullable field", `{ person(id: "a") { id born } }`, values{values{"a", nil}, values{}}, `{"person":{"id":"a","born":null}}`, ""},
		{"a null in a non-null field makes the object null", `{ person(id: "a") { id name } }`, values{values{"a", nil}, values{}}, `{"person":null}`, `["person","name"]`},
		{"a null element of a list that may hold nulls", `{ nodes(ids: ["a", "b"]) { id } }`, values{values{values{values{"Person"}, "a"}, values{}}}, `{"nodes":[{"id":"a"},null]}`, ""},
		{"an element that fails where nulls may be", `{ nodes(ids: ["a", "b"]) { id } }`, values{values{values{values{"Person"}, nil}, values{values{"State"}, "b"}}}, `{"nodes":[null,{"id":"b"}]}`, `["nodes",0,"id"]`},
		{"a null that rises to the top", `{ persons { nodes { name } } }`, values{values{values{"A"}, values{nil}}}, `null`, `["persons","nodes",1,"name"]`},
		{"an enum value that the schema does not know", `{ person(id: "a") { certainty } }`, values{values{"sure"}, values{}}, `{"person":null}`, `["person","certainty"]`},
		{"an enum value", `{ person(id: "a") { certainty } }`, values{values{"stated"}, values{}}, `{"person":{"certainty":"STATED"}}`, ""},
		{"text that JSON escapes", `{ person(id: "a") { name } }`, values{values{"a\"b\\c\n\t\x01\u2028é"}, values{}}, `{"person":{"name":"a\"b\\c\n\t\u0001` + "\u2028" + `é"}}`, ""},
		{"numbers", `{ asset(id: "a") { a: quantity } }`, values{values{1.5e-7}, values{}}, `{"asset":{"a":1.5e-07}}`, ""},
		{"what JSON has no number for", `{ asset(id: "a") { quantity } }`, values{values{math.NaN()}, values{}}, `{"asset":{"quantity":null}}`, ""},
		{"a list of scalars", `{ person(id: "a") { cites } }`, values{values{values{"x", "y"}}, values{}}, `{"person":{"cites":["x","y"]}}`, ""},
		{"reasons in order", `{ position(id: "a") { reason } }`, values{values{values{"z", "b"}}, values{}}, `{"position":{"reason":"b; z"}}`, ""},
		{"no reason", `{ position(id: "a") { reason } }`, values{values{values{}}, values{}}, `{"position":{"reason":null}}`, ""},
		{"the type by the labels", `{ node(id: "a") { __typename } }`, values{values{values{"Document", "Entity", "Plan"}}, values{}}, `{"node":{"__typename":"Document"}}`, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e, err := New(rowStore{row: c.row}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			r := e.Execute(context.Background(), Request{Query: c.query})
			if string(r.Data) != c.data {
				t.Errorf("data %s, want %s", r.AppendJSON(nil), c.data)
			}
			path := ""
			if len(r.Errors) == 1 {
				path = string(appendPath(nil, r.Errors[0].Path))
			}
			if path != c.path || len(r.Errors) > 1 {
				t.Errorf("errors at %s, want %s", path, c.path)
			}
			if !json.Valid(r.AppendJSON(nil)) {
				t.Error("the body is no JSON")
			}
		})
	}
}

// An answer with too many objects is refused, whatever the estimate was.
func TestTooManyObjects(t *testing.T) {
	rows := values{}
	for range 20 {
		rows = append(rows, values{"a"})
	}
	e, err := New(rowStore{row: values{rows}}, Options{Limits: Limits{Objects: 10}})
	if err != nil {
		t.Fatal(err)
	}
	r := e.Execute(context.Background(), Request{Query: "{ persons { nodes { id } } }"})
	if r.Kind != RequestError || !strings.Contains(r.Errors[0].Message, "at most 10 (limit objects)") {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// failingStore fails every statement.
type failingStore struct{ graph.Store }

func (failingStore) Run(context.Context, graph.Statement) (graph.Rows, error) {
	return nil, graph.Errorf(graph.Unavailable, "the store is not there")
}

// An error of the store is an error of the answer, with its code.
func TestStoreErrors(t *testing.T) {
	e, err := New(failingStore{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := e.Execute(context.Background(), Request{Query: "{ persons { totalCount } }"})
	if r.Kind != FieldError || string(r.Data) != "null" || r.Errors[0].Code != graph.Unavailable {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// Many cold requests at once share what is built lazily.
func TestColdStart(t *testing.T) {
	e := testEngine(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, query := range []string{
				"{ persons { nodes { id positions { nodes { stance } } } } }",
				"query ($s: [Stance!]) { positions(stance: $s) { totalCount } node(id: \"norland\") { ... on State { standing } } }",
				"{ __schema { types { name possibleTypes { name } enumValues { name } } } }",
			} {
				if r := e.Execute(context.Background(), Request{Query: query}); len(r.Errors) > 0 {
					t.Errorf("%s", r.AppendJSON(nil))
				}
			}
		})
	}
	wait.Wait()
}
