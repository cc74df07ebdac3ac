package generate

import (
	"fmt"
	"strings"
	"time"
)

func (g *generator) nodes() {
	g.number(g.Nodes)
	for i := range g.families {
		f := &g.families[i]
		for n := f.first; n < f.first+f.size; n++ {
			g.number(i)
			if !f.entity {
				g.number(recordShape)
				g.fact()
				g.text(f.id(n))
				continue
			}
			g.number(entityShape)
			g.fact()
			g.text(f.id(n))
			g.text(g.name(f, n))
			g.text("One of those that are made up, number " + fmt.Sprint(n))
		}
	}
}

// Syllables of the names.
var syllables = strings.Fields("ka ra ba sha mi no la chi ye re van da gu go ris sta va ta lin zan ge ku ar pa")

// name makes a name of two words that many share, as people and places do.
func (g *generator) name(f *family, n int) string {
	word := func() string {
		var b strings.Builder
		for range 2 + g.random.IntN(2) {
			b.WriteString(syllables[g.skewed(len(syllables))])
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:]
	}
	return word() + " " + word()
}

func (g *generator) relationships() {
	// How often a pair of nodes had a type already: only those that repeat have to be told apart.
	repeated := make(map[uint64]int32)
	g.number(g.Relationships)
	for range g.Relationships {
		typ := g.random.IntN(len(g.links))
		l := &g.links[typ]
		from, to := g.pick(l.from), g.pick(l.to)
		pair := uint64(typ)<<(2*nodeBits) | uint64(from)<<nodeBits | uint64(to)
		n := int(repeated[pair])
		repeated[pair]++
		g.number(typ)
		if l.Act {
			g.number(actShape)
		} else {
			g.number(stateShape)
		}
		g.number(from)
		g.number(to)
		g.fact()
		if l.Act {
			g.date(n)
		} else {
			g.number(n)
		}
	}
}

// pick draws a node from families: each label of the vocabulary as often as its size says, and within it the early ones
// more often.
func (g *generator) pick(families []family) int {
	all := 0
	for i := range families {
		all += families[i].size
	}
	n := g.random.IntN(all)
	for i := range families {
		if n < families[i].size {
			return families[i].first + g.skewed(families[i].size)
		}
		n -= families[i].size
	}
	return 0
}

// months from January 1988 on are the dates of acts.
const months = 12 * 33

func monthOf(m int) string { return fmt.Sprintf("%d-%02d", 1988+m/12, m%12+1) }

// date writes the cells of an act from its date on: date, earliest, id and latest.
func (g *generator) date(n int) {
	m := g.random.IntN(months)
	day := func(month int) int {
		return int(time.Date(1988, time.Month(1+month), 1, 0, 0, 0, 0, time.UTC).Unix() / 86400)
	}
	g.number(len(facts) + locators + m)
	g.signed(day(m))
	g.number(n)
	g.signed(day(m+1) - 1)
}
