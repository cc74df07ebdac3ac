package api_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCommands(t *testing.T) {
	empty := t.TempDir()
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, "persons.yaml"), []byte("persons:\n- id: Not A Slug\n  nam: X\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name           string
		args           []string
		code           int
		stdout, stderr string
	}{
		{"version tells itself", []string{"version"}, 0, "parley ", ""},
		{"help names every command", []string{"--help"}, 0, "export", ""},
		{"help names the environment variable of a flag", []string{"serve", "--help"}, 0, "PARLEY_ADDR", ""},
		{"an unknown command is the caller's mistake", []string{"explode"}, 2, "", "explode"},
		{"an unknown flag too", []string{"query", "RETURN 1", "--colour"}, 2, "", "colour"},
		{"a query answers as a table", []string{"query", "RETURN 1 AS one, 'two' AS two"}, 0, "one  two", ""},
		{"a query answers as CSV", []string{"query", "UNWIND [1, 2] AS n RETURN n", "--format", "csv"}, 0, "n\r\n1\r\n2\r\n", ""},
		{"a query takes parameters in JSON, and text as it is", []string{"query", "RETURN $n + 1 AS n, $t AS t", "-p", "n=41", "-p", "t=x", "--format", "csv"}, 0, "42,x", ""},
		{"a cut answer says so", []string{"query", "UNWIND range(1, 10) AS n RETURN n", "--limit", "3"}, 3, "(3 rows)", "--limit"},
		{"a mistake in a query is told with its place", []string{"query", "MATCH (n) RETURN m"}, 2, "", "line 1, column 18"},
		{"a name that the graph does not know is told beside the answer", []string{"query", "MATCH (n:Pln) RETURN count(n) AS n", "--format", "csv"}, 0, "n\r\n0\r\n", "line 1, column 10: no node has the label \"Pln\"; near it: Plan"},
		{"a query never writes", []string{"query", "CREATE (:Person)"}, 2, "", "only reading is allowed"},
		{"a sound folder is valid", []string{"check", "../seed/data/minsk"}, 0, "valid", ""},
		{"a broken folder is told by file and line", []string{"check", broken}, 2, "", "persons.yaml:2: "},
		{"a broken folder is no data to serve from", []string{"query", "RETURN 1", "--data", broken}, 2, "", "persons.yaml:2: "},
		{"a folder that is not there", []string{"check", filepath.Join(empty, "none")}, 2, "", "no folder"},
		{"an embedded store cannot be loaded from outside", []string{"load", "../seed/data/minsk", "--to", "embedded"}, 2, "", "--data"},
		{"a store of no known kind", []string{"query", "RETURN 1", "--store", "mysql://x"}, 2, "", "bolt"},
		{"credentials in a URI are refused", []string{"query", "RETURN 1", "--store", "bolt://u:pass-that-nobody-sees@127.0.0.1:1"}, 2, "", "PARLEY_NEO4J_PASSWORD"},
		{"a Neo4j that is away is the store's fault", []string{"query", "RETURN 1", "--store", "bolt://127.0.0.1:1"}, 1, "", "Neo4j"},
		{"an unknown export names the known ones", []string{"export", "pdf"}, 2, "", "graphml"},
		{"an export goes to the standard output", []string{"export", "nodes.csv"}, 0, "id,labels,name", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			stdout, stderr, code := run(t, c.args...)
			if code != c.code || !strings.Contains(stdout, c.stdout) || !strings.Contains(stderr, c.stderr) {
				t.Errorf("exit %d, want %d\nstdout %.400q\nstderr %.400q", code, c.code, stdout, stderr)
			}
			if strings.Contains(stdout+stderr, "pass-that-nobody-sees") {
				t.Error("the password is told")
			}
		})
	}
}
