// Package open opens the store that the configuration names.
//
//	store, err := open.Open(ctx, open.Config{Store: "embedded"})
//	store, err := open.Open(ctx, open.Config{Store: "bolt://127.0.0.1:7687", User: "neo4j", PasswordFile: "/run/secrets/neo4j"})
//
// It is the one place that knows all engines. It loads no data: an embedded store comes empty.
package open
