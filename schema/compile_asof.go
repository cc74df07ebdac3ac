package schema

import (
	"parley/graph"
	"parley/graph/edtf"
)

// truth gives the expression that answers, for a row of the list, whether it held as of the date of the argument asOf:
// CERTAIN, POSSIBLE or null. It is empty where no date is asked for. The rules are those of the vocabulary page, As of:
// a state is certain if it had begun by the end of the date and had not ended before its start; an act is certain if it
// had happened by the end of the date; what is timeless always holds.
func (b *pageBuild) truth(made *body) string {
	date := b.args["asOf"]
	if date.null() {
		return ""
	}
	first := "$" + b.bind(b.sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Earliest) })
	last := "$" + b.bind(b.sc, date, func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Latest) })
	v := b.evidence(made)
	undated := "'POSSIBLE'"
	if b.page.evidence == "relation" {
		timeless := b.bind(b.sc, nil, func(any) (graph.Value, error) { return texts(typesOfKind("timeless")), nil })
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
