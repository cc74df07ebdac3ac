package seed

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// citations checks what every record carries: its locators, and why the coder read between the lines.
func (c *checker) citations() {
	for f := range c.ds.allFacts() {
		c.cited(f, "cites", f.Cites)
		if f.Basis == "reader" && f.Note == "" {
			c.fail(&f.At, "basis", "basis is reader, but no note says why: write a note with the reason for this reading")
		}
	}
	for f := range c.ds.mustCite() {
		if len(f.Cites) == 0 {
			c.fail(&f.At, "cites", "this record cites nothing: write in cites where the source says so")
		}
	}
}

// cited checks the locators under a key of a record.
func (c *checker) cited(f *Fact, key string, cites []string) {
	for i, cite := range cites {
		if cite != "" && !c.locators[cite] {
			c.locator(f, fmt.Sprintf("%s.%d", key, i), cite, slices.Sorted(maps.Keys(c.locators)))
		}
	}
}

// locator reports what is wrong with a locator that no outline offers.
func (c *checker) locator(f *Fact, key, cite string, all []string) {
	source, _, inside := strings.Cut(cite, "#")
	switch {
	case c.labels[source] == nil:
		c.fail(&f.At, key, "the locator %s names the source %q, but no document has that id%s", cite, source, didYouMean(source, c.sources()))
	case !slices.Contains(c.labels[source], "Source"):
		c.fail(&f.At, key, "the locator %s names %s, which has no label Source: add it to its labels", cite, source)
	case !c.outlined[source] && inside:
		c.fail(&f.At, key, "the locator %s names a place in %s, which has no outline: write %s alone, or add its outline", cite, source, source)
	case c.outlined[source] && !inside:
		c.fail(&f.At, key, "the locator %s names no place in the source: write heading and paragraph, such as %s", cite, c.firstLocator(source, all))
	case c.outlined[source]:
		c.fail(&f.At, key, "the locator %s is not in the outline of %s%s", cite, source, orNeighbours(cite, all))
	}
}

// orNeighbours names the locators of the same heading, or else near ones.
func orNeighbours(cite string, all []string) string {
	heading, _, _ := strings.Cut(cite, "/")
	paragraphs := 0
	for _, l := range all {
		if rest, ok := strings.CutPrefix(l, heading+"/"); ok && !strings.Contains(rest, ".") {
			paragraphs++
		}
	}
	if paragraphs > 0 {
		return fmt.Sprintf("; paragraphs there go from %s/1 to %s/%d", heading, heading, paragraphs)
	}
	return didYouMean(cite, all)
}

func (c *checker) firstLocator(source string, all []string) string {
	i := slices.IndexFunc(all, func(l string) bool { return strings.HasPrefix(l, source+"#") && strings.Contains(l, "/") })
	if i < 0 {
		return source + "#n1"
	}
	return all[i]
}

func (c *checker) sources() []string {
	return slices.DeleteFunc(slices.Clone(c.ids), func(id string) bool { return !slices.Contains(c.labels[id], "Source") })
}

// link checks the address of a document.
func (c *checker) link(d *Document) {
	if d.URL == "" {
		return
	}
	u, err := url.Parse(d.URL)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		c.fail(&d.Fact.At, "url", "the url %q of %s is no http or https address: write for example https://www.osce.org/mg, or leave it out", d.URL, d.ID)
	}
}

// location checks coordinates, and on whose word they stand where that is another's than the record's.
func (c *checker) location(f *Fact, l *Location) {
	c.cited(f, "locationCites", l.LocationCites)
	c.shape(f, l.Shape)
	switch {
	case l.Lat == nil && l.Lon == nil:
	case l.Lat == nil || l.Lon == nil:
		c.fail(&f.At, "lat", "lat and lon belong together: write both, or none")
	case *l.Lat < -90 || *l.Lat > 90:
		c.fail(&f.At, "lat", "lat is %v, but a latitude lies between -90 and 90 degrees; are lat and lon exchanged?", *l.Lat)
	case *l.Lon < -180 || *l.Lon > 180:
		c.fail(&f.At, "lon", "lon is %v, but a longitude lies between -180 and 180 degrees", *l.Lon)
	}
}
