//go:build neo4j

package api_test

import (
	"fmt"
	"os"
	"testing"

	"parley/graph/graphtest/server"
)

func TestMain(m *testing.M) {
	cleanUp, err := buildProgram()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := server.Main(m)
	cleanUp()
	os.Exit(code)
}
