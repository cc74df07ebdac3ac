package schema

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// mistakes are requests as a reporter may get them wrong, each with what the first error says: what is wrong, with which
// argument, and how to mend it.
var mistakes = [][2]string{
	{`persons(where: {born: {before: "yesterday"}}) { totalCount }`, `persons(where:).born.before: the date "yesterday" is not written as year, month and day with 4, 2 and 2 digits; write for example 1997, 1997-07`},
	{`persons(where: {born: {before: 1950}}) { totalCount }`, `persons(where:).born.before must be a string, not 1950`},
	{`persons(where: {born: {befor: "1950"}}) { totalCount }`, `persons(where:).born: DateFilter has no field "befor". Did you mean "before`},
	{`persons(where: {bron: {before: "1950"}}) { totalCount }`, `persons(where:): PersonWhere has no field "bron". Did you mean "born`},
	{`persons(where: {zzzzzzzz: {before: "1950"}}) { totalCount }`, `PersonWhere has no field "zzzzzzzz". Did you mean "id", "labels", "name"`},
	{`persons(where: {name: "x"}) { totalCount }`, `persons(where:).name must be an object of type StringFilter. Did you mean {eq: "…"}?`},
	{`persons(where: {born: "1950"}) { totalCount }`, `persons(where:).born must be an object of type DateFilter. Did you mean {during: "1997"}?`},
	{`persons(where: "anna") { totalCount }`, `persons(where:) must be an object of type PersonWhere. Did you mean {id: {eq: "…"}}?`},
	{`persons(where: {offices: {any: {name: {eq: "x"}}}}) { totalCount }`, `OfficeQuantifier has no field "any". Did you mean`},
	{`persons(where: {offices: {name: {eq: "x"}}}) { totalCount }`, `OfficeQuantifier has no field "name". Did you mean`},
	{`persons(where: {name: {eq: 5}}) { totalCount }`, `persons(where:).name.eq must be a string, not 5`},
	{`persons(where: {count: {gt: "3"}}) { totalCount }`, `persons(where:).count.gt must be a whole number, not "3"`},
	{`persons(where: {leader: {eq: "yes"}}) { totalCount }`, `persons(where:).leader.eq must be true or false, not "yes"`},
	{`persons(orderBy: {born: UP}) { totalCount }`, `persons(orderBy:).born must be one of ASC, DESC, not "UP"`},
	{`persons(orderBy: [{born: ASC, name: DESC}]) { totalCount }`, `persons(orderBy:): give one field an item, such as [{date: ASC}, {name: DESC}]`},
	{`persons(orderBy: "born") { totalCount }`, `persons(orderBy:) must be an object of type PersonOrder. Did you mean {id: ASC}?`},
	{`persons(orderBy: [{born: null}]) { totalCount }`, `persons(orderBy:): born must not be null`},
	{`persons(first: -1) { totalCount }`, `persons(first:) must lie between 0 and 1000, not -1`},
	{`persons(first: "5") { totalCount }`, `persons(first:) must be a whole number, not "5"`},
	{`persons(first: 5, last: 5) { totalCount }`, `persons: give first or last, not both`},
	{`persons(first: 5, before: "x") { totalCount }`, `after goes with first, and before with last`},
	{`persons(after: "rubbish") { nodes { id } }`, `persons(after:): "rubbish" is no cursor of this list; take one from an edge or from pageInfo`},
	{`persons(certainty: [SURE]) { totalCount }`, `persons(certainty:) must be one of STATED, REPORTED, INFERRED, PROBABLE, POSSIBLE, not "SURE"`},
	{`documents(asOf: "next year") { totalCount }`, `documents(asOf:): the date "next year" is not written as`},
	{`documents(asOf: "1997-13") { totalCount }`, `has no month or season 13; write for example 1997-07, or 21 to 24 for spring, summer, autumn and winter`},
	{`documents(asOf: "2001-02-30") { totalCount }`, `is no day: that month has 28; write for example 1997-07-14`},
	{`documents(asOf: "2001", truth: [MAYBE]) { totalCount }`, `documents(truth:) must be one of CERTAIN, POSSIBLE, not "MAYBE"`},
	{`documents(truth: [POSSIBLE]) { totalCount }`, `documents(truth:) tells how surely something held as of a date: give asOf too, or leave truth out`},
	{`persons { nodes { offices(truth: [CERTAIN]) { totalCount } } }`, `offices(truth:) tells how surely something held as of a date: give asOf too`},
	{`timeline(truth: [POSSIBLE]) { title }`, `timeline(truth:) tells how surely`},
	{`documents(where: {kind: {eq: "plam"}}) { totalCount }`, `there is no document with the kind "plam"; near it: plan`},
	{`meetings(status: [CANCELLED]) { totalCount }`, `meetings(status:) must be one of ACTUAL, PLANNED, PROPOSED, NEVER_HAPPENED, not "CANCELLED"`},
	{`places(where: {location: {near: {latitude: 99, longitude: 46, metres: 10}}}) { totalCount }`, `near: latitude must lie between -90 and 90, not 99`},
	{`places(where: {location: {near: {latitude: 39}}}) { totalCount }`, `places(where:).location.near must have longitude, metres`},
	{`place(id: "lake-iland") { name }`, `there is no place with the id "lake-iland"; near it: lake-island`},
	{`place { name }`, `Field "place" argument "id" of type "ID!" is required but not provided.`},
	{`place(id: null) { name }`, `place(id:) must not be null`},
	{`plan(id: "anna-berg") { name }`, `there is no plan with the id "anna-berg", which names a node of the type Person`},
	{`nodes(ids: [null]) { id }`, `nodes(ids:) must not be null`},
	{`relation(id: "nothing") { id }`, `there is no relation with the id "nothing"`},
	{`relation(id: "norland.LOVES.sudland") { id }`, `there is no relation with the id "norland.LOVES.sudland"`},
	{`positions(plan: "secnd-plan") { totalCount }`, `there is no node with the id "secnd-plan"; near it: second-plan`},
	{`positions(stance: [YES]) { totalCount }`, `positions(stance:) must be one of PROPOSED, ACCEPTED, SIGNED`},
	{`positions(from: "2000", to: "1990") { totalCount }`, `positions: to (1990) must not be before from (2000)`},
	{`positionGroups(by: COLOUR) { key }`, `positionGroups(by:) must be one of STANCE, SIDE, PARTY, PLAN, YEAR, CERTAINTY, SOURCE, not "COLOUR"`},
	{`statements(kind: ["gossip"]) { totalCount }`, `there is no statement with the kind "gossip"; there are prediction`},
	{`reversals(party: "norlamd") { order }`, `there is no node with the id "norlamd"; near it: norland`},
	{`reversals(asOf: "2001/1999") { order }`, `reversals(asOf:): the date "2001/1999" ends before it begins; write for example 1997-03/1998, the earlier date first`},
	{`paths(from: "norland", to: "norland") { length }`, `paths: from and to are the same; give two things, or ask for the neighbourhood of one`},
	{`paths(from: "norland", to: "sudland", maxHops: 9) { length }`, `paths(maxHops:) must lie between 1 and 8, not 9`},
	{`paths(from: "norland", to: "sudland", k: 500) { length }`, `paths(k:) must lie between 1 and 50, not 500`},
	{`paths(from: "norland", to: "sudland", types: ["held_ofice"]) { length }`, `paths(types:): there is no relationship type "held_ofice"; near it: HELD_OFFICE`},
	{`paths(from: "norland", to: "sudland", types: ["QQQQQQQQQQQQ"]) { length }`, `paths(types:): there is no relationship type "QQQQQQQQQQQQ"; there are `},
	{`paths(from: "norland", to: "sudland", asOf: "soon") { length }`, `paths(asOf:): the date "soon" is not written as`},
	{`neighbourhood(id: "norland", types: ["TOOK"]) { truncated }`, `neighbourhood(types:): TOOK is not walked in a search for connections; ask relations(types: [TOOK]) for it`},
	{`neighbourhood(id: "norland", depth: 4) { truncated }`, `neighbourhood(depth:) must lie between 1 and 3, not 4`},
	{`timeline(from: "2001", to: "1999") { title }`, `timeline: to (1999) must not be before from (2001)`},
	{`timeline(after: "norland") { title }`, `timeline(after:): "norland" is on no timeline; give the id of the last entry, or begin anew without it`},
	{`timeline(first: 0) { title }`, `timeline(first:) must lie between 1 and 1000, not 0`},
	{`search(text: "Ada", kinds: ["Plase"]) { name }`, `search(kinds:): there is no label "Plase"; near it: Place`},
	{`search(text: "Ada", kinds: ["Qqqqqqqqqqq"]) { name }`, `search(kinds:): there is no label "Qqqqqqqqqqq"; there are Entity, Person`},
	{`search(text: "") { name }`, `search(text:) holds no letter and no digit: give a name, in any script and spelling`},
	{`search(text: " \u2003\t") { name }`, `search(text:) holds no letter and no digit`},
	{`search(text: "«–!»") { name }`, `search(text:) holds no letter and no digit`},
	{`search(text: 7) { name }`, `search(text:) must be a string, not 7`},
	{`comparePlans(ids: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]) { from { id } }`, `comparePlans(ids:) takes at most 10 plans, not 11`},
	{`comparePlans(ids: ["first-plan", "norland"]) { from { id } }`, `there is no document with the id "norland", which names a node of the type State`},
	{`asOf(date: "soon") { date }`, `asOf(date:): the date "soon" is not written as`},
	{`dataset { nme }`, `Cannot query field "nme" on type "Dataset". Did you mean "name"?`},
	{`cypher(query: " ") { rows }`, `cypher(query:) is empty: give a query, such as MATCH (n:Plan) RETURN n.name`},
	{`cypher(query: "RETURN $x", params: [1]) { rows }`, `params must be an object with the values of the parameters`},
	{`cypher(query: "RETURN 1") { rows } dataset { name }`, `cypher runs alone: send it in an operation of its own`},
	{`persons { nodes }`, `must have a sub selection`},
	{`persons { nodes { relations(types: ["SIGNED"]) { totalCount } } }`, `relations(types:): SIGNED is a shortcut, which only paths and Cypher follow; ask for positions with the stance SIGNED`},
	{`persons { nodes { relations(direction: UP) { totalCount } } }`, `relations(direction:) must be one of OUT, IN, BOTH, not "UP"`},
	{`persons { nodes { id }`, `the text is no GraphQL: expected Name, but found the end of the text`},
}

// Each mistake is told with what is wrong, where it stands in the text, and how to mend it.
func TestMistakesAreExplained(t *testing.T) {
	e := testEngine(t)
	for _, c := range mistakes {
		r := e.Execute(context.Background(), Request{Query: "{ " + c[0] + " }"})
		if len(r.Errors) == 0 {
			t.Errorf("%s: no error: %s", c[0], r.AppendJSON(nil))
			continue
		}
		if first := r.Errors[0]; !strings.Contains(first.Message, c[1]) || len(first.Locations)+len(first.Path) == 0 || len(first.Message) > 1200 {
			t.Errorf("%s\n got %s %v %v\nwant %s", c[0], first.Message, first.Locations, first.Path, c[1])
		}
	}
}

// A value that does not fit is found at its place in the text, also where it is seen only when the values are bound.
func TestMistakesAreFoundAtTheirPlace(t *testing.T) {
	e := testEngine(t)
	for _, value := range []string{"persons(first: %s1001) { nodes { id } }", `persons(after: %s"rubbish") { nodes { id } }`,
		`paths(from: "norland", to: "sudland", maxHops: %s9) { length }`, `timeline(from: %s"2001", to: "1999") { title }`,
		`timeline(after: %s"anna-berg") { title }`} {
		text := fmt.Sprintf("{ "+value+" }", "\n\n ")
		r := e.Execute(context.Background(), Request{Query: text})
		if len(r.Errors) != 1 || len(r.Errors[0].Locations) != 1 || r.Errors[0].Locations[0] != (Location{3, 2}) {
			t.Errorf("%q: %s", text, r.AppendJSON(nil))
		}
	}
}

// What must be given within an object is missed in variables as in texts.
func TestFieldsThatMustBeGiven(t *testing.T) {
	r := testEngine(t).Execute(context.Background(), Request{Query: `query Near($w: PlaceWhere) { places(where: $w) { totalCount } }`,
		Variables: map[string]any{"w": map[string]any{"location": map[string]any{"near": map[string]any{"latitude": 1.0, "metres": nil}}}}})
	if len(r.Errors) != 1 || r.Data != nil {
		t.Errorf("%s", r.AppendJSON(nil))
	}
}
