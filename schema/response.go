package schema

import (
	"strconv"

	"parley/graph"
)

// Kind classifies a response.
type Kind uint8

const (
	// OK is an answer without errors.
	OK Kind = iota
	// RequestError is a refusal: nothing was answered, and there is no data.
	RequestError
	// FieldError is an answer with data, or null for it, and errors.
	FieldError
)

// Response is the answer to a request.
type Response struct {
	Kind Kind
	// Data is the JSON of the answer, nil where there is none.
	Data   []byte
	Errors []*Error
	// Cypher is the statement that was run and Params its parameters, where the request asked for them.
	Cypher string
	Params map[string]graph.Value
	// Cost is how many objects the answer could have had, Limit how many are allowed.
	Cost, Limit int
	// Lasting says that the answer is whole, and that the same request is answered so until the data change. A Cypher text
	// of the caller's own may depend on the time or on chance.
	Lasting bool
	// written is Data with dataPrefix before it, where it was written that way.
	written []byte
}

// dataPrefix is how the body of an answer without errors begins.
const dataPrefix = `{"data":`

// Body is the whole body of the response. It uses the bytes of Data where it can: call it once, and leave Data alone.
func (r *Response) Body() []byte {
	if r.Kind == OK && r.written != nil {
		return append(r.appendExtensions(r.written), '}')
	}
	return r.AppendJSON(make([]byte, 0, len(r.Data)+512))
}

func refused(failed ...*Error) Response { return Response{Kind: RequestError, Errors: failed} }

// AppendJSON writes the whole body of the response.
func (r *Response) AppendJSON(b []byte) []byte {
	b = append(b, '{')
	if len(r.Errors) > 0 {
		b = append(b, `"errors":[`...)
		for i, e := range r.Errors {
			if i > 0 {
				b = append(b, ',')
			}
			b = e.appendJSON(b)
		}
		b = append(b, ']')
		if r.Data != nil {
			b = append(b, ',')
		}
	}
	if r.Data != nil {
		b = append(append(b, `"data":`...), r.Data...)
	}
	if r.Kind != RequestError {
		b = r.appendExtensions(b)
	}
	return append(b, '}')
}

func (r *Response) appendExtensions(b []byte) []byte {
	b = append(b, `,"extensions":{"cost":{"asked":`...)
	b = strconv.AppendInt(b, int64(r.Cost), 10)
	b = append(b, `,"limit":`...)
	b = strconv.AppendInt(b, int64(r.Limit), 10)
	b = append(b, '}')
	if r.Cypher != "" {
		b = append(b, `,"cypher":`...)
		b = appendString(b, r.Cypher)
		b = append(b, `,"params":`...)
		b = graph.AppendJSON(b, r.Params)
	}
	return append(b, '}')
}
