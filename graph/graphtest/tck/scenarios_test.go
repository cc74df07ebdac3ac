//go:build tck

package tck

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// features finds the folder of the TCK: what PARLEY_TCK names, or shared/tck beside the repository.
func features() string {
	if dir := os.Getenv("PARLEY_TCK"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "..", "shared", "tck")
}

func load(t *testing.T) *Suite {
	t.Helper()
	suite, err := Load(features())
	if err != nil {
		t.Fatal(err)
	}
	if n := len(suite.Scenarios); n != Count {
		t.Fatalf("there are %d scenarios, want %d", n, Count)
	}
	return suite
}

// publish prints the figure, and writes the report to the file that PARLEY_TCK_REPORT names.
func publish(t *testing.T, report *Report) {
	t.Helper()
	fmt.Printf("passed %d of %d\n", report.Passed(), Count)
	name := os.Getenv("PARLEY_TCK_REPORT")
	if name == "" {
		return
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := report.Write(f); err != nil {
		t.Error(err)
	}
}
