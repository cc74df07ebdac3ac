package graphtest

import (
	"strings"
	"testing"

	"parley/graph"
)

const sample = `# A remark.
case: a sentence
graph:
    CREATE (:A);
    CREATE (:B)
clean:
    DROP INDEX x IF EXISTS
query:
    MATCH (a)
    RETURN a.k AS k
params: {"k": 1}
query:
    MATCH (b) RETURN b.k AS k
expect ordered:
    | k      |
    | 'a\|b' |
    | 2      |
write:
    CREATE (:C)
expect:
effects: 1 node created, 1 label added
query:
    RETRUN
expect error: INVALID_QUERY at 1:1
`

func TestParseReadsWhatFormatWrites(t *testing.T) {
	cases, err := Parse("sample", sample)
	if err != nil {
		t.Fatal(err)
	}
	c := cases[0]
	if len(cases) != 1 || len(c.Setup) != 2 || len(c.Steps) != 3 || len(c.Steps[0].Statements) != 2 {
		t.Fatalf("got %+v", cases)
	}
	if e := c.Steps[0].Expect; !e.Ordered || len(e.Rows) != 2 || e.Rows[0][0] != `'a\|b'` {
		t.Errorf("got the rows %+v", e)
	}
	if s := c.Steps[1].Statements[0]; s.Access != graph.Write {
		t.Errorf("got %+v, want a write", s)
	}
	if e := c.Steps[2].Expect; e.Code != graph.InvalidQuery || e.Line != 1 || e.Column != 1 {
		t.Errorf("got the error %+v", e)
	}
	if got := Format(c); got != sample {
		t.Errorf("got\n%s\nwant\n%s", got, sample)
	}
}

func TestParseRefuses(t *testing.T) {
	cases := []struct{ name, text, says string }{
		{"a key for one engine", "case: a\nquery: RETURN 1\nexpect neo4j:\n    | 1 |\n", `f:3: there is no heading "expect neo4j"`},
		{"text under no heading", "    RETURN 1\n", "f:1: indented text"},
		{"a line that is no heading", "case: a\nRETURN 1\n", "f:2: a line at the margin"},
		{"a file that begins with a query", "query: RETURN 1\n", "f:1: a file begins with a case"},
		{"a case without an expectation", "case: a\nquery: RETURN 1\n", "f:1: the case ends with no expectation"},
		{"an expectation without a query", "case: a\nexpect:\n", "f:2: an expectation stands under a query"},
		{"params without a query", "case: a\nparams: {}\n", "f:2: params stand under"},
		{"effects without an expectation", "case: a\neffects: x\n", "f:2: effects stand under"},
		{"a row that is too short", "case: a\nquery: RETURN 1\nexpect:\n    | a | b |\n    | 1 |\n", "row 1 has 1 cells"},
		{"a row without bars", "case: a\nquery: RETURN 1\nexpect:\n    a b\n", "begins and ends with a bar"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("f", c.text)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %q", err, c.says)
			}
		})
	}
}

// The suite itself holds what its format promises; load also refuses differences without a case or a reason.
func TestTheSuiteIsWellFormed(t *testing.T) {
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	if len(s.cases) < 200 {
		t.Errorf("there are %d cases; some were lost", len(s.cases))
	}
	for _, c := range s.cases {
		again, err := Parse(c.File, Format(c))
		if err != nil || len(again) != 1 || Format(again[0]) != Format(c) {
			t.Errorf("%s:%d: the case does not survive formatting (%v)", c.File, c.Line, err)
		}
		for _, step := range c.Steps {
			for _, st := range step.Statements {
				if _, err := graph.ParseParams([]byte(st.Params)); err != nil {
					t.Errorf("%s:%d: %v", c.File, c.Line, err)
				}
			}
		}
	}
}
