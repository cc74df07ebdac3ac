package schema

import (
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

// sought are the ids that a root field names among its arguments or in one of its filters, or the words that a filter
// asks for.
type sought struct {
	out *outField
	// list is the Cypher expression for ids: [id, label or null, number of the field, number of the id] each.
	list string
	// ids is the parameter with the ids of a filter, each to be that of some node with the label; list follows from it.
	ids string
	// words is the parameter with the words, each to be the value of a property of some node with the label; root is the
	// response key of the field, which has no out while its filters are compiled.
	words, root, label, property string
	// mark is the parameter with the id of the entry after which a page of the timeline begins.
	mark string
	// found is the variable that holds what the field itself has found, which need not be sought again; or "".
	found string
}

// wordProperties are those whose words the dataset chooses: one that nothing has is a mistake of the caller's, to whom
// an empty list would seem to say that there is none.
var wordProperties = map[string]bool{"kind": true, "topic": true}

// mostNamed is how many words are named where none resembles the one that was asked for.
const mostNamed = 60

// mostWords is how many filters by such words, and how many by ids, are looked after in one operation.
const mostWords = 8

// mostIDs is how many ids of a filter are looked after, since what resembles each is sought: a filter may hold more.
const mostIDs = 100

// named notes that a filter asks for nodes by their ids, for missing: one that is not there is a mistake of the caller's, whom
// an empty list would leave in the belief that nothing fits.
func (c *compiler) named(sc *scope, label string, v *value) {
	root, _ := sc.path[0].(string)
	filters := 0
	for _, s := range c.sought {
		if s.ids != "" {
			filters++
		}
	}
	if v.null() || filters == mostWords {
		return
	}
	list := &value{kind: listValue, items: []*value{v}}
	name := c.bind(sc, list, func(v any) (graph.Value, error) {
		items, _ := v.([]any)
		items = flat(items)
		return storedList(nil, items[:min(len(items), mostIDs)]), nil
	})
	c.sought = append(c.sought, sought{ids: name, root: root, label: label})
}

// word notes that a filter or an argument asks for words of a property, for missing.
func (c *compiler) word(sc *scope, label, property string, v *value) {
	root, _ := sc.path[0].(string)
	words := 0
	for _, s := range c.sought {
		if s.words != "" {
			words++
		}
	}
	if label == "" || v.null() || words == mostWords {
		return
	}
	list := &value{kind: listValue, items: []*value{v}}
	name := c.bind(sc, list, argumentFill(c.model, arg(property, "[String!]", "", ""), property))
	c.sought = append(c.sought, sought{words: name, root: root, label: label, property: property})
}

// idLabel is the label that a node of the type has, by which ids are sought and others are told apart; empty for none.
func (o *object) idLabel() string {
	if o.label == "" && (o.name == "Actor" || o.name == "Entity") {
		return "Entity"
	}
	return o.label
}

// claim gives the words and ids that were noted below a root field to it.
func (c *compiler) claim(out *outField) {
	for i := range c.sought {
		if s := &c.sought[i]; s.out == nil && s.root == out.key {
			s.out = out
			out.soughtBy = -int64(len(c.sought))
		}
	}
}

// unknown is the subquery for the words that no node has, each with those that there are.
func (c *compiler) unknown(sc *scope, s sought) string {
	c.reckon(sc)
	found := c.fresh("unknown")
	value := "node." + s.property
	*sc.calls = append(*sc.calls, strings.Join([]string{"CALL () {",
		"  UNWIND $" + s.words + " AS word",
		"  WITH word",
		"  WHERE word IS NOT NULL AND NOT EXISTS { MATCH (node:" + s.label + ") WHERE " + value + " = word RETURN node }",
		"  OPTIONAL MATCH (node:" + s.label + ")",
		"  WITH word, collect(DISTINCT " + value + ") AS words",
		fmt.Sprintf("  RETURN collect([%d, word, words, '%s', '%s']) AS %s", s.out.soughtBy, strings.ToLower(s.label), s.property, found),
		"}"}, "\n"))
	return found
}

// astray is the subquery for the mark of a page of the timeline that has no place in time, so that nothing could follow it.
// One that the filters leave out has a place.
func (c *compiler) astray(sc *scope, s sought) string {
	c.reckon(sc)
	found, id, mark := c.fresh("astray"), c.fresh("id"), c.fresh("mark")
	lines := strings.NewReplacer("@id", id, "mark", mark).Replace(strings.Join([]string{
		"  WITH $" + s.mark + " AS @id",
		"  WHERE NOT EXISTS { MATCH (mark:Meeting|Event|Document|Position|Statement {id: @id})",
		"    WHERE coalesce(mark.earliest, mark.fromEarliest, mark.latest, mark.fromLatest, mark.toLatest) IS NOT NULL RETURN mark }",
	}, "\n"))
	*sc.calls = append(*sc.calls, fmt.Sprintf("CALL () {\n%s\n  RETURN collect([%d, %s]) AS %s\n}", lines, s.out.soughtBy, id, found))
	return found
}

// seek notes the ids in the arguments of a root field, for missing.
func (c *compiler) seek(sc *scope, def *field, args arguments, cols *columns, out *outField) {
	c.claim(out)
	ids := &value{kind: listValue}
	for _, a := range def.args {
		v := args[a.name]
		switch {
		case parseType(a.typ).base() != "ID" || v.null():
		case def.name == "timeline" && a.name == "after":
			out.soughtBy, out.markAt = int64(len(c.sought)), v.loc
			c.sought = append(c.sought, sought{out: out, mark: c.bind(sc, v, argumentFill(c.model, a, def.name))})
		default:
			ids.items = append(ids.items, v)
		}
	}
	if len(ids.items) == 0 || def.name == "nodes" {
		return
	}
	label, found, unless := "null", "", ""
	if len(def.args) == 1 && out.kind == outNested {
		found = cols.exprs[out.slot]
		unless = " WHERE " + found + " IS NULL"
	}
	if len(def.args) == 1 && def.args[0] == idArg && def.name != "node" {
		label = "'" + strings.ToUpper(def.name[:1]) + def.name[1:] + "'"
	}
	switch def.name {
	case "comparePlans":
		label = "'Document'"
	case "relation":
		label = "'Relation'" // of no node: none is near
	}
	out.soughtBy = int64(len(c.sought))
	name := c.bind(sc, ids, argumentFill(c.model, arg("ids", "[ID!]", "", ""), def.name))
	if def.name == "paths" { // may avoid relationships too, whose ids have full stops
		unless = fmt.Sprintf(" WHERE NOT $%s[at] CONTAINS '.'", name)
	}
	c.sought = append(c.sought, sought{out: out, found: found, list: fmt.Sprintf("[at IN range(0, size($%s) - 1)%s | [$%[1]s[at], %[3]s, %[4]d, at]]", name, unless, label, out.soughtBy)})
}

// missing adds the search for ids and words that are not there, one for all ids of the operation. It is part of the same
// statement, and looks for what resembles them only where there are any.
func (c *compiler) missing(sc *scope, cols *columns) error {
	var lists, inputs, found []string
	for _, s := range c.sought {
		switch {
		case s.ids != "" && s.out != nil:
			label := "null"
			if s.label != "" {
				label = "'" + s.label + "'"
			}
			lists = append(lists, fmt.Sprintf("[id IN $%s | [id, %s, %d, 0]]", s.ids, label, s.out.soughtBy))
		case s.list != "":
			lists = append(lists, s.list)
			if s.found != "" {
				inputs = append(inputs, s.found)
			}
		case s.mark != "":
			found = append(found, c.astray(sc, s))
		case s.out != nil:
			found = append(found, c.unknown(sc, s))
		}
	}
	if len(lists) > 0 {
		b, err := c.body(sc, c.model.traversals["Query.missing"], &field{name: "missing"}, arguments{})
		if err != nil {
			return err
		}
		b.inputs = inputs
		b.text = strings.ReplaceAll(b.text, "$sought", strings.Join(lists, " + "))
		c.call(sc, b, "RETURN "+b.with)
		found = append(found, b.columns["missing"])
	}
	if len(found) == 0 {
		return nil
	}
	slot := cols.add(strings.Join(found, " + "))
	for _, s := range c.sought {
		if s.out != nil {
			s.out.missing = slot
		}
	}
	return nil
}

// notFound tells which ids and words among the arguments of a root field are not there, and what resembles them; and of a
// mark that has no place in time.
func (w *writer) notFound(f *outField, row []graph.Value) {
	missing, _ := row[f.missing].([]graph.Value)
	for _, item := range missing {
		found, _ := item.([]graph.Value)
		if len(found) < 2 || found[0] != f.soughtBy {
			continue
		}
		wanted, _ := found[1].(string)
		if len(found) == 2 {
			if err, ok := badValue(f.markAt, "timeline(after:): %s is on no timeline; give the id of the last entry, or begin anew without it", graph.Quote(wanted)).(*Error); ok && len(w.errors) < maxErrors {
				err.Path = w.fullPath()
				w.errors = append(w.errors, err)
			}
			continue
		}
		words := textsOf(found[2])
		kind := "node"
		if label, ok := found[4].(string); ok {
			kind = strings.ToLower(label)
		}
		said := "there is no " + kind + " with the id " + graph.Quote(wanted)
		if label, ok := found[3].(string); ok {
			property, _ := found[4].(string)
			slices.Sort(words)
			all := words
			words = near(wanted, all)
			said = "there is no " + label + " with the " + property + " " + graph.Quote(wanted)
			if len(words) == 0 && len(all) > 0 && len(all) <= mostNamed {
				said += "; there are " + strings.Join(all, ", ")
			}
		} else if instead := w.typeName(found[3]); instead != "" {
			said += ", which names a node of the type " + instead
		}
		w.fail(graph.NotFound, said+offered(words), f)
		w.errors[len(w.errors)-1].Near = words
	}
}
