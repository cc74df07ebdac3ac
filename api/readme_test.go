package api_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"
)

// block gives the text of the first fenced block in a language.
func block(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, "\n```"+language+"\n")
	body, _, closed := strings.Cut(rest, "\n```\n")
	if !found || !closed {
		t.Fatalf("the README has no block in %s", language)
	}
	return body
}

// What the README says that Parley answers is what it answers, with the environment of any engine.
func testReadme(t *testing.T, env ...string) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	var want, got any
	if err := json.Unmarshal([]byte(block(t, text, "json")), &want); err != nil {
		t.Fatal(err)
	}
	p := start(t, env...).ready(t)
	if got = p.graphQL(t, block(t, text, "graphql"), nil).decoded(t)["data"]; !reflect.DeepEqual(got, want) {
		t.Errorf("GraphQL answers\n%v\nbut the README says\n%v", got, want)
	}
	cmd := exec.Command(binary, "query", "-")
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdin = strings.NewReader(block(t, text, "cypher"))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := block(t, text, "text"); strings.TrimRight(string(out), "\n") != want {
		t.Errorf("Cypher answers\n%s\nbut the README says\n%s", out, want)
	}
}

func TestReadme(t *testing.T) { testReadme(t, "PARLEY_STORE=embedded") }
