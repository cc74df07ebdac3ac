package api_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

// example is an operation of the guide, with its variables and the answer that stands below it, empty where none does.
type example struct {
	line                     int
	query, variables, answer string
}

// examples reads the fenced blocks of a page: one in graphql begins an example, those in json after it belong to it.
func examples(text string) []example {
	var found []example
	language, body := "", ""
	for i, line := range strings.Split(text, "\n") {
		fence, isFence := strings.CutPrefix(line, "```")
		switch {
		case !isFence && language != "":
			body += line + "\n"
		case isFence && language == "":
			language, body = fence, ""
		case isFence:
			if last := len(found) - 1; language == "json" && last >= 0 {
				found[last].answer = body
			} else if language == "json variables" && last >= 0 {
				found[last].variables = body
			} else if language == "graphql" {
				found = append(found, example{line: i + 1 - strings.Count(body, "\n"), query: body})
			}
			language = ""
		}
	}
	return found
}

// empty tells whether a value holds no scalar but null.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case []any:
		for _, item := range v {
			if !empty(item) {
				return false
			}
		}
		return true
	case map[string]any:
		for _, item := range v {
			if !empty(item) {
				return false
			}
		}
		return true
	}
	return false
}

// Each example of the guide is answered as the guide says. Where it shows no answer, each root field has one with
// something in it, and no error stands beside it.
func TestGuideToGraphQL(t *testing.T) {
	text, err := os.ReadFile("../docs/graphql.md")
	if err != nil {
		t.Fatal(err)
	}
	p := start(t)
	all := examples(string(text))
	if len(all) < 15 {
		t.Fatalf("only %d examples", len(all))
	}
	for _, x := range all {
		t.Run(fmt.Sprintf("line %d", x.line), func(t *testing.T) { testExample(t, p, x) })
	}
}

func testExample(t *testing.T, p *program, x example) {
	var variables map[string]any
	if x.variables != "" {
		if err := json.Unmarshal([]byte(x.variables), &variables); err != nil {
			t.Fatal(err)
		}
	}
	got := p.graphQL(t, x.query, variables).decoded(t)
	delete(got, "extensions")
	data, _ := got["data"].(map[string]any)
	if x.answer == "" {
		if got["errors"] != nil || len(data) == 0 {
			t.Errorf("%s answers %v", x.query, got)
		}
		for name, v := range data {
			if empty(v) {
				t.Errorf("%s has nothing under %s", x.query, name)
			}
		}
		return
	}
	var want map[string]any
	if err := json.Unmarshal([]byte(x.answer), &want); err != nil {
		t.Fatal(err)
	}
	if want["errors"] == nil {
		want = map[string]any{"data": want}
	}
	if !reflect.DeepEqual(got, want) {
		body, _ := json.MarshalIndent(got, "", "  ")
		t.Errorf("%s answers\n%s\nbut the guide says\n%s", x.query, body, x.answer)
	}
}
