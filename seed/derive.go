package seed

import (
	"reflect"
	"slices"

	"parley/graph"
)

// derive adds the direct relationships of positions and events.
func (b *builder) derive() {
	b.stances()
	for _, t := range b.words.Types {
		if t.Derived.Event != "" {
			b.quick(t)
		}
	}
}

// stances adds one relationship for each position, named after its stance. Where one actor took the same stance on the
// same thing more than once, the position is the key.
func (b *builder) stances() {
	taken := map[[3]string]int{}
	for i := range b.ds.Positions {
		p := &b.ds.Positions[i]
		taken[[3]string{p.Actor, p.Stance, p.On}]++
	}
	for i := range b.ds.Positions {
		p := &b.ds.Positions[i]
		props := b.derived(&p.Fact)
		props["position"] = p.ID
		when := periodOf(p.Date, p.From, p.To, p.KnownAt)
		addAct(props, when.act())
		if when.state {
			addState(props, when.bounds(b.today))
		}
		for key, text := range map[string]string{"date": p.Date, "dateText": p.DateText, "from": p.From, "to": p.To, "manner": p.Manner} {
			if text != "" {
				props[key] = text
			}
		}
		if len(p.KnownAt) > 0 {
			props["knownAt"] = textList(p.KnownAt)
		}
		b.relate(p.Stance, p.Actor, p.On, keyIf(taken[[3]string{p.Actor, p.Stance, p.On}] > 1, p.ID), props)
	}
}

func keyIf(repeated bool, key string) string {
	if repeated {
		return key
	}
	return ""
}

// quick adds the relationships that type t derives from events: from each participant in one role to each in the other,
// or to the event itself. Pairs that the vocabulary does not allow at the ends yield none.
func (b *builder) quick(t Type) {
	var rows []RelationshipRow
	repeated := map[[2]string]int{}
	for i := range b.ds.Events {
		for _, r := range b.quickOf(t, &b.ds.Events[i]) {
			repeated[[2]string{r.From, r.To}]++
			rows = append(rows, r)
		}
	}
	for _, r := range rows {
		b.relate(t.Name, r.From, r.To, keyIf(repeated[[2]string{r.From, r.To}] > 1, r.Properties["event"].(string)), r.Properties)
	}
}

// quickOf gives the rows of one event.
func (b *builder) quickOf(t Type, e *Occurrence) []RelationshipRow {
	if e.Kind != t.Derived.Event || (e.Status != "" && e.Status != "actual") {
		return nil
	}
	var rows []RelationshipRow
	for i := range e.Involved {
		from := &e.Involved[i]
		if from.Role != t.Derived.FromRole || !fits(b.labels[from.Who], t.From) {
			continue
		}
		if t.Derived.ToRole == "" {
			rows = append(rows, RelationshipRow{From: from.Who, To: e.ID, Properties: b.eventProperties(e, from)})
			continue
		}
		for j := range e.Involved {
			to := &e.Involved[j]
			if to.Role == t.Derived.ToRole && fits(b.labels[to.Who], t.To) {
				rows = append(rows, RelationshipRow{From: from.Who, To: to.Who, Properties: b.eventProperties(e, from, to)})
			}
		}
	}
	return rows
}

// eventProperties joins what an event and the participants say: the least certainty, all citations, and the amounts of
// the last participant, to whom it was done.
func (b *builder) eventProperties(e *Occurrence, parts ...*Participant) map[string]graph.Value {
	joined := Fact{Cites: slices.Clone(e.Cites), Certainty: certaintyOf(&e.Fact), Basis: basisOf(&e.Fact)}
	for _, p := range parts {
		f := p.within(e)
		joined.Certainty = weaker(joined.Certainty, certaintyOf(&f))
		if f.Basis == "reader" {
			joined.Basis = "reader"
		}
		for _, c := range f.Cites {
			if !slices.Contains(joined.Cites, c) {
				joined.Cites = append(joined.Cites, c)
			}
		}
	}
	props := b.derived(&joined)
	props["event"] = e.ID
	amounts := &parts[len(parts)-1].Fact
	if amounts.Quantity == nil && amounts.Extent == "" {
		amounts = &e.Fact
	}
	addAmounts(props, amounts)
	for key, text := range map[string]string{"date": e.Date, "dateText": e.DateText, "manner": e.Manner} {
		if text != "" {
			props[key] = text
		}
	}
	addAct(props, periodOf(e.Date, "", "", nil).act())
	return props
}

func addAmounts(props map[string]graph.Value, f *Fact) {
	all := properties(reflect.ValueOf(f).Elem(), factFields)
	copyTo(props, all, "quantity", "unit", "approximate", "extent")
}

// certainties from the surest to the least sure.
var certainties = []string{"stated", "reported", "inferred", "probable", "possible"}

func weaker(a, b string) string {
	if slices.Index(certainties, a) > slices.Index(certainties, b) {
		return a
	}
	return b
}
