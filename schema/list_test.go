package schema

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// read asks an operation and decodes its data; an error fails the test.
func read[T any](t *testing.T, e *Engine, query string) T {
	t.Helper()
	return answered[T](t, e.Execute(context.Background(), Request{Query: query}))
}

// answered is the data of an answer without errors.
func answered[T any](t *testing.T, r Response) T {
	t.Helper()
	var data T
	if err := json.Unmarshal(r.Data, &data); err != nil || len(r.Errors) > 0 {
		t.Fatalf("%s", r.AppendJSON(nil))
	}
	return data
}

type positionList struct {
	Positions struct {
		Nodes []struct {
			ID      string
			Actor   struct{ Name string }
			Meeting *struct {
				Date  string
				Place *struct{ Name string }
			}
		}
	}
}

// A list is ordered by fields of a node that each of its nodes has one of; where there is none, it comes last.
func TestOrderByAnotherNode(t *testing.T) {
	e := testEngine(t)
	ask := func(order string) positionList {
		return read[positionList](t, e, fmt.Sprintf(`{ positions(orderBy: [%s]) { nodes { id actor { name } meeting { date place { name } } } } }`, order))
	}
	var names []string
	for _, n := range ask("{actor: {name: DESC}}").Positions.Nodes {
		names = append(names, n.Actor.Name)
	}
	if back := slices.Clone(names); len(names) < 3 {
		t.Fatalf("only %d positions", len(names))
	} else if slices.Reverse(back); !slices.IsSorted(back) || back[0] == back[len(back)-1] {
		t.Errorf("by the actor's name, backward: %v", names)
	}
	for _, direction := range []string{"ASC", "DESC"} {
		var dates []string
		without := 0
		for _, n := range ask("{meeting: {date: " + direction + "}}").Positions.Nodes {
			if n.Meeting == nil {
				without++
				continue
			}
			if without > 0 {
				t.Errorf("%s: %s has a meeting and comes after one without", direction, n.ID)
			}
			dates = append(dates, n.Meeting.Date)
		}
		if direction == "DESC" {
			slices.Reverse(dates)
		}
		if !slices.IsSorted(dates) || len(dates) == 0 || without == 0 {
			t.Errorf("%s: %v, %d without a meeting", direction, dates, without)
		}
	}
}

// certaintyLists are operations whose lists take the argument certainty, in the place of C.
var certaintyLists = []string{
	`positions(C) { nodes { certainty } }`,
	`documents(C) { nodes { certainty } }`,
	`persons { nodes { relations(C) { edges { certainty } } } }`,
	`persons { nodes { names(C) { certainty } } }`,
	`persons { nodes { offices(C) { edges { relation { certainty } } } } }`,
	`documents { nodes { acceptedBy(C) { edges { position { certainty } } } } }`,
	`statements { nodes { madeBy(C) { certainty } } }`,
	`timeline(C) { node { certainty } }`,
	`paths(from: "anna-berg", to: "lake", C) { hops { relation { certainty } } }`,
	`neighbourhood(id: "lake-island", C) { relations { certainty } }`,
	`reversals(C) { before { certainty } after { certainty } }`,
	`asOf(date: "2003") { certain { offices(C) { relation { certainty } } places(C) { relation { certainty } } } }`,
}

// Lists of facts show those of the certainties asked for, wherever they stand.
func TestCertaintyFiltersEverywhere(t *testing.T) {
	e := testEngine(t)
	ask := func(list, filter string) []string {
		list = strings.NewReplacer("(C)", "("+filter+")", ", C)", ", "+filter+")").Replace(list)
		return certainties(read[any](t, e, "{ "+strings.ReplaceAll(list, "()", "")+" }"))
	}
	unsure := 0
	for _, list := range certaintyLists {
		whole := ask(list, "certainty: null")
		some := ask(list, "certainty: [REPORTED, INFERRED, PROBABLE, POSSIBLE]")
		stated := ask(list, "certainty: [STATED]")
		isStated := func(c string) bool { return c == "STATED" }
		if len(whole) == 0 || slices.ContainsFunc(some, isStated) || len(slices.DeleteFunc(slices.Clone(stated), isStated)) > 0 {
			t.Errorf("%s: %v, of the unsure %v, of the stated %v", list, whole, some, stated)
		}
		unsure += len(some)
	}
	if unsure == 0 {
		t.Error("no fact of the dataset is less than stated")
	}
}

// certainties are the values of all fields of that name.
func certainties(data any) []string {
	var found []string
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			found = append(found, certainties(item)...)
		}
	case map[string]any:
		for _, name := range names(data) {
			if word, ok := data[name].(string); ok && name == "certainty" {
				found = append(found, word)
			}
			found = append(found, certainties(data[name])...)
		}
	}
	return found
}
