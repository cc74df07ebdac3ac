package fuzz

import (
	"errors"
	"regexp"
	"slices"
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
}

// The order is that of the dialect page.
var known = []rule{
	{"Neo4j counts some properties as set that were absent and are set to null", onlyPropertiesSet},
	{"Neo4j knows the kinds of more expressions before it runs, and refuses what would be null here",
		whereNeo4jSays("Type mismatch", "Cannot concatenate `")},
	{"Neo4j takes a LIST for a truth value, and any value beside true and false that AND and OR do without",
		whereWeSay("a truth value was expected")},
	{"Neo4j fails on a path that ORDER BY looks into after DISTINCT or an aggregate",
		whereNeo4jSays("not possible to access variables declared before the WITH/RETURN")},
	{"Neo4j refuses n[''], which is null here", whereNeo4jSays("is not a valid token name")},
	{"Neo4j fails to reverse a list that is stored as a property", whereNeo4jSays("Invalid input for function 'reverse()'")},
	{"Neo4j gives a path of one node that is bound already where OPTIONAL MATCH finds nothing", loneOptionalPath},
	{"Neo4j takes no parts of lists beyond 32 bits", whereNeo4jSays("Expected an integer between -2147483648 and 2147483647")},
	{"Neo4j does not count COLLECT { … } from its end", endOfCollect},
	{"Neo4j keeps the first character of a text where rtrim(text, characters) takes them all", rtrimOfAll},
	{"Neo4j cuts characters beyond 16 bits in two where split() has nothing to split by", splitInHalves},
	{"Neo4j loses a path that CALL (p) { … } takes in and WITH * carries on", whereNeo4jSays("` not defined")},
	{"Neo4j gives the first number of a range whose step leads away from its end", rangeAway},
	{"durations that are multiplied or divided differ in their nanoseconds", onlyFractions},
	{"Neo4j takes floats for the whole numbers of range(), and cuts them", whereWeSay("range() needs integers")},
	{"Neo4j lets durations beyond 64 bits wrap, or end at nothing", whereWeSay("the duration is out of range")},
	{"Neo4j loses the list around a relationship that OPTIONAL MATCH did not find, after DISTINCT and ORDER BY", onlyListsOfNull},
}

// whereNeo4jSays fits where only Neo4j fails, and with one of these messages.
func whereNeo4jSays(messages ...string) func(*cypher.Statement, outcome, outcome) bool {
	return func(_ *cypher.Statement, a, b outcome) bool {
		return a.err == nil && slices.ContainsFunc(messages, func(m string) bool { return says(b.err, m) })
	}
}

// whereWeSay fits where only the embedded engine fails, and with this message.
func whereWeSay(message string) func(*cypher.Statement, outcome, outcome) bool {
	return func(_ *cypher.Statement, a, b outcome) bool { return says(a.err, message) && b.err == nil }
}

var listOfNull = regexp.MustCompile(`\[null(, null)*\]`)

func onlyListsOfNull(tree *cypher.Statement, a, b outcome) bool {
	optional := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		m, ok := n.(*cypher.Match)
		optional = optional || ok && m.Optional
		return true
	})
	return optional && a.err == nil && b.err == nil && equalBut(a, b, func(row string) string { return listOfNull.ReplaceAllString(row, "null") })
}

func onlyPropertiesSet(_ *cypher.Statement, a, b outcome) bool {
	x, y := a.summary, b.summary
	x.PropertiesSet, y.PropertiesSet = 0, 0
	return a.err == nil && b.err == nil && x == y && a.summary != b.summary && slices.Equal(a.state, b.state)
}

func loneOptionalPath(tree *cypher.Statement, a, b outcome) bool {
	found := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		if m, ok := n.(*cypher.Match); ok && m.Optional {
			found = found || slices.ContainsFunc(m.Paths, func(p *cypher.PathPattern) bool { return p.Var != nil && len(p.Elements) == 1 })
		}
		return true
	})
	return found && a.err == nil && b.err == nil
}

func endOfCollect(tree *cypher.Statement, a, b outcome) bool {
	found := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		if i, ok := n.(*cypher.Index); ok {
			e, of := i.X.(*cypher.SubqueryExpr)
			found = found || of && e.Kind == cypher.Collect
		}
		return true
	})
	return found && a.err == nil && b.err == nil
}

func rtrimOfAll(tree *cypher.Statement, a, b outcome) bool {
	return calls(tree, "rtrim", 2) && a.err == nil && b.err == nil
}

func rangeAway(tree *cypher.Statement, a, b outcome) bool {
	return calls(tree, "range", 3) && a.err == nil && b.err == nil
}

func splitInHalves(tree *cypher.Statement, a, b outcome) bool {
	wide := func(text string) bool { return strings.ContainsFunc(text, func(r rune) bool { return r > 0xFFFF }) }
	return calls(tree, "split", 2) && a.err == nil && b.err == nil && (wide(cypher.Print(tree)) || slices.ContainsFunc(a.texts(false), wide))
}

// calls reports whether a function is called with so many arguments.
func calls(tree *cypher.Statement, name string, args int) bool {
	found := false
	cypher.Walk(tree, func(n cypher.Node) bool {
		f, ok := n.(*cypher.FunctionCall)
		found = found || ok && strings.EqualFold(f.Name, name) && len(f.Args) == args
		return true
	})
	return found
}

// fraction is what a duration has below a second.
var fraction = regexp.MustCompile(`\.\d+S'`)

func onlyFractions(_ *cypher.Statement, a, b outcome) bool {
	return a.err == nil && b.err == nil && equalBut(a, b, func(row string) string { return fraction.ReplaceAllString(row, "S'") })
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

// explained gives the reason of the first rule that fits, or nothing.
func explained(tree *cypher.Statement, a, b outcome) string {
	for _, r := range known {
		if r.fits(tree, a, b) {
			return r.reason
		}
	}
	return ""
}
