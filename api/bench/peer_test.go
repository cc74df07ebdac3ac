//go:build peer

package bench

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/api/bench/load"
	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/neo4j"
	"parley/schema"
)

// BenchmarkPeer asks each question of Parley on both engines, of the peer, and of Neo4j itself through the driver with
// the Cypher that Parley sends. All see the same dataset, which «parley load» has brought into Neo4j. Parley is asked
// twice on each engine: as it is served without options, and working each answer out. Without options the embedded engine
// keeps an answer for who asks the same, and on Neo4j those who ask the same at the same time share one.
//
// PARLEY_TEST_NEO4J and PARLEY_TEST_NEO4J_PASSWORD name the Neo4j, as «graph/graphtest/server/neo4j run» sets them.
func BenchmarkPeer(b *testing.B) {
	uri, password, data := os.Getenv(server.URIVariable), os.Getenv(server.PasswordVariable), dataset(b)
	if uri == "" {
		b.Fatal("no Neo4j: run it as «graph/graphtest/server/neo4j run go test …»")
	}
	loaded(b, uri, password, data)
	embedded := started(b, parley("serve", "--addr", "127.0.0.1:0", "--data", data))
	anew := started(b, parley("serve", "--addr", "127.0.0.1:0", "--data", data, "--answer-memory", "0", "--same-at-once", "0"))
	over := started(b, onNeo4j(parley("serve", "--addr", "127.0.0.1:0", "--same-at-once", "0"), uri, password))
	shared := started(b, onNeo4j(parley("serve", "--addr", "127.0.0.1:0"), uri, password))
	node := exec.Command("node", filepath.Join("peer", "server.mjs"))
	node.Env = append(os.Environ(), "BENCH_NEO4J="+uri, "BENCH_NEO4J_PASSWORD="+password, "NODE_ENV=production")
	peer := started(b, node)
	for _, q := range questions {
		b.Run(q.name, func(b *testing.B) {
			sides := []load.Side{
				load.HTTP("embedded", embedded, "/graphql", q.bodies(q.ours)...),
				load.HTTP("neo4j", over, "/graphql", q.bodies(q.ours)...),
				load.HTTP("peer", peer, "/graphql", q.bodies(q.peers)...),
				raw(b, uri, password, q),
				load.HTTP("anew", anew, "/graphql", q.bodies(q.ours)...),
				load.HTTP("shared", shared, "/graphql", q.bodies(q.ours)...),
			}
			requests := len(q.bodies(q.ours))
			same(b, q, sides, requests)
			for b.Loop() {
				rates := measured(b, sides, requests)
				report(b, "embedded-of-peer", rates[0], rates[2])
				report(b, "anew-of-peer", rates[4], rates[2])
				report(b, "neo4j-of-peer", rates[1], rates[2])
				report(b, "neo4j-of-driver", rates[1], rates[3])
				report(b, "shared-of-peer", rates[5], rates[2])
				report(b, "shared-of-driver", rates[5], rates[3])
			}
		})
	}
}

// same compares what the first three sides answer to each request.
func same(b *testing.B, q question, sides []load.Side, requests int) {
	b.Helper()
	for n := range requests {
		ours, over, peers := answered(b, sides[0], n), answered(b, sides[1], n), answered(b, sides[2], n)
		sameFacts(b, q.name, ours, over)
		sameFacts(b, q.name, ours, peers)
	}
}

func onNeo4j(c *exec.Cmd, uri, password string) *exec.Cmd {
	c.Env = append(os.Environ(), "PARLEY_STORE="+uri, "PARLEY_NEO4J_PASSWORD="+password)
	return c
}

// loaded brings the dataset into the Neo4j, which is empty or holds an earlier one.
func loaded(b *testing.B, uri, password, data string) {
	b.Helper()
	c := onNeo4j(parley("load", data, "--to", uri), uri, password)
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		b.Fatal("parley load: ", err)
	}
}

// raw is the driver with sessions of its own, running the statement behind each request and drawing its row: what any
// program can do at best that sends this Cypher.
func raw(b *testing.B, uri, password string, q question) load.Side {
	statements := behind(b, uri, password, q)
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth("neo4j", password, ""))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = d.Close(context.Background()) })
	return load.Side{Name: "driver", Open: func() (load.Caller, error) { return &session{d, statements}, nil }}
}

// behind gives the statement of each request as Neo4j is sent it: the printer's text.
func behind(b *testing.B, uri, password string, q question) (all []graph.Statement) {
	b.Helper()
	store, err := neo4j.Open(context.Background(), neo4j.Config{URI: uri, User: "neo4j", Password: password})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close(context.Background()) })
	engine, err := schema.New(store, schema.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, body := range q.bodies(q.ours) {
		var r schema.Request
		if err := json.Unmarshal(body, &r); err != nil {
			b.Fatal(err)
		}
		r.Explain = true
		answer := engine.Execute(context.Background(), r)
		if len(answer.Errors) > 0 {
			b.Fatalf("%s", answer.AppendJSON(nil))
		}
		all = append(all, graph.Statement{Text: answer.Cypher, Params: answer.Params})
	}
	return slices.Clip(all)
}

// session asks Neo4j over one session for each statement, as Parley does.
type session struct {
	driver     driver.DriverWithContext
	statements []graph.Statement
}

func (s *session) Close() error { return nil }

func (s *session) Call(n int) ([]byte, error) {
	ctx := context.Background()
	one := s.driver.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead})
	defer one.Close(ctx)
	result, err := one.Run(ctx, s.statements[n].Text, s.statements[n].Params)
	if err != nil {
		return nil, err
	}
	_, err = result.Single(ctx)
	return nil, err
}
