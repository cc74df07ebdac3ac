package seed

import (
	"reflect"

	"parley/graph"
)

// fact adds a relationship record.
func (b *builder) fact(f parsedFact) {
	props := properties(reflect.ValueOf(f.Relationship).Elem(), relationshipFields)
	b.common(props, &f.Fact)
	addAct(props, f.period.act())
	if f.period.state {
		addState(props, f.bounds)
	}
	b.relate(f.name, f.from, f.to, f.Key, props)
}

// involved adds the parts in an event. Who has several roles in it gets the role as key.
func (b *builder) involved(e *Occurrence) {
	parts := map[string]int{}
	for i := range e.Involved {
		parts[e.Involved[i].Who]++
	}
	for i := range e.Involved {
		p := &e.Involved[i]
		props := properties(reflect.ValueOf(p).Elem(), participantFields)
		f := p.within(e)
		b.common(props, &f)
		key := ""
		if parts[p.Who] > 1 {
			key = p.Role
		}
		b.relate("INVOLVED", p.Who, e.ID, key, props)
	}
}

// within is what a participant carries, filled from the event where it says nothing of its own.
func (p *Participant) within(e *Occurrence) Fact {
	f := p.Fact
	if len(f.Cites) == 0 {
		f.Cites = e.Cites
	}
	if f.Certainty == "" {
		f.Certainty = e.Certainty
	}
	if f.Basis == "" {
		f.Basis = e.Basis
	}
	return f
}

// derived makes the properties of a derived relationship.
func (b *builder) derived(f *Fact) map[string]graph.Value {
	props := map[string]graph.Value{"derived": true}
	b.common(props, f)
	return props
}
