package schema

import (
	"fmt"
	"strconv"

	"parley/graph"
)

// Codes of extensions.code that belong to GraphQL itself; the others are those of graph.Error.
const (
	ParseFailed      graph.Code = "GRAPHQL_PARSE_FAILED"
	ValidationFailed graph.Code = "GRAPHQL_VALIDATION_FAILED"
	BadVariables     graph.Code = "BAD_USER_INPUT"
)

// Location is a place in the text of an operation, counted from 1.
type Location struct{ Line, Column int }

// Error is an error of a GraphQL answer.
type Error struct {
	Message   string
	Code      graph.Code
	Locations []Location
	// Path leads to the field of the answer: response keys and indexes of lists. Empty for a request error.
	Path []any
	// Pos is the place in the query of the field cypher or explain, told in extensions.position; zero for none.
	Pos graph.Pos
	// Detail is the openCypher name of the error of such a query, such as SyntaxError.UndefinedVariable.
	Detail string
	// Limit names the limit that a refused request exceeds, Most is its value; told in extensions.limit.
	Limit string
	Most  int
	// Near holds ids that resemble one that was not found.
	Near []string
	// Err is the cause, for logs only.
	Err error
}

func (e *Error) Error() string { return e.Message }

// appendJSON writes the error as an entry of errors.
func (e *Error) appendJSON(b []byte) []byte {
	b = append(b, `{"message":`...)
	b = appendString(b, e.Message)
	if len(e.Locations) > 0 {
		b = append(b, `,"locations":[`...)
		for i, l := range e.Locations {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, `{"line":`...)
			b = strconv.AppendInt(b, int64(l.Line), 10)
			b = append(b, `,"column":`...)
			b = strconv.AppendInt(b, int64(l.Column), 10)
			b = append(b, '}')
		}
		b = append(b, ']')
	}
	if len(e.Path) > 0 {
		b = append(b, `,"path":`...)
		b = appendPath(b, e.Path)
	}
	b = append(b, `,"extensions":{"code":`...)
	b = appendString(b, string(e.Code))
	if e.Detail != "" {
		b = append(b, `,"detail":`...)
		b = appendString(b, e.Detail)
	}
	if e.Pos.Valid() {
		b = appendPos(append(b, `,"position":`...), e.Pos)
	}
	if e.Limit != "" {
		b = fmt.Appendf(b, `,"limit":{"name":"%s","most":%d}`, e.Limit, e.Most)
	}
	if len(e.Near) > 0 {
		b = append(b, `,"near":`...)
		b = appendStrings(b, e.Near)
	}
	return append(b, "}}"...)
}

// appendPos writes a place in a query.
func appendPos(b []byte, p graph.Pos) []byte {
	return fmt.Appendf(b, `{"line":%d,"column":%d,"offset":%d}`, p.Line, p.Column, p.Offset)
}

func appendPath(b []byte, path []any) []byte {
	b = append(b, '[')
	for i, step := range path {
		if i > 0 {
			b = append(b, ',')
		}
		switch step := step.(type) {
		case string:
			b = appendString(b, step)
		case int:
			b = strconv.AppendInt(b, int64(step), 10)
		}
	}
	return append(b, ']')
}

func appendStrings(b []byte, items []string) []byte {
	b = append(b, '[')
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, item)
	}
	return append(b, ']')
}
