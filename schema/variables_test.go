package schema

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
)

// Variables are checked strictly: nothing is converted that the specification does not convert.
func TestVariables(t *testing.T) {
	e := testEngine(t)
	cases := []struct {
		name, declared, use, variables string
		want                           string // a part of the data, or of the error's message
	}{
		{"an int", "$n: Int", "persons(first: $n) { nodes { id } }", `{"n": 1}`, `[{"id":"anna-berg"}]`},
		{"a whole number with a point", "$n: Int", "persons(first: $n) { nodes { id } }", `{"n": 1.0}`, `[{"id":"anna-berg"}]`},
		{"a default", "$n: Int = 1", "persons(first: $n) { nodes { id } }", `{}`, `[{"id":"anna-berg"}]`},
		{"an absent variable leaves the default of the argument", "$n: Int", "persons(first: $n) { totalCount }", `{}`, `"totalCount":5`},
		{"null is no page size and takes the default", "$n: Int = 1", "persons(first: $n) { totalCount nodes { id } }", `{"n": null}`, `emil-falk`},
		{"a text for an int", "$n: Int", "persons(first: $n) { totalCount }", `{"n": "3"}`, `variable $n must be a whole number, not "3"`},
		{"a fraction for an int", "$n: Int", "persons(first: $n) { totalCount }", `{"n": 1.5}`, `variable $n must be a whole number, not 1.5`},
		{"an int out of range", "$n: Int", "persons(first: $n) { totalCount }", `{"n": 3000000000}`, `variable $n must lie between`},
		{"a very long int", "$n: Int", "persons(first: $n) { totalCount }", `{"n": 300000000000000000000}`, `variable $n must lie between`},
		{"a truth value for an int", "$n: Int", "persons(first: $n) { totalCount }", `{"n": true}`, `variable $n must be a whole number`},
		{"an id may be a number", "$id: ID!", "person(id: $id) { id }", `{"id": 7}`, `there is no person with the id \"7\"`},
		{"an id that must be given", "$id: ID!", "person(id: $id) { id }", `{}`, `variable $id of type ID! must be given`},
		{"an id that must not be null", "$id: ID!", "person(id: $id) { id }", `{"id": null}`, `variable $id must not be null`},
		{"an enum value", "$s: [Stance!]", "positions(stance: $s) { totalCount }", `{"s": ["SIGNED"]}`, `"totalCount":1`},
		{"one value for a list", "$s: [Stance!]", "positions(stance: $s) { totalCount }", `{"s": "SIGNED"}`, `"totalCount":1`},
		{"an enum value that is none", "$s: [Stance!]", "positions(stance: $s) { totalCount }", `{"s": ["LIKED"]}`, `variable $s[0] must be one of PROPOSED`},
		{"an object", "$w: PersonWhere", "persons(where: $w) { nodes { id } }", `{"w": {"id": {"in": ["dora-falk", "x"]}}}`, `[{"id":"dora-falk"}]`},
		{"a field that is none", "$w: PersonWhere", "persons(where: $w) { totalCount }", `{"w": {"idd": {}}}`, `PersonWhere has no field \"idd\"`},
		{"a date that is none", "$d: EDTF!", "asOf(date: $d) { date }", `{"d": "2020-13"}`, `variable $d`},
		{"a variable within a literal", "$id: ID!", "persons(where: {OR: [{id: {eq: $id}}, {id: {in: [$id, \"emil-falk\"]}}]}) { nodes { id } }", `{"id": "anna-berg"}`, `[{"id":"anna-berg"},{"id":"emil-falk"}]`},
		{"an order", "$o: [PersonOrder!]", "persons(orderBy: $o, first: 1) { nodes { id } }", `{"o": [{"name": "DESC"}]}`, `[{"id":"emil-falk"}]`},
		{"skip by a variable", "$b: Boolean!", "persons { totalCount @skip(if: $b) __typename }", `{"b": true}`, `{"persons":{"__typename":"PersonConnection"}}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := json.NewDecoder(strings.NewReader(c.variables))
			d.UseNumber()
			var variables map[string]any
			if err := d.Decode(&variables); err != nil {
				t.Fatal(err)
			}
			// Twice: the second time the plan is there already.
			for range 2 {
				r := e.Execute(context.Background(), Request{Query: "query (" + c.declared + ") { " + c.use + " }", Variables: variables})
				if body := string(r.AppendJSON(nil)); !strings.Contains(body, c.want) && !strings.Contains(unescaped(body), c.want) {
					t.Errorf("want %s in %s", c.want, body)
				}
			}
		})
	}
}

func unescaped(s string) string { return strings.ReplaceAll(s, `\"`, `"`) }
