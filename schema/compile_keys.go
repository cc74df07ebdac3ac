package schema

import (
	"slices"
	"strings"
)

// withKeys adds the keys to the columns.
func (b *pageBuild) withKeys(made *body, keyed []string) (string, error) {
	items := slices.Clone(made.names)
	for i, k := range b.keys {
		expr, err := b.counted(expand(k.expr, made.vars()), made.columns["node"])
		if err != nil {
			return "", err
		}
		items = append(items, expr+" AS "+keyed[i])
	}
	return "WITH " + strings.Join(items, ", "), nil
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
