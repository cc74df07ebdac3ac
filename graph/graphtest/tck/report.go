package tck

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Report collects what became of the scenarios. It is safe for concurrent use.
type Report struct {
	mu      sync.Mutex
	results []result
}

type result struct {
	scenario *Scenario
	failure  *Failure
}

// Add takes the outcome of one scenario; a nil failure means that it passes.
func (r *Report) Add(scenario *Scenario, failure *Failure) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.results = append(r.results, result{scenario, failure})
}

// Passed counts the scenarios that pass.
func (r *Report) Passed() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.results) - len(r.failed())
}

func (r *Report) failed() []result {
	var out []result
	for _, x := range r.results {
		if x.failure != nil {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b result) int { return cmp.Compare(a.scenario.Feature, b.scenario.Feature) })
	return out
}

// Write tells everything: the figure, the figures by folder, the failures by cause with the most frequent first, and
// each failure with its query.
func (r *Report) Write(w io.Writer) error {
	passed := r.Passed()
	r.mu.Lock()
	defer r.mu.Unlock()
	var b strings.Builder
	fmt.Fprintf(&b, "passed %d of %d\n\nBy folder\n", passed, len(r.results))
	r.writeFolders(&b)
	b.WriteString("\nBy cause\n")
	r.writeCauses(&b)
	b.WriteString("\nEach failure\n")
	for _, x := range r.failed() {
		fmt.Fprintf(&b, "\n%s\n", x.text())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (x result) text() string {
	return fmt.Sprintf("%s: %s\n    %s\n  %s", x.scenario.Feature, x.scenario.Name,
		strings.ReplaceAll(x.failure.Query, "\n", "\n    "), strings.ReplaceAll(x.failure.Reason, "\n", "\n  "))
}

func (r *Report) writeFolders(b *strings.Builder) {
	all, bad := map[string]int{}, map[string]int{}
	for _, x := range r.results {
		all[x.scenario.Folder()]++
		if x.failure != nil {
			bad[x.scenario.Folder()]++
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(b, "%5d of %4d  %s\n", all[folder]-bad[folder], all[folder], folder)
	}
}

// writeCauses shows up to three scenarios of each cause.
func (r *Report) writeCauses(b *strings.Builder) {
	byClass := map[string][]result{}
	for _, x := range r.failed() {
		byClass[x.failure.Class] = append(byClass[x.failure.Class], x)
	}
	classes := slices.SortedFunc(maps.Keys(byClass), func(a, c string) int {
		return cmp.Or(cmp.Compare(len(byClass[c]), len(byClass[a])), cmp.Compare(a, c))
	})
	for _, class := range classes {
		list := byClass[class]
		fmt.Fprintf(b, "%5d  %s\n", len(list), class)
		for _, x := range list[:min(3, len(list))] {
			fmt.Fprintf(b, "         %s: %s\n", x.scenario.Feature, x.scenario.Name)
		}
	}
}
