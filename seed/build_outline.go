package seed

import (
	"fmt"
	"strings"

	"parley/graph"
)

// place is one locator that an outline offers.
type place struct {
	locator, source, heading, headingID, first string
	paragraph, bullet, note                    int // 0 where it has none
}

// places lists every locator of an outline: headings' paragraphs and bullets in order, then notes.
func (o *Outline) places() []place {
	var out []place
	for _, h := range o.Headings {
		for i, p := range h.Paragraphs {
			at := place{fmt.Sprintf("%s#%s/%d", o.Source, h.ID, i+1), o.Source, h.Heading, h.ID, p.First, i + 1, 0, 0}
			out = append(out, at)
			for j, first := range p.Bullets {
				bullet := at
				bullet.locator, bullet.first, bullet.bullet = fmt.Sprintf("%s.%d", at.locator, j+1), first, j+1
				out = append(out, bullet)
			}
		}
	}
	for n, first := range o.Notes {
		out = append(out, place{locator: fmt.Sprintf("%s#n%d", o.Source, n), source: o.Source, first: first, note: n})
	}
	return out
}

// outlines adds a Locator for each place of an outline, and one for each source that is cited as a whole.
func (b *builder) outlines() {
	outlined := map[string]bool{}
	for i := range b.ds.Outlines {
		outlined[b.ds.Outlines[i].Source] = true
		for _, p := range b.ds.Outlines[i].places() {
			b.locator(p)
		}
	}
	for _, source := range b.citedWhole() {
		if !outlined[source] {
			b.locator(place{locator: source, source: source})
		}
	}
}

func (b *builder) locator(p place) {
	props := map[string]graph.Value{"locator": p.locator}
	for key, text := range map[string]string{"heading": p.heading, "headingId": p.headingID, "first": p.first} {
		if text != "" {
			props[key] = text
		}
	}
	for key, n := range map[string]int{"paragraph": p.paragraph, "bullet": p.bullet, "note": p.note} {
		if n > 0 {
			props[key] = int64(n)
		}
	}
	cite := &Fact{Cites: []string{p.locator}}
	b.common(props, cite)
	id := locatorID(p.locator)
	b.labels[id] = []string{"Locator", "Record"}
	b.graph.Nodes = append(b.graph.Nodes, NodeRow{id, b.labels[id], props})
	tie := map[string]graph.Value{}
	b.common(tie, cite)
	b.relate("IN_SOURCE", id, p.source, "", tie)
}

// locatorID makes a slug of a locator: remler2020#armenia/6 is remler2020-armenia-6, editors is editors-whole.
func locatorID(locator string) string {
	if !strings.Contains(locator, "#") {
		return slug(locator, "whole")
	}
	return slug(locator)
}

// citedWhole lists the sources that are cited without a place in them.
func (b *builder) citedWhole() []string {
	seen := map[string]bool{}
	var out []string
	for f := range b.ds.allFacts() {
		for _, c := range f.Cites {
			if !strings.Contains(c, "#") && !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	return out
}
