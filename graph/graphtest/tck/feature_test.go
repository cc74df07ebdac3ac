package tck

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"parley/graph"
)

const outline = `Feature: F
  Background:
    Given any graph
  Scenario Outline: [1] Value <v>
    When executing query:
      """
      RETURN <v> AS a
        , 1
      """
    Then the result should be, in any order:
      | a   |
      | <w> |
    Examples:
      | v      | w       |
      | 1      | 1       |
      | 'a\|b' | 'a\\c' |
`

func TestOutlinesAreExpanded(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"features/clauses/x/X1.feature": outline, "graphs/tree/tree.cypher": "CREATE ();\n"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	suite, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(suite.Scenarios) != 2 || suite.graphs["tree"] != "CREATE ()" {
		t.Fatalf("got %d scenarios and the graphs %q", len(suite.Scenarios), suite.graphs)
	}
	want := &Scenario{Feature: "clauses/x/X1.feature", Name: "[1] Value 'a|b'", Steps: []Step{
		{Text: "any graph"},
		{Text: "executing query:", Doc: "RETURN 'a|b' AS a\n  , 1"},
		{Text: "the result should be, in any order:", Table: [][]string{{"a"}, {`'a\c'`}}},
	}}
	if got := suite.Scenarios[1]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if folder := suite.Scenarios[0].Folder(); folder != "clauses/x" {
		t.Errorf("got the folder %q", folder)
	}
}

func TestAFolderWithoutFeaturesIsAnError(t *testing.T) {
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("got no error")
	}
}

func TestProceduresAnswerTheRowsThatFit(t *testing.T) {
	p, err := newProcedure(Step{
		Text: "there exists a procedure test.my.proc(name :: STRING?, id :: NUMBER) :: (city :: STRING?) :",
		Table: [][]string{
			{"id", "name", "city"},
			{"1", "'Ada'", "'Vienna'"},
			{"2", "'Ada'", "'Lisbon'"},
			{"1.0", "'Ada'", "null"},
			{"1", "null", "'Minsk'"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []Field{{"name", "STRING", true}, {"id", "NUMBER", false}}; !reflect.DeepEqual(p.Inputs, want) {
		t.Errorf("got the inputs %v, want %v", p.Inputs, want)
	}
	cases := []struct {
		args []graph.Value
		want [][]graph.Value
	}{
		{[]graph.Value{"Ada", int64(1)}, [][]graph.Value{{"Vienna"}, {nil}}},
		{[]graph.Value{nil, 1.0}, [][]graph.Value{{"Minsk"}}},
		{[]graph.Value{"Bo", int64(1)}, nil},
	}
	for _, c := range cases {
		if got := p.Call(c.args); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v answers %v, want %v", c.args, got, c.want)
		}
	}
}

func TestProceduresThatCannotBeReadAreRefused(t *testing.T) {
	for name, step := range map[string]Step{
		"no signature":             {Text: "there exists a procedure test:"},
		"a field without a type":   {Text: "there exists a procedure test(a) :: ():"},
		"a column that is missing": {Text: "there exists a procedure test(a :: ANY?) :: ():", Table: [][]string{{"b"}, {"1"}}},
		"a value that is none":     {Text: "there exists a procedure test(a :: ANY?) :: ():", Table: [][]string{{"a"}, {"x y"}}},
	} {
		if _, err := newProcedure(step); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}
