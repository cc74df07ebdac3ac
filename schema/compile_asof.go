package schema

import (
	"regexp"
	"strings"

	"parley/graph"
	"parley/graph/edtf"
)

// truth gives the expression that answers, for a variable, whether what it holds held as of a date: CERTAIN, POSSIBLE or
// null. The rules are those of the vocabulary page, As of: a state is certain if it had begun by the end of the date and
// had not ended before its start; an act is certain if it had happened by the end of the date.
func (c *compiler) truth(sc *scope, date *value, v string, isRelationship bool) string {
	first := "$" + c.bind(sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Earliest) })
	last := "$" + c.bind(sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Latest) })
	if isRelationship {
		return c.relationTruth(sc, v, first, last)
	}
	return c.nodeTruth(v, first, last)
}

// nodeTruth is the truth of a node between two days, which are expressions. What has no date is possible where its kind
// happens or holds at a time, and otherwise certain: a person, a place.
func (c *compiler) nodeTruth(v, first, last string) string {
	return datedTruth(v, first, last, "CASE WHEN "+v+":"+strings.Join(c.model.datedLabels(), "|")+" THEN 'POSSIBLE' ELSE 'CERTAIN' END")
}

// relationTruth is the truth of a relationship. One that has no date of its own can have held only when both of its ends
// had happened, or held, and is as sure as they are; where the dataset could have dated it, it is no more than possible.
func (c *compiler) relationTruth(sc *scope, v, first, last string) string {
	timeless := c.bind(sc, nil, func(any) (graph.Value, error) { return texts(typesOfKind("timeless")), nil })
	ends := "[tied IN [startNode(" + v + "), endNode(" + v + ")] | " + c.nodeTruth("tied", first, last) + "]"
	return datedTruth(v, first, last, "head([truths IN ["+ends+"] | CASE"+
		"\n      WHEN truths[0] IS NULL OR truths[1] IS NULL THEN null"+
		"\n      WHEN type("+v+") IN $"+timeless+" AND NOT 'POSSIBLE' IN truths THEN 'CERTAIN'"+
		"\n      ELSE 'POSSIBLE' END])")
}

// datedTruth is the truth by the bounds of a state or an act, and undated where there is neither.
func datedTruth(v, first, last, undated string) string {
	return "CASE" +
		"\n    WHEN " + v + ".fromEarliest IS NOT NULL OR " + v + ".fromLatest IS NOT NULL OR " + v + ".toEarliest IS NOT NULL OR " + v + ".toLatest IS NOT NULL THEN CASE" +
		"\n      WHEN coalesce(" + v + ".fromLatest, " + v + ".toLatest) <= " + last + " AND coalesce(" + v + ".toEarliest, " + v + ".fromEarliest) >= " + first + " THEN 'CERTAIN'" +
		"\n      WHEN coalesce(" + v + ".fromEarliest <= " + last + ", true) AND coalesce(" + v + ".toLatest >= " + first + ", true) THEN 'POSSIBLE' END" +
		"\n    WHEN " + v + ".earliest IS NOT NULL OR " + v + ".latest IS NOT NULL THEN CASE" +
		"\n      WHEN " + v + ".latest <= " + last + " THEN 'CERTAIN'" +
		"\n      WHEN coalesce(" + v + ".earliest <= " + last + ", true) THEN 'POSSIBLE' END" +
		"\n    ELSE " + undated + " END"
}

// truths are what a traversal writes for the truth of a variable between two days, so that the rules stand in one place:
// relationTruth(step, $asOfEarliest, $asOfLatest).
var truths = regexp.MustCompile(`\b(nodeTruth|relationTruth)\((\w+), (\$?\w+), (\$?\w+)\)`)

// withTruths puts the expressions in the place of what a traversal writes for them.
func (c *compiler) withTruths(sc *scope, text string) string {
	if !strings.Contains(text, "Truth(") {
		return text
	}
	return truths.ReplaceAllStringFunc(text, func(call string) string {
		part := truths.FindStringSubmatch(call)
		if part[1] == "nodeTruth" {
			return c.nodeTruth(part[2], part[3], part[4])
		}
		return c.relationTruth(sc, part[2], part[3], part[4])
	})
}
