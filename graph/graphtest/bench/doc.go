// Package bench holds no code, only benchmarks that need several rooms at once: the embedded engine at a million nodes,
// and beside Neo4j. make bench runs them; docs/benchmarks.md explains the figures and records some.
package bench
