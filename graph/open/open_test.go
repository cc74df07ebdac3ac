package open_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/open"
)

func TestEmbeddedIsTheDefault(t *testing.T) {
	for _, name := range []string{"", open.Embedded} {
		store, err := open.Open(t.Context(), open.Config{Store: name})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Ping(t.Context()); err != nil {
			t.Error(err)
		}
		if err := store.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefusesWhatCannotWork(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret")
	if err := os.WriteFile(secret, []byte("correct horse\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name   string
		config open.Config
		code   graph.Code
		says   string
	}{
		{"an unknown word", open.Config{Store: "memory"}, graph.InvalidArgument, "use embedded"},
		{"a foreign scheme", open.Config{Store: "http://127.0.0.1:7474"}, graph.InvalidArgument, `scheme "http"`},
		{"a password in the URI", open.Config{Store: "bolt://neo4j:hunter22@127.0.0.1"}, graph.InvalidArgument, "PARLEY_NEO4J_PASSWORD"},
		{"a scheme that Neo4j does not have", open.Config{Store: "bolt+tls://127.0.0.1"}, graph.InvalidArgument, "bolt+s"},
		{"two passwords", open.Config{Store: "bolt://127.0.0.1", User: "u", Password: "p", PasswordFile: secret}, graph.InvalidArgument, "not both"},
		{"a password file that is not there", open.Config{Store: "bolt://127.0.0.1", User: "u", PasswordFile: secret + "x"}, graph.InvalidArgument, "PASSWORD_FILE"},
		{"a password without a user", open.Config{Store: "bolt://127.0.0.1", PasswordFile: secret}, graph.InvalidArgument, "PARLEY_NEO4J_USER"},
		{"nobody at the port", open.Config{Store: "bolt://127.0.0.1:1", User: "u", PasswordFile: secret}, graph.Unavailable, "cannot be reached"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := open.Open(t.Context(), c.config)
			if graph.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v (%s), want %s saying %q", err, graph.CodeOf(err), c.code, c.says)
			}
			if err != nil && (strings.Contains(err.Error(), "hunter22") || strings.Contains(err.Error(), "horse") || strings.Contains(err.Error(), dir)) {
				t.Errorf("the message tells a secret or a path: %v", err)
			}
		})
	}
}
