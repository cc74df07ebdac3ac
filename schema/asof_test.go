package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// untimed are the lists of what has a date that take no asOf, or no certainty, with the reason.
var untimed = map[string]string{
	"Query.nodes":             "stands for the ids that are given",
	"Query.comparePlans":      "stands for the plans that are given",
	"Query.search":            "finds things by their names, whenever they were",
	"Path.hops":               "paths(asOf:) has chosen them; each tells its truth and its certainty",
	"Neighbourhood.relations": "neighbourhood(asOf:) has chosen them",
	"Holdings.offices":        "asOf(date:) has chosen them; certain and possible tell their truth",
	"Holdings.places":         "asOf(date:) has chosen them; certain and possible tell their truth",
	"Fact.citations":          "is where a fact is told, not when it held",
	"Location.citations":      "is where a fact is told, not when it held",
	"Hop.citations":           "is where a fact is told, not when it held",
}

// timed tells whether rows of a type are what happened or held at a time, or hold such a thing without asking when.
func timed(m *model, typ string) bool {
	o := m.objects[typ]
	if typ == "Relation" || o.isNode() {
		return typ == "Relation" || m.dated(typ)
	}
	return slices.ContainsFunc(o.fields, func(f *field) bool {
		row := m.objects[m.typeOf(f).base()]
		switch g := f.get.(type) {
		case variable:
			return g.roles == nil && timed(m, row.name)
		case list:
			return findArgument(m.arguments(f), "asOf") == nil && timed(m, row.name)
		}
		return false
	})
}

// Each list of what happened or held, wherever it stands in the schema, can be asked as of a date, three-valued, and by
// its certainty.
func TestEveryTimedListTakesAsOf(t *testing.T) {
	m := testEngine(t).model
	asked, excused := 0, map[string]bool{}
	check := func(coordinate string, f *field, is bool) {
		var lacking []string
		for _, name := range []string{"asOf", "truth", "certainty"} {
			if findArgument(m.arguments(f), name) == nil {
				lacking = append(lacking, name)
			}
		}
		if name := traversalOf(f.get); untimed[name] != "" {
			excused[name] = excused[name] || is && len(lacking) > 0
			return
		}
		switch {
		case is && len(lacking) > 0:
			t.Errorf("%s lists what has a date and does not take %v", coordinate, lacking)
		case !is && findArgument(m.arguments(f), "asOf") != nil:
			t.Errorf("%s lists nothing that has a date, and takes asOf", coordinate)
		case is:
			asked++
		}
	}
	for _, o := range slices.Concat(interfaces, objects) {
		for _, f := range o.fields {
			coordinate := o.name + "." + f.name
			switch g := f.get.(type) {
			case page:
				check(coordinate, f, g.evidence != "" || m.dated(f.typ))
			case list:
				check(coordinate, f, timed(m, parseType(f.typ).base()))
			}
		}
	}
	for _, name := range []string{"asOf", "truth", "certainty"} {
		if findArgument(m.objects["Query"].field("neighbourhood").args, name) == nil {
			t.Errorf("Query.neighbourhood does not take %s", name)
		}
	}
	for name := range untimed {
		if !excused[name] {
			t.Errorf("%s needs no excuse", name)
		}
	}
	if asked < 130 {
		t.Errorf("only %d lists", asked)
	}
}

// asOfLists are operations whose lists take asOf and truth, in the place of A.
var asOfLists = []string{
	`documents(A) { nodes { id } }`,
	`positions(A) { nodes { id } }`,
	`statements(A) { nodes { id } }`,
	`persons { nodes { id offices(A) { nodes { id } } } }`,
	`persons { nodes { id relations(A) { edges { relation { id } } } } }`,
	`places { nodes { id controlledBy(A) { edges { relation { id } } } } }`,
	`groups { nodes { id events(A) { nodes { id } } } }`,
	`documents { nodes { id provisions(A) { edges { relation { id } } } } }`,
	`documents { nodes { id acceptedBy(A) { edges { position { id } } } } }`,
	`places { nodes { id names(A) { id } } }`,
	`positions { nodes { id reasons(A) { id } } }`,
	`positionGroups(by: PARTY, A) { key }`,
	`reversals(A) { before { id } after { id } }`,
	`timeline(A) { node { id } }`,
	`neighbourhood(id: "lake-island", depth: 3, A) { nodes { id } }`,
	`neighbourhood(id: "lake-island", A) { relations { id } }`,
	`paths(from: "anna-berg", to: "second-plan", k: 50, A) { hops { relation { id } } }`,
}

// As of a date, a list shows some of what it shows without one: what certainly held, or what possibly did, apart. Long
// before, nothing had happened; long after, no act is in doubt any more.
func TestAsOfTellsCertainAndPossibleApart(t *testing.T) {
	e := testEngine(t)
	ask := func(list, args string) []string {
		list = strings.NewReplacer("(A)", "("+args+")", ", A)", ", "+args+")").Replace(list)
		return textsIn(read[any](t, e, "{ "+list+" }"))
	}
	doubted := 0
	for _, list := range asOfLists {
		before := len(ask(list, `asOf: "1800", truth: [CERTAIN, POSSIBLE]`))
		whole, some := ask(list, `asOf: null`), 0
		for _, date := range []string{"1998-06", "2001-03-04", "2004-06", "2020"} {
			certain, possible := ask(list, fmt.Sprintf("asOf: %q", date)), ask(list, fmt.Sprintf("asOf: %q, truth: [POSSIBLE]", date))
			both := ask(list, fmt.Sprintf("asOf: %q, truth: [CERTAIN, POSSIBLE]", date))
			for _, part := range [][]string{certain, possible} {
				if !among(part, both) {
					t.Errorf("%s as of %s: %v is not within %v", list, date, part, both)
				}
			}
			if !among(both, whole) && !strings.HasPrefix(list, "paths") { // where a short way is closed, a longer one is found
				t.Errorf("%s as of %s: %v is not within %v", list, date, both, whole)
			}
			doubted += len(possible) - before
			some = max(some, len(certain))
		}
		if some <= before && !strings.Contains(list, "names(") && !strings.Contains(list, "statements(") { // the only statement has no date
			t.Errorf("%s: nothing is certain as of any date", list)
		}
	}
	if doubted <= 0 {
		t.Error("nothing is ever in doubt")
	}
}

// textsIn are all texts of an answer, in order.
func textsIn(data any) []string {
	var found []string
	switch data := data.(type) {
	case string:
		found = append(found, data)
	case []any:
		for _, item := range data {
			found = append(found, textsIn(item)...)
		}
	case map[string]any:
		for _, name := range names(data) {
			found = append(found, textsIn(data[name])...)
		}
	}
	return found
}

// among tells whether each text of one list stands in another.
func among(some, all []string) bool {
	return !slices.ContainsFunc(some, func(text string) bool { return !slices.Contains(all, text) })
}

// What has no date of its own had not happened before what it ties had: who was involved in an event, before the event.
func TestTimelessFactsAreAsSureAsTheirEnds(t *testing.T) {
	e := testEngine(t)
	type events struct {
		Group struct {
			Events struct {
				Edges []struct{ Truth string }
			}
		}
	}
	for date, want := range map[string]string{"1997": "", "1998-06": "POSSIBLE", "1998": "CERTAIN", "2005": "CERTAIN"} {
		data := read[events](t, e, fmt.Sprintf(`{ group(id: "sudland-army") { events(asOf: %q, truth: [CERTAIN, POSSIBLE]) { edges { truth } } } }`, date))
		got := ""
		for _, edge := range data.Group.Events.Edges {
			got += edge.Truth
		}
		if got != want {
			t.Errorf("as of %s: %q, want %q", date, got, want)
		}
	}
}

// What is found as of a date tells how sure it is: a hop, an entry of the timeline, a change of mind.
func TestTruthIsTold(t *testing.T) {
	e := testEngine(t)
	type answer struct {
		Timeline, Reversals []struct{ Truth *string }
		Paths               []struct {
			Hops []struct{ Truth *string }
		}
	}
	ask := func(args string) []*string {
		data := read[answer](t, e, fmt.Sprintf(`{ timeline(%[1]s) { truth } reversals(%[1]s) { truth }
			paths(from: "anna-berg", to: "second-plan", k: 50, %[1]s) { hops { truth } } }`, args))
		var told []*string
		for _, item := range slices.Concat(data.Timeline, data.Reversals) {
			told = append(told, item.Truth)
		}
		for _, path := range data.Paths {
			for _, hop := range path.Hops {
				told = append(told, hop.Truth)
			}
		}
		return told
	}
	for _, truth := range ask("asOf: null") {
		if truth != nil {
			t.Fatalf("%s is told without a date", *truth)
		}
	}
	for _, want := range []string{"CERTAIN", "POSSIBLE"} {
		told := ask(`asOf: "2001-02", truth: [` + want + `]`)
		if len(told) == 0 {
			t.Errorf("nothing is %s", want)
		}
		for _, truth := range told {
			if truth == nil || *truth != want {
				t.Errorf("%v among what is %s", truth, want)
			}
		}
	}
}

// Persons are found and ordered by when they were born and died, as dates of other things are.
func TestLivesAreFilteredAndOrdered(t *testing.T) {
	e := testEngine(t)
	type answer struct {
		Persons struct {
			Nodes []struct {
				ID         string
				BornBounds *struct{ Earliest, Latest string }
			}
		}
	}
	for where, want := range map[string]string{
		`born: {before: "1950"}`:         "carl-holm",
		`born: {after: "1949"}`:          "anna-berg",
		`born: {possiblyBefore: "1945"}`: "carl-holm",
		`born: {possiblyAfter: "1945"}`:  "carl-holm anna-berg",
		`born: {during: "194X"}`:         "carl-holm",
		`born: {during: "1945"}`:         "",
		`born: {possiblyDuring: "1945"}`: "carl-holm",
		`died: {during: "2003"}`:         "carl-holm",
		`died: {eq: "2003-05-01"}`:       "carl-holm",
		`died: {before: "2003"}`:         "",
		`died: {isNull: true}`:           "anna-berg boris-lund dora-falk emil-falk",
	} {
		data := read[answer](t, e, "{ persons(where: {"+where+"}, orderBy: [{born: ASC}, {id: ASC}]) { nodes { id bornBounds { earliest latest } } } }")
		var ids []string
		for _, node := range data.Persons.Nodes {
			ids = append(ids, node.ID)
			if b := node.BornBounds; node.ID == "carl-holm" && (b == nil || b.Earliest != "1940-01-01" || b.Latest != "1949-12-31") {
				t.Errorf("%s: %+v", where, b)
			}
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: %s, want %s", where, got, want)
		}
	}
}
