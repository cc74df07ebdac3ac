package cypher

import (
	"errors"
	"strings"
	"testing"

	"parley/graph"
)

// refusal is what a text is refused with.
type refusal struct {
	text    string
	code    graph.Code
	detail  string // without SyntaxError.
	line    int32
	column  int32
	message string // a part of it
}

func (r refusal) check(t *testing.T, err error) {
	t.Helper()
	var e *graph.Error
	if !errors.As(err, &e) {
		t.Errorf("%s: %v is no graph.Error", r.text, err)
		return
	}
	if e.Code != r.code || strings.TrimPrefix(e.Detail, "SyntaxError.") != r.detail {
		t.Errorf("%s: %s %s, want %s %s (%v)", r.text, e.Code, e.Detail, r.code, r.detail, e)
	}
	if e.Pos.Line != r.line || e.Pos.Column != r.column {
		t.Errorf("%s: at %d:%d, want %d:%d (%v)", r.text, e.Pos.Line, e.Pos.Column, r.line, r.column, e)
	}
	if !strings.Contains(e.Message, r.message) {
		t.Errorf("%s: %q does not tell %q", r.text, e.Message, r.message)
	}
}

func TestParseRefuses(t *testing.T) {
	const bad, syntax = graph.InvalidQuery, "UnexpectedSyntax"
	for _, r := range []refusal{
		{"", bad, syntax, 1, 1, "the end of the query where a clause"},
		{"MATCH (n)\nRETRUN n", bad, syntax, 2, 1, "did you mean RETURN?"},
		{"RETURN", bad, syntax, 1, 7, "an expression"},
		{"RETURN 1 +", bad, syntax, 1, 11, "an expression"},
		{"RETURN (1", bad, syntax, 1, 10, ") for the bracket that is open since line 1, column 8"},
		{"RETURN [1, 2", bad, syntax, 1, 13, "] for the bracket"},
		{"RETURN {a: 1,}", bad, syntax, 1, 14, "a key"},
		{"RETURN {a 1}", bad, syntax, 1, 11, ": after a key"},
		{"RETURN 1 != 2", bad, syntax, 1, 10, "<>"},
		{"RETURN 'abc", bad, syntax, 1, 8, "no closing '"},
		{"RETURN `abc", bad, syntax, 1, 8, "no closing `"},
		{"RETURN 1 /* x", bad, syntax, 1, 10, "no closing */"},
		{`RETURN '\u00zz'`, bad, "InvalidUnicodeLiteral", 1, 9, "four hexadecimal digits"},
		{`RETURN 'é\uD83D'`, bad, "InvalidUnicodeLiteral", 1, 10, "four hexadecimal digits"},
		{"RETURN `a\\u0062`", bad, syntax, 1, 8, "write the character itself"},
		{"RETURN 1 — 2", bad, "InvalidUnicodeCharacter", 1, 10, "plain hyphen"},
		{"RETURN 1 # 2", bad, syntax, 1, 10, "no meaning"},
		{"RETURN 12abc", bad, "InvalidNumberLiteral", 1, 8, "'12abc' is no number"},
		{"RETURN 0123", bad, "InvalidNumberLiteral", 1, 8, "0o17"},
		{"RETURN 9223372036854775808", bad, "IntegerOverflow", 1, 8, "64 bits"},
		{"RETURN -9223372036854775809", bad, "IntegerOverflow", 1, 8, "'-9223372036854775809'"},
		{"RETURN 1e999", bad, "FloatingPointOverflow", 1, 8, "too large"},
		{"RETURN l[..] AS x", bad, syntax, 1, 12, "an expression"},
		{"MATCH (a)(b) RETURN a", bad, syntax, 1, 10, "put a relationship"},
		{"MATCH (a)-[:R..3]->(b) RETURN a", bad, "InvalidRelationshipPattern", 1, 14, "asterisk"},
		{"MATCH (a)-[:R*-2]->(b) RETURN a", bad, "InvalidRelationshipPattern", 1, 15, "negative"},
		{"MATCH (a)-[*1..$n]->(b) RETURN a", bad, "InvalidParameterUse", 1, 16, "whole number"},
		{"MATCH ((a)-->(b)){3,2} RETURN a", bad, syntax, 1, 18, "bound"},
		{"MATCH ((a)-->(b)) (c) RETURN a", bad, syntax, 1, 19, "needs a quantifier"},
		{"MATCH (((a)-->(b))+ (c)-->(d)){2} RETURN a", bad, syntax, 1, 8, "cannot hold another"},
		{"MATCH (a:$label) RETURN a", bad, "InvalidParameterUse", 1, 10, "$(…)"},
		{"MATCH SHORTEST $k (a)-->+(b) RETURN a", bad, "InvalidParameterUse", 1, 16, "whole number"},
		{"MATCH ()-[r:A:B]->() RETURN r", bad, syntax, 1, 14, "]"},
		{"MATCH (n) SET n RETURN n", bad, syntax, 1, 17, "=, += or a label"},
		{"MATCH (n) SET n:A|B", bad, syntax, 1, 16, "list of labels"},
		{"MATCH (n) REMOVE 1", bad, syntax, 1, 18, "a variable or a property"},
		{"RETURN CASE 1 END", bad, syntax, 1, 15, "WHEN"},
		{"RETURN 1 IS :: INTEGR", bad, syntax, 1, 16, "did you mean INTEGER?"},
		{"CREATE INDEX FOR (n:A) ON (m.x)", bad, "UndefinedVariable", 1, 28, "it is called 'n'"},
		{"CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS ODD", bad, syntax, 1, 44, "UNIQUE"},
		{"MATCH (n) USING INDEX n:A(x) RETURN n", graph.Unsupported, "", 1, 11, "hints"},
		{"CYPHER runtime=slotted RETURN 1", graph.Unsupported, "", 1, 1, "only CYPHER 5"},
		{"CREATE USER x", graph.Unsupported, "", 1, 8, "CREATE USER"},
		{"GRANT ROLE x TO y", graph.Unsupported, "", 1, 1, "GRANT"},
		{"DROP DATABASE x", graph.Unsupported, "", 1, 6, "DROP DATABASE"},
		{"MATCH (p = (a)-->(b)){2} RETURN a", graph.Unsupported, "", 1, 8, "name the whole path"},
	} {
		_, err := Parse(r.text)
		if err == nil {
			t.Errorf("%s is read", r.text)
			continue
		}
		r.check(t, err)
	}
}

func TestParseLimits(t *testing.T) {
	cases := []struct{ name, text string }{
		{"brackets", "RETURN " + strings.Repeat("(", 20_000)},
		{"lists", "RETURN " + strings.Repeat("[", 300) + strings.Repeat("]", 300)},
		{"negations", "RETURN " + strings.Repeat("NOT ", 20_000) + "true"},
		{"signs", "RETURN " + strings.Repeat("- ", 20_000) + "x"},
		{"cases", "RETURN " + strings.Repeat("CASE WHEN ", 10_000)},
		{"sums", "RETURN 1" + strings.Repeat(" + 1", 20_000)},
		{"properties", "RETURN a" + strings.Repeat(".b", 20_000)},
		{"predicates", "RETURN a" + strings.Repeat(" IS NULL", 20_000)},
		{"label negations", "MATCH (a:" + strings.Repeat("!", 20_000) + "A) RETURN a"},
		{"list types", "RETURN 1 IS :: INTEGER" + strings.Repeat(" LIST", 20_000)},
		{"subqueries", strings.Repeat("CALL { ", 20_000)},
		{"bytes", "RETURN '" + strings.Repeat("x", MaxText) + "'"},
	}
	for _, c := range cases {
		if _, err := Parse(c.text); graph.CodeOf(err) != graph.LimitExceeded {
			t.Errorf("%s: %v, want LimitExceeded", c.name, err)
		}
	}
	if _, err := Parse("RETURN '\xff'"); graph.CodeOf(err) != graph.InvalidQuery {
		t.Errorf("bad UTF-8: %v", err)
	}
}

func TestLongTextsAreReadInOneGo(t *testing.T) {
	const n = 15_000
	for name, text := range map[string]string{
		"a list":        "RETURN [" + strings.Repeat("1,", n) + "1]",
		"nodes":         "MATCH (a)" + strings.Repeat("-->()", n) + " RETURN a",
		"columns":       "RETURN 1 AS a" + strings.Repeat(", null AS `x`", n),
		"clauses":       strings.Repeat("MATCH (a) ", n) + "RETURN a",
		"open comments": "RETURN 1 " + strings.Repeat("/*", n),
		"open quotes":   "RETURN " + strings.Repeat("' ", n),
		"maps":          "RETURN [" + strings.Repeat("{a: [x IN [1] | x]},", n/4) + "1]",
		"variables":     "MATCH " + strings.Repeat("(a), ", n) + "(b) RETURN a",
		"brackets":      "RETURN " + strings.Repeat("[x IN ", 150) + "1" + strings.Repeat(" | (a)-[b]->(c)]", 150),
	} {
		stmt, err := Parse(text)
		if err == nil {
			Print(stmt)
			_, _ = Check(stmt, CheckOptions{})
		}
		if graph.CodeOf(err) == graph.Internal {
			t.Errorf("%s: %v", name, err)
		}
	}
}
