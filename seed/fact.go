package seed

import (
	"iter"
	"strings"

	"parley/graph/edtf"
)

// parsedFact is a relationship record taken apart.
type parsedFact struct {
	*Relationship
	from, name, to string
	period         period
	bounds         edtf.State // with what follows from the other holders of an office
}

// parsedFacts takes the relationship records apart; those without three words are left out.
func (ds *Dataset) parsedFacts(today edtf.Day) []parsedFact {
	out := make([]parsedFact, 0, len(ds.Relationships))
	for i := range ds.Relationships {
		r := &ds.Relationships[i]
		words := strings.Fields(r.Text)
		if len(words) != 3 {
			continue
		}
		p := periodOf(r.Date, r.From, r.To, r.KnownAt)
		out = append(out, parsedFact{r, words[0], words[1], words[2], p, p.bounds(today)})
	}
	ds.boundTerms(out)
	return out
}

// allFacts yields what every record carries, of records with and without ids.
func (ds *Dataset) allFacts() iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for e := range ds.entries() {
			if !yield(e.fact()) {
				return
			}
			if o, ok := e.node.(*Occurrence); ok {
				for i := range o.Involved {
					if !yield(&o.Involved[i].Fact) {
						return
					}
				}
			}
		}
		for i := range ds.Names {
			if !yield(&ds.Names[i].Fact) {
				return
			}
		}
		for i := range ds.Relationships {
			if !yield(&ds.Relationships[i].Fact) {
				return
			}
		}
	}
}

// mustCite yields the records whose cites may not be empty: all but participants, which take those of their event.
func (ds *Dataset) mustCite() iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		participants := map[*Fact]bool{}
		for _, section := range [][]Occurrence{ds.Meetings, ds.Events} {
			for i := range section {
				for j := range section[i].Involved {
					participants[&section[i].Involved[j].Fact] = true
				}
			}
		}
		for f := range ds.allFacts() {
			if !participants[f] && !yield(f) {
				return
			}
		}
	}
}
