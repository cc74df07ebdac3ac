//go:build !neo4j

package bench

import "testing"

func runAll(m *testing.M) int { return m.Run() }
