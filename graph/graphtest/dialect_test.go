package graphtest

import (
	"os"
	"strings"
	"testing"
)

// TestTheDialectPageKnowsEveryDifference wants each known difference on the page, in italics, under the name of its case.
func TestTheDialectPageKnowsEveryDifference(t *testing.T) {
	page, err := os.ReadFile("../../docs/dialect.md")
	if err != nil {
		t.Fatal(err)
	}
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for engine, cases := range s.differences {
		for name := range cases {
			if !strings.Contains(string(page), "*"+name+"*") {
				t.Errorf("docs/dialect.md does not tell the difference of %s in %q", engine, name)
			}
		}
	}
}
