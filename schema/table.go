package schema

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql/language/ast"

	"parley/graph"
)

// loneTable gives the root field cypher or explain of an operation that asks for nothing else.
func loneTable(op *ast.OperationDefinition) *ast.Field {
	if len(op.SelectionSet.Selections) != 1 {
		return nil
	}
	f, ok := op.SelectionSet.Selections[0].(*ast.Field)
	if ok && (f.Name.Value == "cypher" || f.Name.Value == "explain") {
		return f
	}
	return nil
}

// table runs a query of the caller's own, reading only, and answers its rows or its plan.
func (e *Engine) table(ctx context.Context, node *ast.Field, co *coercer, r Request) Response {
	c := &compiler{model: e.model, coerce: co}
	f := &collected{key: node.Name.Value, nodes: []*ast.Field{node}}
	if node.Alias != nil {
		f.key = node.Alias.Value
	}
	args, err := c.arguments(e.model.objects["Query"].field(node.Name.Value), f)
	if err != nil {
		return refused(asErrors(withPath(err, []any{f.key}))...)
	}
	text, _ := args["query"].now(co.variables).(string)
	if strings.TrimSpace(text) == "" {
		return refused(asErrors(withPath(badValue(place(node), "%s(query:) is empty: give a query, such as MATCH (n:Plan) RETURN n.name", node.Name.Value), []any{f.key}))...)
	}
	params, err := tableParams(args["params"].now(co.variables))
	if err != nil {
		return refused(asErrors(withPath(err, []any{f.key}))...)
	}
	var value []byte
	if node.Name.Value == "explain" {
		value, err = e.explain(ctx, text, params)
	} else {
		value, err = e.rows(ctx, node, text, params, args["limit"].now(co.variables), co.variables)
	}
	response := Response{Cost: 1, Limit: e.options.Limits.Cost}
	if err != nil {
		failed := asErrors(err)
		withPath(failed[0], []any{f.key})
		if g := (*graph.Error)(nil); errors.As(err, &g) {
			failed[0].Pos, failed[0].Detail = g.Pos, g.Detail
		}
		response.Kind, response.Data, response.Errors = FieldError, []byte("null"), failed
		return response
	}
	response.Data = append(append(append(append([]byte{'{'}, appendString(nil, f.key)...), ':'), value...), '}')
	return response
}

func tableParams(given any) (map[string]graph.Value, error) {
	if given == nil {
		return nil, nil
	}
	converted, err := graph.FromJSON(given)
	if err != nil {
		return nil, err
	}
	params, ok := converted.(map[string]graph.Value)
	if !ok {
		return nil, badValue(Location{}, "params must be an object with the values of the parameters")
	}
	return params, nil
}

const explainWord = "EXPLAIN "

func (e *Engine) explain(ctx context.Context, text string, params map[string]graph.Value) ([]byte, error) {
	rows, err := e.store.Run(ctx, graph.Statement{Text: explainWord + text, Params: params, Limits: e.options.Cypher})
	if err != nil {
		return nil, withoutExplain(err)
	}
	defer rows.Close()
	for rows.Next() {
	}
	if err := rows.Err(); err != nil {
		return nil, withoutExplain(err)
	}
	return appendString(nil, rows.Summary().Plan), nil
}

// withoutExplain counts the place of an error in the caller's text, before which explainWord was put.
func withoutExplain(err error) error {
	var g *graph.Error
	if !errors.As(err, &g) || !g.Pos.Valid() || int(g.Pos.Offset) < len(explainWord) {
		return err
	}
	moved := *g
	moved.Pos.Offset -= int32(len(explainWord))
	if moved.Pos.Line == 1 {
		moved.Pos.Column -= int32(len(explainWord))
	}
	return &moved
}

// rows runs the query and writes the selected fields of a Table.
func (e *Engine) rows(ctx context.Context, node *ast.Field, text string, params map[string]graph.Value, limit any, variables map[string]any) ([]byte, error) {
	most, _ := limit.(int64)
	if most < 1 || most > 1000 {
		return nil, badValue(place(node), "cypher(limit:) must lie between 1 and 1000")
	}
	rows, err := e.store.Run(ctx, graph.Statement{Text: text, Params: params, Limits: e.options.Cypher})
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	body, n, truncated := []byte{'['}, int64(0), false
	for rows.Next() {
		if n == most {
			truncated = true
			break
		}
		if n++; n > 1 {
			body = append(body, ',')
		}
		body = graph.AppendJSON(body, graph.Value(rows.Row()))
	}
	if err := rows.Err(); err != nil && !truncated {
		return nil, err
	}
	values := map[string][]byte{"columns": appendStrings(nil, rows.Columns()), "rows": append(body, ']'),
		"truncated": strconv.AppendBool(nil, truncated), "__typename": []byte(`"Table"`)}
	return e.tableFields(ctx, node, text, values, variables)
}

// tableFields writes the selected fields of a Table; the names that a graph does not know are sought only if selected.
func (e *Engine) tableFields(ctx context.Context, node *ast.Field, text string, values map[string][]byte, variables map[string]any) ([]byte, error) {
	c := &compiler{model: e.model, coerce: &coercer{model: e.model, variables: variables}}
	collected, err := c.collect(e.model.objects["Table"], []*ast.SelectionSet{node.SelectionSet})
	if err != nil {
		return nil, err
	}
	b := []byte{'{'}
	for i, f := range collected {
		if i > 0 {
			b = append(b, ',')
		}
		value := values[f.name()]
		if f.name() == "notifications" {
			if value, err = appendNotifications(nil, c, e.notifier.Of(ctx, text), f); err != nil {
				return nil, err
			}
		}
		b = append(append(appendString(b, f.key), ':'), value...)
	}
	return append(b, '}'), nil
}

// appendNotifications writes the selected fields of notifications.
func appendNotifications(b []byte, c *compiler, list []Notification, f *collected) ([]byte, error) {
	collected, err := c.collect(c.model.objects["Notification"], f.sets())
	if err != nil {
		return nil, err
	}
	b = append(b, '[')
	for i, n := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		for j, f := range collected {
			if j > 0 {
				b = append(b, ',')
			}
			b = n.appendField(append(appendString(b, f.key), ':'), f.name())
		}
		b = append(b, '}')
	}
	return append(b, ']'), nil
}
