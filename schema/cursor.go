package schema

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"parley/graph"
	"parley/graph/edtf"
)

// fingerprint tells a list from another: a cursor of one order and filter is refused by another.
type fingerprint struct {
	text string
	args arguments
}

func newPrint(traversal string, keys []sortKey, args arguments) fingerprint {
	f := fingerprint{text: fmt.Sprint(traversal, keys), args: arguments{}}
	for name, v := range args {
		if name != "first" && name != "last" && name != "after" && name != "before" && !v.null() {
			f.args[name] = v
		}
	}
	return f
}

// now is the fingerprint for the variables of one request.
func (f fingerprint) now(variables map[string]any) string {
	h := fnv.New64a()
	h.Write([]byte(f.text))
	for _, name := range names(f.args) {
		fmt.Fprintf(h, " %s=%s", name, asJSON(f.args[name].whole(variables)))
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// whole gives a value as JSON would have it, for one request.
func (v *value) whole(variables map[string]any) any {
	if v.null() {
		return nil
	}
	switch v.kind {
	case listValue:
		items := make([]any, len(v.items))
		for i, item := range v.items {
			items[i] = item.whole(variables)
		}
		return items
	case objectValue:
		fields := map[string]any{}
		for _, f := range v.fields {
			fields[f.name] = f.value.whole(variables)
		}
		return fields
	}
	return v.now(variables)
}

// appendCursor writes a cursor as a JSON string: the fingerprint and the keys of its row, in base64.
func appendCursor(b []byte, print string, keys []graph.Value) []byte {
	inner := append(make([]byte, 0, 128), '[')
	inner = appendString(inner, print)
	for _, k := range keys {
		inner = append(inner, ',')
		if d, ok := k.(graph.Date); ok {
			inner = append(inner, `{"d":"`...)
			inner = append(inner, d.String()...)
			inner = append(inner, `"}`...)
			continue
		}
		inner = appendPlain(inner, k)
	}
	inner = append(inner, ']')
	b = append(b, '"')
	b = base64.RawURLEncoding.AppendEncode(b, inner)
	return append(b, '"')
}

// readCursor gives the keys of a cursor, if it is one of the list with the fingerprint.
func readCursor(text, print, where string, n int) ([]graph.Value, error) {
	wrong := badValue(Location{}, "%s: %s is no cursor of this list; take one from an edge or from pageInfo", where, graph.Quote(text))
	data, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(data) > 4096 {
		return nil, wrong
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var items []any
	if err := decoder.Decode(&items); err != nil || len(items) == 0 {
		return nil, wrong
	}
	if items[0] != print || len(items) != n+1 {
		return nil, badValue(Location{}, "%s: the cursor belongs to another list, order or filter; begin anew without it", where)
	}
	keys := make([]graph.Value, n)
	for i, item := range items[1:] {
		if keys[i], err = cursorKey(item); err != nil {
			return nil, wrong
		}
	}
	return keys, nil
}

func cursorKey(item any) (graph.Value, error) {
	switch item := item.(type) {
	case json.Number:
		if i, err := item.Int64(); err == nil {
			return i, nil
		}
		return item.Float64()
	case map[string]any:
		text, _ := item["d"].(string)
		day, err := edtf.ParseSingle(text)
		if err != nil {
			return nil, err
		}
		return day.Earliest().Value(), nil
	case []any:
		return nil, fmt.Errorf("a list is no key")
	}
	return item, nil
}

// beyondCursor gives the condition that a row lies beyond the cursor: after it for a page forward, before it for one
// backward. Nulls come last in either direction of the order.
func (b *pageBuild) beyondCursor(keyed []string, forward bool) string {
	condition := ""
	for i := len(keyed) - 1; i >= 0; i-- {
		key, at := keyed[i], "$"+b.cursorParams[i]
		word := "<"
		if forward != (b.keys[i].desc) {
			word = ">"
		}
		past := []string{key + " " + word + " " + at}
		if forward {
			past = append(past, "("+key+" IS NULL AND "+at+" IS NOT NULL)")
		} else {
			past = append(past, "("+key+" IS NOT NULL AND "+at+" IS NULL)")
		}
		if condition != "" {
			past = append(past, "(("+key+" = "+at+" OR ("+key+" IS NULL AND "+at+" IS NULL)) AND "+condition+")")
		}
		condition = "(" + strings.Join(past, " OR ") + ")"
	}
	return condition
}

// bindCursor makes a parameter of each key of the cursor. It does so whether or not rows are asked for, so that a
// cursor of another list is refused in any case.
func (b *pageBuild) bindCursor() {
	if b.cursor == nil {
		return
	}
	where := b.def.name + "(after:)"
	if b.out.backward {
		where = b.def.name + "(before:)"
	}
	for i := range b.keys {
		b.cursorParams = append(b.cursorParams, b.bind(b.sc, b.cursor, nil))
		p := &b.plan.params[len(b.plan.params)-1]
		p.cursor = &cursorKeyRef{print: b.out.print, index: i, keys: len(b.keys), where: where}
	}
}

// cursorKeyRef says which key of which cursor a parameter is.
type cursorKeyRef struct {
	print, index, keys int
	where              string
}
