package fuzz

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
)

// rule is a known difference.
type rule struct {
	// reason is what docs/dialect.md says of it.
	reason string
	// fits tells whether it explains why the answers a of the embedded engine and b of Neo4j differ.
	fits func(tree *cypher.Statement, a, b outcome) bool
	// instead takes the place of fits: it writes what Neo4j answers otherwise in other words, if it is there. The rule
	// explains the answers if Neo4j then answers as the embedded engine does.
	instead func(tree *cypher.Statement) bool
}

// The order is that of the dialect page.
var known = []rule{
	{reason: "Neo4j counts some properties as set that were absent and are set to null", fits: onlyPropertiesSet},
	{reason: "Neo4j knows the kinds of more expressions before it runs, and refuses what would be null here",
		fits: whereNeo4jSays("Type mismatch", "Cannot concatenate `")},
	{reason: "Neo4j takes a LIST for a truth value, and any value beside true and false that AND and OR do without",
		fits: whereWeSay("a truth value was expected")},
	{reason: "Neo4j fails on a path that ORDER BY looks into after DISTINCT or an aggregate",
		fits: whereNeo4jSays("not possible to access variables declared before the WITH/RETURN")},
	{reason: "Neo4j refuses n[''], which is null here",
		fits: func(_ *cypher.Statement, _, b outcome) bool { return says(b.err, "is not a valid token name") }},
	{reason: "Neo4j fails to reverse a list that is stored as a property", fits: whereNeo4jSays("Invalid input for function 'reverse()'")},
	{reason: "Neo4j gives a path of one node that is bound already where OPTIONAL MATCH finds nothing", instead: bindLonePathsAnew},
	{reason: "Neo4j gives the largest INTEGER for what is rounded beyond it",
		instead: insteadOfCall("round", 1, "CASE WHEN abs(%[1]s) > 9.0e18 THEN %[1]s ELSE round(%[1]s) END")},
	{reason: "Neo4j takes a list that is stored for no PROPERTY VALUE", instead: copyListsBeforeTypes},
	{reason: "Neo4j takes no parts of lists beyond 32 bits", fits: whereNeo4jSays("Expected an integer between -2147483648 and 2147483647")},
	{reason: "Neo4j does not count COLLECT { … } from its end", instead: countCollectedAnew},
	{reason: "Neo4j keeps the first character of a text where rtrim(text, characters) takes them all",
		instead: insteadOfCall("rtrim", 2, "reverse(ltrim(reverse(%[1]s), %[2]s))")},
	{reason: "Neo4j cuts characters beyond 16 bits in two where split() has nothing to split by",
		instead: insteadOfCall("split", 2, "CASE WHEN %[2]s = '' AND size(%[1]s) > 0 THEN "+characters+" ELSE split(%[1]s, %[2]s) END")},
	{reason: "Neo4j cuts characters beyond 16 bits in two where replace() looks for nothing",
		instead: insteadOfCall("replace", 3, "CASE WHEN %[2]s = '' AND size(%[1]s) > 0 THEN reduce(text = %[3]s, character IN "+characters+
			" | text + character + %[3]s) ELSE replace(%[1]s, %[2]s, %[3]s) END")},
	{reason: "Neo4j loses a path that CALL (p) { … } takes in and WITH * carries on", fits: whereNeo4jSays("` not defined")},
	{reason: "Neo4j gives the first number of a range whose step leads away from its end",
		instead: insteadOfCall("range", 3, "CASE WHEN %[3]s > 0 AND %[1]s > %[2]s OR %[3]s < 0 AND %[1]s < %[2]s THEN [] ELSE range(%[1]s, %[2]s, %[3]s) END")},
	{reason: "sines and their like differ in the last digit, and what is calculated from them may in more", fits: onlyLastDigits},
	{reason: "durations that are multiplied, divided or made of a fraction differ in their nanoseconds", fits: onlyFractions},
	{reason: "Neo4j counts NaN more than once where DISTINCT counts it once here", fits: onlyRepeatedNaN},
	{reason: "Neo4j takes floats for whole numbers where it does not know them beforehand, and cuts them",
		fits: whereWeSay("range() needs integers, not a float", "[from..to] needs integers, not a float", "() needs a whole number of characters, not a float")},
	{reason: "Neo4j lets durations beyond 64 bits wrap, or end at nothing", fits: whereWeSay("the duration is out of range")},
	{reason: "Neo4j gives null for what DISTINCT or an aggregate makes of a node that OPTIONAL MATCH did not find, and ORDER BY sorts", instead: keepOptionalApart},
}

// characters lists those of the first argument.
const characters = "[place IN range(0, size(%[1]s) - 1) | substring(%[1]s, place, 1)]"

// whereNeo4jSays fits where only Neo4j fails, and with one of these messages.
func whereNeo4jSays(messages ...string) func(*cypher.Statement, outcome, outcome) bool {
	return func(_ *cypher.Statement, a, b outcome) bool {
		return a.err == nil && slices.ContainsFunc(messages, func(m string) bool { return says(b.err, m) })
	}
}

// whereWeSay fits where only the embedded engine fails, and with one of these messages.
func whereWeSay(messages ...string) func(*cypher.Statement, outcome, outcome) bool {
	return func(_ *cypher.Statement, a, b outcome) bool {
		return b.err == nil && slices.ContainsFunc(messages, func(m string) bool { return says(a.err, m) })
	}
}

func onlyPropertiesSet(_ *cypher.Statement, a, b outcome) bool {
	x, y := a.summary, b.summary
	x.PropertiesSet, y.PropertiesSet = 0, 0
	return a.err == nil && b.err == nil && x == y && a.summary != b.summary && slices.Equal(a.state, b.state)
}

var sines = []string{"sin", "cos", "tan", "cot", "asin", "acos", "atan", "atan2", "haversin", "exp", "log", "log10"}

var decimals = regexp.MustCompile(`\d+\.\d+(e[+-]?\d+)?`)

// onlyLastDigits compares six digits, where such a function is called.
func onlyLastDigits(tree *cypher.Statement, a, b outcome) bool {
	called := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		f, ok := n.(*cypher.FunctionCall)
		called = called || ok && slices.Contains(sines, strings.ToLower(f.Name))
		return true
	})
	return called && a.err == nil && b.err == nil && equalBut(a, b, func(row string) string {
		return decimals.ReplaceAllStringFunc(row, func(digits string) string {
			f, _ := strconv.ParseFloat(digits, 64)
			return strconv.FormatFloat(f, 'g', 6, 64)
		})
	})
}

var (
	// fraction is what a duration has below a second, and nothing what it then has of seconds.
	fraction = regexp.MustCompile(`\.\d+S'`)
	nothing  = regexp.MustCompile(`([PTDHM])T?-?0?S'`)
)

func onlyFractions(_ *cypher.Statement, a, b outcome) bool {
	return a.err == nil && b.err == nil && equalBut(a, b, func(row string) string {
		return nothing.ReplaceAllString(fraction.ReplaceAllString(row, "S'"), "$1'")
	})
}

// onlyRepeatedNaN compares the rows that differ, where one that repeats has a NaN.
func onlyRepeatedNaN(_ *cypher.Statement, a, b outcome) bool {
	if a.err != nil || b.err != nil {
		return false
	}
	once := func(o outcome) []string {
		rows := o.texts(true)
		slices.Sort(rows)
		return slices.CompactFunc(rows, func(x, y string) bool { return x == y && strings.Contains(x, "NaN") })
	}
	return slices.Equal(once(a), once(b))
}

// equalBut compares the rows of two answers, in any order, as blur leaves them.
func equalBut(a, b outcome, blur func(row string) string) bool {
	x, y := a.texts(true), b.texts(true)
	for _, rows := range [][]string{x, y} {
		for i := range rows {
			rows[i] = blur(rows[i])
		}
		slices.Sort(rows)
	}
	return slices.Equal(x, y)
}

// says looks for words in what Neo4j itself said.
func says(err error, words string) bool {
	var e *graph.Error
	return errors.As(err, &e) && (strings.Contains(e.Message, words) || e.Err != nil && strings.Contains(e.Err.Error(), words))
}

// explained gives the reason of the first rule that fits, or nothing. Other words add up, for a query that Neo4j answers
// otherwise in two ways. Asked in other words, it is asked on the graph as it was.
func (r *runner) explained(ctx context.Context, on Graph, tree *cypher.Statement, q Query, params map[string]any, both [2]outcome) string {
	other, err := parse(q.Text)
	if err != nil {
		return ""
	}
	for _, rule := range known {
		switch {
		case rule.fits != nil && rule.fits(tree, both[0], both[1]):
			return rule.reason
		case rule.instead != nil && rule.instead(other):
			if r.agreesInstead(ctx, on, other, q, params, both[0]) {
				return rule.reason
			}
		}
	}
	return ""
}

// agreesInstead asks the second store in other words for what the first has answered.
func (r *runner) agreesInstead(ctx context.Context, on Graph, tree *cypher.Statement, q Query, params map[string]any, want outcome) bool {
	q.Text = cypher.Print(tree)
	if q.Writes && on.fill(ctx, r.stores[1]) != nil {
		return false
	}
	return compare(tree, want, r.answer(ctx, r.stores[1], q, params)) == ""
}
