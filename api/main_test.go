//go:build !neo4j

package api_test

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	cleanUp, err := buildProgram()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	cleanUp()
	os.Exit(code)
}
