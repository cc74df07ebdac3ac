package seed

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"reflect"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/fold"
)

// defaultName adds the neutral name of an entity as a Name.
func (b *builder) defaultName(e *Entity, f *Fact) {
	lang, script := b.ds.language(), b.ds.script()
	b.name(&Name{Of: e.ID, Value: e.Name, Lang: lang, Script: script, Fact: Fact{Cites: f.Cites}},
		map[string]graph.Value{"value": e.Name, "lang": lang, "script": script, "default": true})
}

// furtherNames adds the section names, in an order that does not depend on files.
func (b *builder) furtherNames() {
	var names []*Name
	for i := range b.ds.Names {
		names = append(names, &b.ds.Names[i])
	}
	slices.SortStableFunc(names, func(x, y *Name) int { return cmp.Compare(x.Value, y.Value) })
	for _, n := range names {
		b.furtherName(n)
	}
}

// furtherName adds a record of the section names.
func (b *builder) furtherName(n *Name) {
	props := properties(reflect.ValueOf(n).Elem(), nameFields)
	if p := periodOf("", n.From, n.To, nil); p.state {
		addState(props, p.bounds(b.today))
	}
	b.name(n, props)
}

// name adds a Name with its folded form and trigrams, and ties it to its entity.
func (b *builder) name(n *Name, props map[string]graph.Value) {
	folded := fold.Fold(n.Value, n.Lang)
	props["folded"] = folded
	props["grams"] = textList(fold.Grams(folded))
	b.common(props, &n.Fact)
	id := b.nameID(n, folded)
	b.labels[id] = []string{"Name", "Record"}
	b.graph.Nodes = append(b.graph.Nodes, NodeRow{id, b.labels[id], props})
	tie := map[string]graph.Value{}
	b.common(tie, &n.Fact)
	b.relate("NAMED", n.Of, id, "", tie)
}

// nameID makes name-ENTITY-FOLDED-LANG-SCRIPT. Where two names of an entity differ in what folding takes away, the
// later one carries a hash of its value.
func (b *builder) nameID(n *Name, folded string) string {
	id := slug("name", n.Of, folded, n.Lang, n.Script)
	if _, taken := b.labels[id]; taken {
		h := fnv.New32a()
		h.Write([]byte(n.Value))
		id += fmt.Sprintf("-%08x", h.Sum32())
	}
	return id
}

// slug joins parts with hyphens and leaves only what a slug may hold.
func slug(parts ...string) string {
	var out strings.Builder
	gap := false
	for _, r := range strings.ToLower(strings.Join(parts, "-")) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && out.Len() > 0 {
				out.WriteByte('-')
			}
			gap = false
			out.WriteRune(r)
		default:
			gap = true
		}
	}
	return out.String()
}
