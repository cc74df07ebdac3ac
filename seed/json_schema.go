package seed

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// JSONSchema gives the schema of a data file (draft 2020-12) for editors: the sections and keys of the Go records, with
// their descriptions. It checks form only; [Check] checks the rest.
func JSONSchema() []byte {
	s := schemaWriter{defs: map[string]any{}}
	root := s.object(reflect.TypeFor[Dataset]())
	out := map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A data file of Parley",
		"type": "object", "properties": root["properties"], "additionalProperties": false, "$defs": s.defs,
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		panic(err) // maps, texts and truth values only
	}
	return b.Bytes()
}

const slugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$"

type schemaWriter struct{ defs map[string]any }

// object describes a struct.
func (s schemaWriter) object(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, f := range fieldsOf(t) {
		p := s.value(f)
		p["description"] = f.doc
		properties[f.key] = p
		if f.need {
			required = append(required, f.key)
		}
	}
	if t == reflect.TypeFor[Dataset]() {
		required = nil
	} else if _, ok := t.FieldByName("Fact"); ok && t != reflect.TypeFor[Participant]() {
		required = append(required, "cites")
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// value describes the value of a key.
func (s schemaWriter) value(f field) map[string]any {
	switch f.kind.Kind() {
	case reflect.Slice:
		item := f
		item.kind = f.kind.Elem()
		list := map[string]any{"type": "array", "items": s.value(item)}
		if item.kind.Kind() == reflect.Struct {
			return list
		}
		return map[string]any{"anyOf": []any{s.value(item), list}}
	case reflect.Struct:
		if _, ok := s.defs[f.kind.Name()]; !ok {
			s.defs[f.kind.Name()] = s.object(f.kind)
		}
		return map[string]any{"$ref": "#/$defs/" + f.kind.Name()}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": map[string]any{"type": "string"}}
	case reflect.Pointer:
		f.kind = f.kind.Elem()
		return s.value(f)
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	}
	return textSchema(f)
}

// textSchema describes a text: one of a list, a date (which YAML may take for a number), a slug, or any.
func textSchema(f field) map[string]any {
	switch {
	case len(f.one) > 0:
		return map[string]any{"enum": f.one}
	case f.date != "":
		return map[string]any{"type": []string{"string", "integer"}, "examples": []string{"1997-07", "1993-22", "1999~"}}
	case f.key == "id":
		return map[string]any{"type": "string", "pattern": slugPattern}
	}
	return map[string]any{"type": []string{"string", "number"}}
}
