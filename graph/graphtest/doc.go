// Package graphtest is the suite that every store passes: plain-text cases, run against any [graph.Store].
//
//	func TestStore(t *testing.T) {
//		graphtest.Run(t, graphtest.Engine{Name: "embedded", Open: open})
//	}
//
// The cases stand in testdata/*.case. A heading at the margin begins each part; its text follows on the same line or
// indented below:
//
//	# A remark.
//	case: who rejected a plan is found by the relationship
//	graph: talks
//	query:
//	    MATCH (l:Leader)-[:REJECTED]->(:Plan {id: $plan}) RETURN l.name AS name
//	params: {"plan": "north"}
//	expect:
//	    | name  |
//	    | 'Ada' |
//
// The headings, in the order in which they may come:
//
//	case           a sentence, unique in the suite
//	graph          the name of a graph in testdata/*.cypher, or statements that make one, separated by semicolons
//	clean          statements that undo, after the case, what wiping the nodes does not: indexes and constraints
//	query, write   a statement that may only read, or may write; several in a row must all give what is expected
//	params         its parameters as JSON
//	expect         the rows in any order; a header alone means no rows, nothing at all means no columns
//	expect ordered the rows in this order
//	expect error   a code, and after "at" the line and column where they matter
//	effects        what was changed, such as "1 node created, 2 properties set"; without it, nothing was
//
// A case may go on with further queries. There is no heading that names an engine, so a case cannot mean one thing here
// and another there; where an engine is known to differ, testdata/differences.txt says so, with the reason.
//
// Cells are written as Cypher writes literals: 'text', 1, 1.0, true, null, [1, 2], {key: 1}, (:Label {key: 1}),
// [:TYPE {key: 1}], <(:A)-[:TYPE]->(:B)>, date('2001-04-03'), point({srid: 4326, x: 1.0, y: 2.0}). Labels and keys are
// in the order of their names; a bar inside a text is \|.
//
// With -graphtest.update the expectations of all cases are rewritten to what the engine answers.
package graphtest
