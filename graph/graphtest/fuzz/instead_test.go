package fuzz

import (
	"testing"

	"parley/graph/cypher"
)

// What a rule asks instead is a query that passes the check.
func TestOtherWords(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		instead          func(*cypher.Statement) bool
	}{
		{"a call", "RETURN rtrim(rtrim('aa', 'b'), 'a') AS c", "RETURN ltrim(ltrim('aa', 'b'), 'a') AS c", insteadOfCall("rtrim", 2, "ltrim(%[1]s, %[2]s)")},
		{"a call with other arguments", "RETURN rtrim('aa') AS c", "", insteadOfCall("rtrim", 2, "ltrim(%[1]s, %[2]s)")},
		{"an operand keeps together", "RETURN round(1 + 2) AS c", "RETURN (1 + 2) * 2 AS c", insteadOfCall("round", 1, "%[1]s * 2")},
		{"a part of COLLECT", "RETURN COLLECT { RETURN 1 AS x }[..-1] AS c", "RETURN [whole IN [COLLECT { RETURN 1 AS x }] | whole[..-1]][0] AS c", countCollectedAnew},
		{"a part of another list", "RETURN [1][..-1] AS c", "", countCollectedAnew},
		{"a path of one node", "MATCH (n) OPTIONAL MATCH p = (n) WHERE n.x RETURN p", "MATCH (n)\nOPTIONAL MATCH p = (other_n) WHERE other_n = n AND n.x\nRETURN p", bindLonePathsAnew},
		{"a path that must be there", "MATCH (n) MATCH p = (n) RETURN p", "", bindLonePathsAnew},
		{"what is optional in a subquery", "CALL () { OPTIONAL MATCH (n) RETURN n } RETURN n", "CALL () { OPTIONAL MATCH (n) WITH * LIMIT 1000000 RETURN n }\nRETURN n", keepOptionalApart},
		{"a stored list", "MATCH (n) RETURN n.l IS :: PROPERTY VALUE AS c", "MATCH (n)\nRETURN CASE WHEN n.l IS :: LIST<ANY> THEN [element IN n.l | element] ELSE n.l END IS :: PROPERTY VALUE AS c", copyListsBeforeTypes},
	} {
		tree, err := parse(c.text)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		found := c.instead(tree)
		if found != (c.want != "") {
			t.Errorf("%s: it is found %v", c.name, found)
			continue
		}
		got := cypher.Print(tree)
		if _, err := parse(got); err != nil {
			t.Errorf("%s: %v in %s", c.name, err, got)
		}
		if found && got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
