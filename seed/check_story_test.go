package seed

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// The explorer's own list of views is the truth: a step may show each of them, and nothing else.
func TestStoriesKnowTheViewsOfTheExplorer(t *testing.T) {
	text, err := os.ReadFile("../frontend/src/core/view.ts")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)viewNames = \[(.*?)\]`).FindSubmatch(text)
	if list == nil {
		t.Fatal("view.ts has no list viewNames")
	}
	var names []string
	for _, name := range regexp.MustCompile(`'([a-z]+)'`).FindAllSubmatch(list[1], -1) {
		names = append(names, string(name[1]))
	}
	if !slices.Equal(names, viewNames) {
		t.Errorf("the explorer has %v, but steps may show %v", names, viewNames)
	}
}
