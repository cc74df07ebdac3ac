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
		found, err := b.chosen(item, b.model.objects[b.def.typ])
		if err != nil {
			return nil, err
		}
		keys = append(keys, found...)
	}
	return keys, nil
}

// chosen reads one item of orderBy over nodes of a type: one field that is given a direction, or leads to one that is.
func (b *pageBuild) chosen(item *value, typ *object) ([]sortKey, error) {
	if len(item.fields) != 1 {
		return nil, badValue(item.loc, "%s(orderBy:): give one field an item, such as [{date: ASC}, {name: DESC}]", b.def.name)
	}
	name, given := item.fields[0].name, item.fields[0].value
	if given.null() {
		return nil, badValue(item.loc, "%s(orderBy:): %s must not be null", b.def.name, name)
	}
	f := typ.field(name)
	if given.kind == objectValue {
		keys, err := b.chosen(given, b.model.objects[parseType(f.typ).base()])
		return led(f, keys), err
	}
	desc := given.now(b.coerce.variables) == "DESC"
	if f == nil {
		return []sortKey{{count: typ.field(strings.TrimSuffix(name, countEnding)), desc: desc}}, nil
	}
	var keys []sortKey
	for _, expr := range f.sort {
		keys = append(keys, sortKey{expr: expr, desc: desc})
	}
	return keys, nil
}

// led puts a field that leads to a node before the way to what keys are read from.
func led(f *field, keys []sortKey) []sortKey {
	way := &sortWay{fields: []*field{f}}
	if len(keys) > 0 && keys[0].way != nil {
		way.fields = append(way.fields, keys[0].way.fields...)
	}
	for i := range keys {
		way.keys = append(way.keys, sortKey{expr: keys[i].expr, count: keys[i].count})
		keys[i].way = way
	}
	return keys
}
