package schema

import (
	"fmt"
	"slices"
	"strings"
)

// sortKey is what a list is sorted by: an expression, or how many nodes a field leads to.
type sortKey struct {
	// expr has @ for the node.
	expr  string
	count *field
	// way leads to the node in place of the list's own; nil for that one.
	way  *sortWay
	desc bool
}

// sortWay are fields that lead to one node each, and the keys that are read at their end, in one subquery.
type sortWay struct {
	fields []*field
	keys   []sortKey
}

// String tells a key from another, for fingerprints.
func (k sortKey) String() string {
	text := k.expr
	if k.count != nil {
		text = "#" + k.count.name
	}
	if k.way != nil {
		for _, f := range k.way.fields {
			text = f.name + "." + text
		}
	}
	return fmt.Sprintf("%s %t", text, k.desc)
}

// withKeys gives the subqueries that keys are read from, and the WITH that adds the keys to the columns.
func (b *pageBuild) withKeys(made *body, keyed []string) (ways []string, with string, err error) {
	items := slices.Clone(made.names)
	found, used := map[*sortWay]string{}, map[*sortWay]int{}
	for i, k := range b.keys {
		expr := ""
		if k.way == nil {
			expr, err = b.keyExpr(k, made.vars(), made.columns["node"])
		} else {
			if found[k.way] == "" {
				var way string
				way, found[k.way], err = b.walk(k.way, made.columns["node"])
				ways = append(ways, way)
			}
			expr = fmt.Sprintf("%s[%d]", found[k.way], used[k.way])
			used[k.way]++
		}
		if err != nil {
			return nil, "", err
		}
		items = append(items, expr+" AS "+keyed[i])
	}
	return ways, "WITH " + strings.Join(items, ", "), nil
}

// keyExpr is the expression of a key, read from a node.
func (b *pageBuild) keyExpr(k sortKey, vars map[string]string, node string) (string, error) {
	if k.count == nil {
		return expand(k.expr, vars), nil
	}
	made, err := b.bare(b.sc, k.count, node)
	if err != nil {
		return "", err
	}
	return "COUNT {\n" + indent(made.text+"\nRETURN "+made.with) + "\n}", nil
}

// walk compiles the subquery of a way: its single row holds a list of the keys, null where the way leads nowhere.
func (b *pageBuild) walk(way *sortWay, node string) (text, result string, err error) {
	lines := []string{}
	end := node
	for _, f := range way.fields {
		made, err := b.bare(b.sc, f, end)
		if err != nil {
			return "", "", err
		}
		end = made.columns["node"]
		if made.text != "" {
			lines = append(lines, made.text)
		}
		lines = append(lines, made.first())
	}
	var exprs []string
	for _, k := range way.keys {
		expr, err := b.keyExpr(k, map[string]string{"parent": end}, end)
		if err != nil {
			return "", "", err
		}
		exprs = append(exprs, expr)
	}
	read := b.fresh("read")
	result = b.fresh("found")
	lines = append(lines, "WITH ["+strings.Join(exprs, ", ")+"] AS "+read, "RETURN head(collect("+read+")) AS "+result)
	return "CALL (" + node + ") {\n" + indent(strings.Join(lines, "\n")) + "\n}", result, nil
}

// keyed names the variables for the keys, and gives the ORDER BY items in the direction of the page.
func (b *pageBuild) keyed() (names, order []string) {
	for range b.keys {
		names = append(names, b.fresh("key"))
	}
	return names, b.ordering(names, b.out.backward)
}

// ordering gives ORDER BY items with nulls last, or the reverse of that.
func (b *pageBuild) ordering(names []string, reverse bool) []string {
	var items []string
	for i, name := range names {
		desc := i < len(b.keys) && b.keys[i].desc
		switch {
		case !desc && !reverse:
			items = append(items, name)
		case !desc:
			items = append(items, name+" DESC")
		case !reverse:
			items = append(items, name+" IS NULL", name+" DESC")
		default:
			items = append(items, name+" IS NOT NULL", name)
		}
	}
	return items
}
