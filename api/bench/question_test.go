package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// question is one that Parley and the peer are both asked, each in its own schema.
type question struct {
	name        string
	ours, peers string
	// variables are those of each request; a question without any is one request.
	variables []map[string]any
}

// rows is how many the flat question has.
const rows = 1000

var questions = []question{
	onePlan("one plan", "step-by-step-plan", "land-swap-plan", "kazan-agreement-on-few-principles", "skewed-land-swap-plan",
		"ceasefire-2020", "lavrov-offer-2020", "moscow-ceasefire-2020", "bishkek-protocols"),
	// As readers of one article ask it.
	onePlan("one plan, the same for all", "step-by-step-plan"),
	{
		name: "all leaders",
		ours: `{ leaders { nodes { id name positions { nodes { stance date target { ... on Document {
  id name date positions { nodes { stance date certainty } } } } } } } } }`,
		peers: `{ leaders(sort: [{name: ASC}]) { id name positions(sort: [{date: ASC}]) { stance date target {
  id name date positions(sort: [{date: ASC}]) { stance date certainty } } } } }`,
	},
	{
		name:  "1,000 rows",
		ours:  fmt.Sprintf(`{ events(first: %d, where: {kind: {eq: "sighting"}}) { nodes { id name kind date status summary certainty basis } } }`, rows),
		peers: fmt.Sprintf(`{ events(limit: %d, where: {kind: {eq: "sighting"}}, sort: [{name: ASC}]) { id name kind date status summary certainty basis } }`, rows),
	},
}

// onePlan asks for the plans in turn, each with who accepted and who rejected it.
func onePlan(name string, ids ...string) question {
	q := question{
		name: name,
		ours: `query ($id: ID!) { plan(id: $id) { id name date
  acceptedBy { edges { node { id name } position { stance date manner certainty cites } } }
  rejectedBy { edges { node { id name } position { stance date manner certainty cites } } } } }`,
		peers: `query ($id: ID!) { plans(where: {id: {eq: $id}}) { id name date
  acceptedBy: positions(where: {stance: {in: ["ACCEPTED", "SIGNED"]}}, sort: [{date: ASC}]) { stance date manner certainty cites actor { id name } }
  rejectedBy: positions(where: {stance: {in: ["REJECTED", "REFUSED_TO_SIGN", "WITHDREW"]}}, sort: [{date: ASC}]) { stance date manner certainty cites actor { id name } } } }`,
	}
	for _, id := range ids {
		q.variables = append(q.variables, map[string]any{"id": id})
	}
	return q
}

// bodies are the requests of a question in one of the two schemas.
func (q question) bodies(text string) (all [][]byte) {
	variables := q.variables
	if variables == nil {
		variables = []map[string]any{nil}
	}
	for _, v := range variables {
		body, err := json.Marshal(map[string]any{"query": text, "variables": v})
		if err != nil {
			panic(err)
		}
		all = append(all, body)
	}
	return all
}

// sameFacts fails where two answers do not hold the same values, whatever objects they stand in. Enums are words in
// capital letters here and as they are stored there.
func sameFacts(tb testing.TB, name string, ours, peers []byte) {
	tb.Helper()
	a, b := facts(tb, ours), facts(tb, peers)
	if !slices.Equal(a, b) {
		tb.Fatalf("%s: Parley answers %.1000s\nthe peer %.1000s", name, strings.Join(a, " | "), strings.Join(b, " | "))
	}
	if len(a) == 0 {
		tb.Fatalf("%s: the answers are empty: %s", name, ours)
	}
}

// facts are the values in an answer, in order.
func facts(tb testing.TB, body []byte) (all []string) {
	tb.Helper()
	var answer struct {
		Data   any `json:"data"`
		Errors any `json:"errors"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		tb.Fatalf("%v: %.300s", err, body)
	}
	if answer.Errors != nil {
		tb.Fatalf("%.1000s", bytes.TrimSpace(body))
	}
	var collect func(any)
	collect = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, e := range v {
				collect(e)
			}
		case []any:
			for _, e := range v {
				collect(e)
			}
		case nil:
		default:
			all = append(all, strings.ToLower(fmt.Sprint(v)))
		}
	}
	collect(answer.Data)
	slices.Sort(all)
	return all
}
