package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// The question that every client asks about the schema is answered, in the order of the query, without a statement.
func TestIntrospection(t *testing.T) {
	query, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	e, store := testEngine(t), lakeStore(t)
	store.reset()
	r := e.Execute(context.Background(), Request{Query: string(query)})
	if n := store.reset(); n != 0 || len(r.Errors) > 0 {
		t.Fatalf("%d statements, errors %v", n, r.Errors)
	}
	if !strings.HasPrefix(string(r.Data), `{"__schema":{"description":"Who accepted or rejected which plan, where and when, and how everyone in a negotiation hangs together.","queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null,"types":[{"kind":`) {
		t.Errorf("begins with %.200s", r.Data)
	}
	for _, name := range undescribed(t, r.Data) {
		t.Errorf("%s has no description", name)
	}
}

// described is anything of a schema with a name and a description.
type described struct {
	Name, Description string
	Args              []described
	Fields            []described
	InputFields       []described
	EnumValues        []described
}

// undescribed lists what a client sees of a schema without a word on it.
func undescribed(t *testing.T, data []byte) []string {
	var told struct {
		Schema struct{ Types []described } `json:"__schema"`
	}
	if err := json.Unmarshal(data, &told); err != nil {
		t.Fatal(err)
	}
	var found []string
	var walk func(prefix string, items []described)
	walk = func(prefix string, items []described) {
		for _, item := range items {
			if strings.HasPrefix(item.Name, "__") {
				continue
			}
			if item.Description == "" {
				found = append(found, prefix+item.Name)
			}
			for _, below := range [][]described{item.Args, item.Fields, item.InputFields, item.EnumValues} {
				walk(prefix+item.Name+".", below)
			}
		}
	}
	walk("", told.Schema.Types)
	if len(told.Schema.Types) < 50 {
		t.Errorf("only %d types", len(told.Schema.Types))
	}
	return found
}

// Fields about the schema stand beside others, with aliases, fragments and variables.
func TestIntrospectionBesideData(t *testing.T) {
	e := testEngine(t)
	r := e.Execute(context.Background(), Request{
		Query: `query Q($type: String!) { z: __type(name: $type) { ...T } persons { totalCount } none: __type(name: "Nothing") { name } }
			fragment T on __Type { kind a: name }`,
		Variables: map[string]any{"type": "Stance"}})
	want := `{"z":{"kind":"ENUM","a":"Stance"},"persons":{"totalCount":5},"none":null}`
	if string(r.Data) != want {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// What tools ask of later specifications is answered for every kind of type.
func TestIntrospectionOfLaterSpecifications(t *testing.T) {
	r := testEngine(t).Execute(context.Background(), Request{Query: `{
		scalar: __type(name: "EDTF") { specifiedByURL isOneOf }
		input: __type(name: "DateFilter") { specifiedByURL isOneOf inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } }
		__schema { directives { name isRepeatable args(includeDeprecated: true) { name } } } }`})
	want := `{"scalar":{"specifiedByURL":"https://www.loc.gov/standards/datetime/","isOneOf":null},` +
		`"input":{"specifiedByURL":null,"isOneOf":false,"inputFields":[{"name":"`
	if len(r.Errors) > 0 || !strings.HasPrefix(string(r.Data), want) ||
		!strings.Contains(string(r.Data), `{"name":"specifiedBy","isRepeatable":false,"args":[{"name":"url"}]}`) ||
		!strings.Contains(string(r.Data), `{"name":"before","isDeprecated":false,"deprecationReason":null}`) {
		t.Errorf("got %s", r.AppendJSON(nil))
	}
}

// Two servers tell the schema in the very same words and order, and the defaults as the SDL has them.
func TestIntrospectionIsStable(t *testing.T) {
	query, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	first := testEngine(t).Execute(context.Background(), Request{Query: string(query)})
	for range 3 {
		if again := testEngine(t).Execute(context.Background(), Request{Query: string(query)}); !bytes.Equal(again.Data, first.Data) {
			at := 0
			for again.Data[at] == first.Data[at] {
				at++
			}
			t.Fatalf("the schema is told in another order: %.80s or %.80s", first.Data[at-40:], again.Data[at-40:])
		}
	}
	for _, want := range []string{`"defaultValue":"[ACTUAL]"`, `"defaultValue":"[CERTAIN]"`, `"defaultValue":"\"No longer supported\""`, `"defaultValue":"false"`, `"defaultValue":"1000"`} {
		if !bytes.Contains(first.Data, []byte(want)) {
			t.Errorf("there is no %s", want)
		}
	}
}

// Where questions about the schema are switched off, mistakes do not tell it either.
func TestNoIntrospectionGivesNoHints(t *testing.T) {
	for _, hidden := range []bool{false, true} {
		e, err := New(lakeStore(t), Options{NoIntrospection: hidden})
		if err != nil {
			t.Fatal(err)
		}
		for query, hint := range map[string]string{"{ leadrs { totalCount } }": "leaders", "{ leaders { nodes { nam } } }": "name",
			"{ leaders(frst: 1) { totalCount } }": "first", "{ leaders { nodes { ... on Persn { id } } } }": "Person",
			"{ leaders(where: {nam: {}}) { totalCount } }": "name", "{ leaders(where: {name: {e: 1}}) { totalCount } }": "eq",
			"{ __schema { queryType { name } } }": "Query"} {
			r := e.Execute(context.Background(), Request{Query: query})
			body := string(r.AppendJSON(nil))
			if told := strings.Contains(body, `"`+hint+`"`) || strings.Contains(body, `"`+hint+`\"`); told == hidden {
				t.Errorf("hidden %t: %s", hidden, body)
			}
		}
	}
}
