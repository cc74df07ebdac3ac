package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
)

// ParseParams reads parameters from a JSON object: whole numbers become integers, other numbers floats. An empty text
// and null are no parameters. Errors: InvalidArgument.
func ParseParams(text []byte) (map[string]Value, error) {
	if len(bytes.TrimSpace(text)) == 0 {
		return map[string]Value{}, nil
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var raw any
	if err := d.Decode(&raw); err != nil {
		return nil, &Error{Code: InvalidArgument, Message: "the parameters are no valid JSON; send an object such as {\"plan\": \"step-by-step-plan\"}", Err: err}
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, Errorf(InvalidArgument, "there is more than one JSON value in the parameters; send one object")
	}
	if raw == nil {
		return map[string]Value{}, nil
	}
	object, ok := raw.(map[string]any)
	if !ok {
		return nil, Errorf(InvalidArgument, "the parameters must be a JSON object such as {\"plan\": \"step-by-step-plan\"}")
	}
	params := make(map[string]Value, len(object))
	for name, item := range object {
		v, err := FromJSON(item)
		if err != nil {
			return nil, err
		}
		params[name] = v
	}
	return params, nil
}

// FromJSON turns what encoding/json decodes with UseNumber into a Value. Errors: InvalidArgument for a number that
// neither an INTEGER nor a FLOAT can hold.
func FromJSON(item any) (Value, error) {
	switch item := item.(type) {
	case json.Number:
		return number(item)
	case []any:
		list := make([]Value, len(item))
		for i, x := range item {
			v, err := FromJSON(x)
			if err != nil {
				return nil, err
			}
			list[i] = v
		}
		return list, nil
	case map[string]any:
		object := make(map[string]Value, len(item))
		for k, x := range item {
			v, err := FromJSON(x)
			if err != nil {
				return nil, err
			}
			object[k] = v
		}
		return object, nil
	}
	return item, nil
}

func number(n json.Number) (Value, error) {
	text := n.String()
	if !strings.ContainsAny(text, ".eE") {
		i, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, Errorf(InvalidArgument, "the number %s does not fit into 64 bits", Quote(text))
		}
		return i, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(f, 0) {
		return nil, Errorf(InvalidArgument, "the number %s is too large", Quote(text))
	}
	return f, nil
}
