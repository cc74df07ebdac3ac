package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// indexWait is for how many seconds an index may take to fill.
const indexWait = 300

// awaitIndexes waits until the indexes answer: Neo4j fills them in the background, and a full-text query on one that is
// not ready fails. The embedded engine has no such state.
func (s *Store) awaitIndexes(ctx context.Context) *graph.Error {
	session := s.session(ctx, driver.AccessModeRead, 1)
	defer session.Close(ctx)
	result, err := session.Run(ctx, "CALL db.awaitIndexes($seconds)", map[string]any{"seconds": indexWait})
	if err == nil {
		_, err = result.Consume(ctx)
	}
	if err != nil {
		return convert(ctx, err)
	}
	return nil
}
