// Gen writes the files that are generated from the vocabulary and the records: schema.json, for editors, and the table
// of the vocabulary for package schema, which does not import seed. It is run in the folder seed: go generate ./seed.
package main

import (
	"fmt"
	"os"

	"parley/seed"
)

func main() {
	if err := write(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func write() error {
	for path, text := range files() {
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// files gives what is generated, by path from the folder seed.
func files() map[string][]byte {
	return map[string][]byte{
		"schema.json":                 seed.JSONSchema(),
		"../schema/vocabulary_gen.go": table(seed.Words()),
	}
}
