package api_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// question is a case file: what somebody asks, how the program is asked, and the answer that the paper gives.
//
//	question: Who hosted the negotiations that led to the humanitarian ceasefires of 2020, in order?
//	type: ordered_list
//	graphql: '{ meetings(where: {…}) { nodes { hosts { nodes { id } } } } }'
//	select: meetings.nodes[].hosts.nodes[].id
//	answer: [russia, france, united-states]
//
// The select of a record maps each of its keys to a path. A question that is graded by meaning has right, allowed and
// wrong in place of answer: all of right must come, nothing beside right and allowed may.
type question struct {
	Question string `yaml:"question"`
	Type     string `yaml:"type"`
	Note     string `yaml:"note"`
	GraphQL  string `yaml:"graphql"`
	Cypher   string `yaml:"cypher"`
	Select   any    `yaml:"select"`
	Ordered  bool   `yaml:"ordered"` // lists within a record keep their order
	Answer   any    `yaml:"answer"`
	Right    any    `yaml:"right"`
	Allowed  any    `yaml:"allowed"`
	Wrong    any    `yaml:"wrong"`
}

// Every question is answered over HTTP as the paper answers it, with the environment of any engine.
func testQuestions(t *testing.T, env ...string) {
	files, err := filepath.Glob("testdata/questions/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := start(t, env...).ready(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			q := readQuestion(t, file)
			if problem := q.judge(q.ask(t, p)); problem != "" {
				t.Errorf("%s\n%s", q.Question, problem)
			}
		})
	}
}

func TestQuestions(t *testing.T) { testQuestions(t, "PARLEY_STORE=embedded") }

// Each question of the docs has a case that asks it in the same words.
func TestEveryQuestionHasACase(t *testing.T) {
	data, err := os.ReadFile("../docs/questions.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := regexp.MustCompile(`(?m)^\*\*(Q\d+)\*\* \([^)]*\) (.+)$`).FindAllStringSubmatch(string(data), -1)
	if len(listed) != 40 {
		t.Fatalf("the docs list %d questions", len(listed))
	}
	for _, l := range listed {
		if q := readQuestion(t, "testdata/questions/"+l[1]+".yaml"); q.Question != l[2] {
			t.Errorf("%s asks %q, the docs ask %q", l[1], q.Question, l[2])
		}
	}
}

func readQuestion(t *testing.T, file string) question {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var q question
	if err := yaml.UnmarshalWithOptions(text, &q, yaml.Strict()); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return q
}

// ask sends the query and gives what select takes from the answer: a value, or a map of values for a record.
func (q question) ask(t *testing.T, p *program) any {
	t.Helper()
	var data any
	if q.GraphQL != "" {
		body := p.graphQL(t, q.GraphQL, nil).decoded(t)
		if body["errors"] != nil {
			t.Fatalf("%v\n%s", body["errors"], q.GraphQL)
		}
		data = body["data"]
	} else {
		data = records(t, p.cypher(t, q.Cypher))
	}
	paths, record := q.Select.(map[string]any)
	if !record {
		return pick(data, fmt.Sprint(q.Select))
	}
	values := map[string]any{}
	for key, path := range paths {
		values[key] = pick(data, fmt.Sprint(path))
	}
	return values
}

// records gives the rows of a table as objects, under the name rows.
func records(t *testing.T, a answer) any {
	t.Helper()
	table := a.decoded(t)
	if a.status != 200 {
		t.Fatalf("%s", a.body)
	}
	columns := table["columns"].([]any)
	var rows []any
	for _, row := range table["rows"].([]any) {
		object := map[string]any{}
		for i, value := range row.([]any) {
			object[columns[i].(string)] = value
		}
		rows = append(rows, object)
	}
	return map[string]any{"rows": rows}
}
