package schema

import (
	"slices"
	"strings"

	"parley/graph"
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

// near adds the search for ids that resemble one that is not there, for a root field that takes an id.
func (c *compiler) near(sc *scope, def *field, args arguments, result string, cols *columns, out *outField) error {
	if len(def.args) == 0 || def.args[0] != idArg {
		return nil
	}
	missing := c.fresh("missing")
	b, err := c.body(&scope{vars: map[string]string{"missing": missing}, path: sc.path}, c.model.traversals["Query.near"],
		nearField(def), arguments{"id": args["id"], "label": labelValue(def.name)})
	if err != nil {
		return err
	}
	// The list of near ids has to be fetched in the same statement, and costs nothing where the node is there.
	*sc.calls = append(*sc.calls, "WITH *, "+result+" IS NULL AS "+missing)
	c.call(sc, b, "RETURN "+b.with)
	out.near, out.id = cols.add(b.columns["near"]), args["id"]
	return nil
}

// nearField stands for the arguments of the traversal Query.near.
func nearField(def *field) *field {
	return &field{name: def.name, args: []*argument{idArg, arg("label", "String", "", "")}}
}

// labelValue is the label that a root field by id asks for; null for any.
func labelValue(root string) *value {
	if root == "node" || root == "neighbourhood" {
		return &value{kind: nullValue}
	}
	return &value{kind: leafValue, scalar: strings.ToUpper(root[:1]) + root[1:]}
}

// idGrams are the parts of three letters of an id, at most 40.
func idGrams(v any) (graph.Value, error) {
	id, _ := v.(string)
	var grams []string
	for i := 0; i+3 <= len(id) && len(grams) < 40; i++ {
		grams = append(grams, id[i:i+3])
	}
	slices.Sort(grams)
	return texts(slices.Compact(grams)), nil
}
