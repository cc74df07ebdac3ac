package cypher

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley/graph"
)

// inEachOther writes form so many times inside of itself, for node 0, 1, …; form has a place for the node, the next one
// and what stands inside, which ends with end.
func inEachOther(n int, form, end string) string {
	text := end
	for i := n - 1; i >= 0; i-- {
		text = strings.NewReplacer("$a", fmt.Sprintf("a%d", i), "$b", fmt.Sprintf("a%d", i+1), "$x", fmt.Sprintf("x%d", i), "$in", text).Replace(form)
	}
	return text
}

func many(n int, separator, form string) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = strings.ReplaceAll(form, "#", fmt.Sprint(i))
	}
	return strings.Join(parts, separator)
}

// What is planned by itself does not count.
func TestCheckCountsRelationshipsByPlan(t *testing.T) {
	for name, text := range map[string]string{
		"optional": "MATCH (a) " + many(60, " ", "OPTIONAL MATCH (a)-->(b#)") + " RETURN a",
		"parted":   many(60, " WITH a ", "MATCH (a)-->(b#)") + " RETURN a",
		"made":     "CREATE (a)" + many(60, "", "-[:T]->(b#)"),
		"in CALL":  "MATCH (a) " + many(60, " ", "CALL (a) { MATCH (a)-->(b#) RETURN count(*) AS n# }") + " RETURN a",
	} {
		stmt, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Check(stmt, CheckOptions{Access: graph.Write}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Every form is taken up to its limit and refused beyond it.
func TestCheckLimitsThePlanner(t *testing.T) {
	match := func(form, end string) func(int) string {
		return func(n int) string { return "MATCH (a0) RETURN " + inEachOther(n, form, end) + " AS x" }
	}
	where := func(form, end string) func(int) string {
		return func(n int) string { return "MATCH (a0) WHERE " + inEachOther(n, form, end) + " RETURN 1 AS one" }
	}
	for name, c := range map[string]struct {
		text    func(n int) string
		most    int
		message string
	}{
		"COLLECT":               {match("COLLECT { MATCH ($a)-->($b) RETURN $in }", "1"), 12, "more than 12 deep"},
		"COUNT":                 {match("COUNT { MATCH ($a)-->($b) WHERE $in = 1 }", "1"), 12, "more than 12 deep"},
		"EXISTS":                {where("EXISTS { ($a)-->($b) WHERE $in }", "true"), 12, "more than 12 deep"},
		"pattern comprehension": {match("[($a)-->($b) | $in]", "1"), 12, "more than 12 deep"},
		"CALL": {func(n int) string {
			return "MATCH (a0) " + inEachOther(n, "CALL ($a) { MATCH ($a)-->($b) $in } RETURN 1 AS $x", "RETURN 1 AS x") // a column of the same name everywhere
		}, 12, "more than 12 deep"},
		"sorted by the column": {match("COLLECT { MATCH ($a)-->($b) RETURN {i: $b.i, l: $in} AS $x ORDER BY $x.i }", "1"), 4, "more than 200 subqueries"},
		"sorted after WITH":    {match("COLLECT { MATCH ($a)-->($b) WITH $b, $in AS $x ORDER BY $x LIMIT 2 RETURN $x }", "1"), 4, "more than 200 subqueries"},
		"sorted by the node":   {match("COLLECT { MATCH ($a)-->($b) RETURN $in AS $x ORDER BY $b.i }", "1"), 12, "more than 12 deep"},
		"a chain":              {where("0 < COUNT { ($a)-->($b) WHERE $in } < 9", "true"), 4, "more than 200 subqueries"},
		"a plain comparison":   {where("0 < COUNT { ($a)-->($b) WHERE $in }", "true"), 12, "more than 12 deep"},
		"a subject of CASE": {where("CASE COUNT { ($a)-->($b) WHERE $in } WHEN 1 THEN true WHEN 2, > 4 THEN false END", "true"),
			3, "more than 200 subqueries"},
		"CASE WHEN":                     {where("CASE WHEN EXISTS { ($a)-->($b) WHERE $in } THEN true WHEN false THEN false END", "true"), 12, "more than 12 deep"},
		"XOR":                           {where("(EXISTS { ($a)-->($b) WHERE $in } XOR $a.i = 1)", "true"), 6, "more than 200 subqueries"},
		"a star":                        {func(n int) string { return "MATCH " + many(n, ", ", "(a)-->(b#)") + " RETURN a" }, 24, "more than 24 relationships"},
		"a chain of hops":               {func(n int) string { return "MATCH (a)" + many(n, "", "-->(b#)") + " RETURN a" }, 24, "more than 24 relationships"},
		"nodes side by side":            {func(n int) string { return "MATCH " + many(n, ", ", "(a#)") + " RETURN 1 AS one" }, 100, "more than 100 nodes"},
		"nodes in a row":                {func(n int) string { return many(n, " ", "MATCH (a#)") + " RETURN 1 AS one" }, 100, "more than 100 nodes"},
		"one node over and over":        {func(n int) string { return many(n, " ", "MATCH (a)") + " RETURN a" }, 2000, ""},
		"variables":                     {func(n int) string { return many(n, " ", "UNWIND [#] AS a#") + " RETURN 1 AS one" }, 998, "more than 500000 variables"},
		"variables that are dropped":    {func(n int) string { return many(n, " ", "UNWIND [#] AS a# WITH a#") + " RETURN 1 AS one" }, 2000, ""},
		"clauses in a row":              {func(n int) string { return many(n, " ", "MATCH (a)-->(b#)") + " RETURN a" }, 24, "more than 24 relationships"},
		"a pattern to merge":            {func(n int) string { return "MERGE (a)" + many(n, "", "-[:T]->(b#)") }, 24, "more than 24 relationships"},
		"a pattern that is a predicate": {func(n int) string { return "MATCH (a) WHERE (a)" + many(n, "", "-->()") + " RETURN a" }, 24, "more than 24 relationships"},
		"side by side":                  {func(n int) string { return "MATCH (a) RETURN " + many(n, ", ", "COUNT { (a)-->({i: #}) } AS x#") }, 200, "more than 200 subqueries"},
		"AND and OR": {func(n int) string {
			return "MATCH (a) WHERE " + inEachOther(n, "(($in OR a.$a = 1) AND a.$b = 2)", "a.i = 1") + " RETURN a"
		}, 6, "change more than 12 times"},
		"NOT and AND": {func(n int) string {
			return "MATCH (a) WHERE " + inEachOther(n, "NOT ($in AND a.$b = 2)", "a.i = 1") + " RETURN a"
		}, 12, "change more than 12 times"},
		"NOT alone": {func(n int) string { return "RETURN " + strings.Repeat("NOT ", n) + "true AS x" }, 150, ""},
		"a row of ORs": {func(n int) string {
			return "MATCH (a) WHERE " + many(n, " OR ", "(a.x# = 1 AND a.y# = 2)") + " RETURN a"
		}, 400, ""},
		"a row of XORs": {func(n int) string { return "MATCH (a) WHERE true XOR " + many(n, " XOR ", "a.x# = 1") + " RETURN a" }, 12, "change more than 12 times"},
		"label expressions": {func(n int) string { return "MATCH (a:" + many(n, "&", "(A#|B#)") + ") RETURN a" },
			13, "more than 10000 combinations of labels"},
		"a negated label expression": {func(n int) string { return "MATCH (a:!(" + many(n, "|", "(!A#&!B#)") + ")) RETURN a" },
			13, "more than 10000 combinations of labels"},
		"labels in WHERE": {func(n int) string {
			return "MATCH (a) WHERE a.i = 1 AND " + many(n, " AND ", "(a:A# OR NOT NOT a:B#)") + " RETURN a"
		}, 13, "more than 10000 combinations of labels"},
		"labels of one node in several clauses": {func(n int) string { return many(n, " ", "MATCH (a:A#|B#)") + " RETURN a" },
			13, "more than 10000 combinations of labels"},
		"labels of several nodes": {func(n int) string { return "MATCH " + many(n, ", ", "(a#:A|B|C)") + " RETURN 1 AS one" }, 100, ""},
		"alternatives of a label": {func(n int) string { return "MATCH (a:" + many(n, "|", "A#") + ") RETURN a" }, 2000, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if err := checked(c.text(c.most)); err != nil {
				t.Fatalf("%d are refused: %v", c.most, err)
			}
			if c.message == "" {
				return
			}
			err := checked(c.text(c.most + 1))
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != graph.LimitExceeded || !strings.Contains(e.Message, c.message) || e.Pos.Line != 1 {
				t.Errorf("%d: %v, want LimitExceeded with %q", c.most+1, err, c.message)
			}
		})
	}
}

func checked(text string) error {
	tree, err := Parse(text)
	if err == nil {
		_, err = Check(tree, CheckOptions{Access: graph.Write})
	}
	return err
}
