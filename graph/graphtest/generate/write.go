package generate

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// Write makes the graph and writes it. Errors: options that no graph can be made of; those of w.
func Write(w io.Writer, o Options) error {
	if o.Relationships == 0 {
		o.Relationships = 5 * o.Nodes
	}
	if err := o.check(); err != nil {
		return err
	}
	g := &generator{Options: o, families: o.families(), random: rand.New(rand.NewPCG(o.Seed, uint64(o.Nodes))), stream: newStream(w)}
	g.links = o.links(g.families)
	_, _ = g.out.WriteString("PARLEYG\x01")
	g.tables()
	g.nodes()
	g.relationships()
	_, _ = g.out.WriteString("END")
	return g.out.Flush()
}

type generator struct {
	Options
	*stream
	random   *rand.Rand
	families []family
	links    []link
}

// The keys in the order of their names, by number.
var keys = []string{"basis", "certainty", "cites", "dataset", "date", "earliest", "id", "latest", "name", "summary"}

// The shapes by number, each a list of keys with the kinds of their cells.
const (
	recordShape = iota
	entityShape
	stateShape
	actShape
)

// The strings by number: first those that every fact carries, then the locators.
var facts = []string{"generated", "source", "reader", "stated", "reported", "inferred", "probable", "possible"}

const (
	locators  = 500
	citations = 2000
)

func (g *generator) tables() {
	var labels []string
	number := func(name string) int {
		if i := slices.Index(labels, name); i >= 0 {
			return i
		}
		labels = append(labels, name)
		return len(labels) - 1
	}
	sets := make([][]int, len(g.families))
	for i, f := range g.families {
		for _, l := range append([]string{f.Name}, f.Also...) {
			sets[i] = append(sets[i], number(l))
		}
	}
	g.texts(labels)
	g.number(len(g.links))
	for _, l := range g.links {
		g.text(l.Name)
	}
	g.texts(keys)
	g.lists(sets)
	g.strings()
	g.cites()
	g.number(4)
	g.shape([]int{0, 1, 2, 3, 6}, "sslst")
	g.shape([]int{0, 1, 2, 3, 6, 8, 9}, "sslsttt")
	g.shape([]int{0, 1, 2, 3, 6}, "sslsx")
	g.shape([]int{0, 1, 2, 3, 4, 5, 6, 7}, "sslssdxd")
}

func (g *generator) strings() {
	g.number(len(facts) + locators + months)
	for _, t := range facts {
		g.text(t)
	}
	for i := range locators {
		g.text(fmt.Sprintf("source-%d#part-%d/%d", i%7+1, i%31+1, i/31+1))
	}
	for m := range months {
		g.text(monthOf(m))
	}
}

// cites makes the lists of locators that facts share: one to three each.
func (g *generator) cites() {
	lists := make([][]int, citations)
	for i := range lists {
		for range 1 + g.random.IntN(3) {
			lists[i] = append(lists[i], len(facts)+g.skewed(locators))
		}
		slices.Sort(lists[i])
		lists[i] = slices.Compact(lists[i])
	}
	g.lists(lists)
}

// fact writes the cells of basis, certainty, cites and dataset: most facts are stated by the source.
func (g *generator) fact() {
	basis, certainty := 1, 3
	if g.random.IntN(20) == 0 {
		basis = 2
	}
	if n := g.random.IntN(20); n < 4 {
		certainty += 1 + n
	}
	g.number(basis)
	g.number(certainty)
	g.number(g.skewed(citations))
	g.number(0)
}

// skewed draws a number below n, small ones more often.
func (g *generator) skewed(n int) int {
	const power = 1 / (1 - 0.4) // the n-th is drawn as often as n^-0.4 says
	return int(float64(n) * math.Pow(g.random.Float64(), power))
}

func (f *family) id(n int) string {
	return fmt.Sprintf("%s-%d", strings.ToLower(f.Name), n-f.first+1)
}
