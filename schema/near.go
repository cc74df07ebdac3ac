package schema

import (
	"slices"
	"strings"
)

// near gives the three words most like one, best first.
func near(word string, known []string) []string {
	type scored struct {
		word string
		n    int
	}
	var found []scored
	for _, k := range known {
		d := distance(strings.ToLower(word), strings.ToLower(k))
		if d*2 <= max(len(word), 2) {
			found = append(found, scored{k, d})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return a.n - b.n })
	var words []string
	for _, f := range found[:min(3, len(found))] {
		words = append(words, f.word)
	}
	return words
}

// offered words the offer of near matches.
func offered(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return "; near it: " + strings.Join(words, ", ")
}

// distance counts the letters that must be added, dropped or changed. Only the first 64 bytes count.
func distance(a, b string) int {
	a, b = a[:min(len(a), 64)], b[:min(len(b), 64)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// missing adds the search for ids in the arguments of a root field that are not there. It is part of the same statement,
// and looks for what resembles them only where there are any.
func (c *compiler) missing(sc *scope, def *field, args arguments, cols *columns, out *outField) error {
	ids := &value{kind: listValue}
	for _, a := range def.args {
		if v := args[a.name]; parseType(a.typ).base() == "ID" && !v.null() {
			ids.items = append(ids.items, v)
		}
	}
	if len(ids.items) == 0 || def.name == "nodes" || def.name == "relation" {
		return nil
	}
	label := &value{kind: nullValue}
	if len(def.args) == 1 && def.args[0] == idArg && def.name != "node" {
		label = &value{kind: leafValue, scalar: strings.ToUpper(def.name[:1]) + def.name[1:]}
	}
	search := &field{name: def.name, args: []*argument{arg("ids", "[ID!]", "", ""), arg("label", "String", "", "")}}
	b, err := c.body(&scope{path: sc.path}, c.model.traversals["Query.missing"], search, arguments{"ids": ids, "label": label})
	if err != nil {
		return err
	}
	c.call(sc, b, "RETURN "+b.with)
	out.missing, out.sought = cols.add(b.columns["missing"]), "node"
	if label.scalar != nil {
		out.sought = def.name
	}
	return nil
}
