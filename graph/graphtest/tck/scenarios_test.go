//go:build tck

package tck

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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

// floor is the number in floor.txt: how many scenarios have passed before. Where the file is not there, all must pass.
func floor(t *testing.T) int {
	t.Helper()
	text, err := os.ReadFile("floor.txt")
	if errors.Is(err, fs.ErrNotExist) {
		return Count
	}
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// publish prints the figure, and writes the report to the file that PARLEY_TCK_REPORT names.
func publish(t *testing.T, report *Report) {
	t.Helper()
	fmt.Printf("passed %d of %d\n", report.Passed(), Count)
	name := os.Getenv("PARLEY_TCK_REPORT")
	if name == "" {
		return
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
