package neo4j

import (
	"strings"
	"testing"

	"parley/graph"
)

func TestConfigRefusesWhatCannotWork(t *testing.T) {
	cases := []struct {
		name   string
		config Config
		says   string
	}{
		{"a user and a password in the URI", Config{URI: "bolt://neo4j:hunter22@127.0.0.1:7687"}, "leave them out"},
		{"a user in the URI", Config{URI: "neo4j://someone@127.0.0.1:7687"}, "leave them out"},
		{"a foreign scheme", Config{URI: "https://127.0.0.1:7687"}, `"https"`},
		{"no scheme", Config{URI: "127.0.0.1"}, "scheme"},
		{"no host", Config{URI: "bolt://"}, "no host"},
		{"a path", Config{URI: "bolt://127.0.0.1/movies"}, "PARLEY_NEO4J_DATABASE"},
		{"a routing context without routing", Config{URI: "bolt://127.0.0.1?region=eu"}, "routing"},
		{"what is no URI", Config{URI: "bolt://127.0.0.1:hunter22:x"}, "cannot be read"},
		{"a password without a user", Config{URI: "bolt://127.0.0.1", Password: "hunter22"}, "PARLEY_NEO4J_USER"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := c.config.check()
			if err == nil || err.Code != graph.InvalidArgument || !strings.Contains(err.Message, c.says) {
				t.Fatalf("got %v, want INVALID_ARGUMENT saying %q", err, c.says)
			}
			if strings.Contains(err.Message, "hunter22") {
				t.Errorf("the message tells the password: %s", err.Message)
			}
		})
	}
}

func TestConfigTakesEveryScheme(t *testing.T) {
	for _, scheme := range Schemes {
		if err := (Config{URI: scheme + "://127.0.0.1:7687"}).check(); err != nil {
			t.Errorf("%s: %v", scheme, err)
		}
	}
	if err := (Config{URI: "neo4j+s://graph.example.org?policy=eu", User: "u", Password: "p"}).check(); err != nil {
		t.Error(err)
	}
}
