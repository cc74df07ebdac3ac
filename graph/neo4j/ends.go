package neo4j

import (
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"parley/graph"
)

// endsQuery finds the ids of nodes that the row did not bring along.
const endsQuery = "MATCH (n) WHERE elementId(n) IN $ids RETURN n"

// convertRow converts one record, in its place, and fills in the ends of its relationships.
func (r *rows) convertRow(row []any) ([]graph.Value, *graph.Error) {
	var c converter
	for i, v := range row {
		row[i] = c.value(v)
		if broken, ok := row[i].(*dbtype.InvalidValue); ok {
			return nil, &graph.Error{Code: graph.Unsupported, Message: "the answer holds a value that cannot be read, such as a time in a zone that is not known here", Err: broken.Err}
		}
	}
	if len(c.open) == 0 {
		return row, nil
	}
	if missing := c.resolveEnds(); len(missing) > 0 {
		if err := r.lookUp(&c, missing); err != nil {
			return nil, convert(r.ctx, err)
		}
	}
	for _, o := range c.open {
		o.relationship.Start, o.relationship.End = c.end(o.start), c.end(o.end)
	}
	return row, nil
}

// resolveEnds takes the ids of the ends from the id of the relationship, where it has the form from.TYPE.to, and gives
// the database's ids of the nodes that are still unknown. Bolt sends a relationship without its nodes, and an answer of
// the product's own data should not cost a second query.
func (c *converter) resolveEnds() (missing []string) {
	if c.ids == nil {
		c.ids = map[string]string{}
	}
	for _, o := range c.open {
		parts := strings.Split(o.relationship.ID, ".")
		if len(parts) >= 3 && parts[1] == o.relationship.Type {
			c.ids[o.start], c.ids[o.end] = parts[0], parts[2]
		}
		for _, end := range []string{o.start, o.end} {
			if _, known := c.ids[end]; !known {
				missing = append(missing, end)
			}
		}
	}
	return missing
}

// lookUp asks for the missing nodes: within the transaction where there is one, since they may be its own.
func (r *rows) lookUp(c *converter, missing []string) (err error) {
	params := map[string]any{"ids": missing}
	var result driver.ResultWithContext
	if r.tx != nil {
		result, err = r.tx.Run(r.ctx, endsQuery, params)
	} else {
		session := r.store.session(r.ctx, driver.AccessModeRead, fetchSize)
		defer session.Close(r.ctx)
		result, err = session.Run(r.ctx, endsQuery, params)
	}
	if err != nil {
		return err
	}
	for result.Next(r.ctx) {
		if n, ok := result.Record().Values[0].(dbtype.Node); ok {
			c.ids[n.ElementId] = identity(n)
		}
	}
	return result.Err()
}

func (c *converter) end(elementID string) string {
	if id, ok := c.ids[elementID]; ok {
		return id
	}
	return number(elementID)
}
