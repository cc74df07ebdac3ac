package schema

import (
	"parley/graph"
	"parley/graph/edtf"
)

// truth gives the expression that answers, for a variable, whether what it holds held as of a date: CERTAIN, POSSIBLE or
// null. The rules are those of the vocabulary page, As of: a state is certain if it had begun by the end of the date and
// had not ended before its start; an act is certain if it had happened by the end of the date; what is timeless always
// holds, as relationships of some types do.
func (c *compiler) truth(sc *scope, date *value, v string, isRelationship bool) string {
	first := "$" + c.bind(sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Earliest) })
	last := "$" + c.bind(sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Latest) })
	undated := "'POSSIBLE'"
	if isRelationship {
		timeless := c.bind(sc, nil, func(any) (graph.Value, error) { return texts(typesOfKind("timeless")), nil })
		undated = "CASE WHEN type(" + v + ") IN $" + timeless + " THEN 'CERTAIN' ELSE 'POSSIBLE' END"
	}
	return "CASE" +
		"\n    WHEN " + v + ".fromEarliest IS NOT NULL OR " + v + ".fromLatest IS NOT NULL OR " + v + ".toEarliest IS NOT NULL OR " + v + ".toLatest IS NOT NULL THEN CASE" +
		"\n      WHEN coalesce(" + v + ".fromLatest, " + v + ".toLatest) <= " + last + " AND coalesce(" + v + ".toEarliest, " + v + ".fromEarliest) >= " + first + " THEN 'CERTAIN'" +
		"\n      WHEN coalesce(" + v + ".fromEarliest <= " + last + ", true) AND coalesce(" + v + ".toLatest >= " + first + ", true) THEN 'POSSIBLE' END" +
		"\n    WHEN " + v + ".earliest IS NOT NULL OR " + v + ".latest IS NOT NULL THEN CASE" +
		"\n      WHEN " + v + ".latest <= " + last + " THEN 'CERTAIN'" +
		"\n      WHEN coalesce(" + v + ".earliest <= " + last + ", true) THEN 'POSSIBLE' END" +
		"\n    ELSE " + undated + " END"
}
