package schema

import (
	"strings"
)

// order gives what a connection is sorted by: what the caller asks for, otherwise the order of its traversal, otherwise
// that of its type. Ids follow, so that the order is always total.
func (b *pageBuild) order() ([]sortKey, error) {
	keys, err := b.asked()
	if err != nil {
		return nil, err
	}
	result := b.model.traversals[b.page.traversal].result()
	if len(keys) == 0 {
		if b.args["asOf"] != nil && !b.args["asOf"].null() {
			keys = append(keys, sortKey{expr: "@truth"})
		}
		given := len(keys)
		for _, item := range result.Items {
			if strings.HasPrefix(item.Name, "by") {
				keys = append(keys, sortKey{expr: "@" + item.Name})
			}
		}
		if len(keys) == given {
			keys = append(keys, b.natural()...)
		}
	}
	keys = append(keys, sortKey{expr: "@.id"})
	if b.page.evidence != "" {
		keys = append(keys, sortKey{expr: "@" + b.page.evidence + ".id"})
	}
	return keys, nil
}

// natural is the order of a type where nobody asks for another.
func (b *pageBuild) natural() []sortKey {
	typ := b.model.objects[b.def.typ]
	var keys []sortKey
	for _, name := range typ.order {
		for _, expr := range typ.field(name).sort {
			keys = append(keys, sortKey{expr: expr})
		}
	}
	return keys
}

// asked reads the argument orderBy.
func (b *pageBuild) asked() ([]sortKey, error) {
	given := b.args["orderBy"]
	if given.null() {
		return nil, nil
	}
	var keys []sortKey
	for _, item := range given.items {
		if len(item.fields) != 1 {
			return nil, badValue(item.loc, "%s(orderBy:): give one field an item, such as [{date: ASC}, {name: DESC}]", b.def.name)
		}
		chosen := item.fields[0]
		if chosen.value.null() {
			return nil, badValue(item.loc, "%s(orderBy:): %s must be ASC or DESC", b.def.name, chosen.name)
		}
		desc := chosen.value.now(b.coerce.variables) == "DESC"
		exprs, err := b.sortExprs(chosen.name)
		if err != nil {
			return nil, err
		}
		for _, expr := range exprs {
			keys = append(keys, sortKey{expr, desc})
		}
	}
	return keys, nil
}

// sortExprs gives the expressions for a field of an order: its own, or the count of what it is related to.
func (b *pageBuild) sortExprs(name string) ([]string, error) {
	typ := b.model.objects[b.def.typ]
	if f := typ.field(name); f != nil {
		return f.sort, nil
	}
	f := typ.field(strings.TrimSuffix(name, "Count"))
	return []string{countMark + f.name}, nil
}
