package seed

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// decoder turns YAML into records, strictly: whatever does not fit becomes a problem, and the rest is kept.
type decoder struct {
	file     string
	problems []Problem
	fields   map[reflect.Type][]field
}

func newDecoder(file string) *decoder {
	return &decoder{file: file, fields: map[reflect.Type][]field{}}
}

func (d *decoder) fail(line int, format string, args ...any) {
	d.problems = append(d.problems, Problem{d.file, line, fmt.Sprintf(format, args...)})
}

// value decodes n into v. what names the place for messages; at and key keep the line.
func (d *decoder) value(n ast.Node, v reflect.Value, what string, at *At, key string) {
	n = bare(n)
	if at != nil {
		at.keys[key] = lineOf(n)
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v, what)
	case reflect.Slice:
		d.list(n, v, what, at, key)
	case reflect.Map:
		d.numbered(n, v, what)
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		if d.scalar(n, p.Elem(), what) {
			v.Set(p)
		}
	default:
		d.scalar(n, v, what)
	}
}

// mapping decodes a mapping into a struct.
func (d *decoder) mapping(n ast.Node, v reflect.Value, what string) {
	pairs, ok := pairsOf(n)
	if !ok {
		d.fail(lineOf(n), "%s must be a mapping of keys and values, but is %s", what, kindOf(n))
		return
	}
	var at *At
	if located, ok := v.Addr().Interface().(interface{ at() *At }); ok {
		at = located.at()
		*at = At{File: d.file, Line: lineOf(n), keys: make(map[string]int, len(pairs))}
	}
	fields := d.fieldsOf(v.Type())
	for _, pair := range pairs {
		key := textOf(pair.Key)
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == key })
		if i < 0 {
			d.fail(lineOf(pair.Key), "%s has the unknown key %q%s", what, key, orKeys(key, keysOf(fields)))
			continue
		}
		d.value(pair.Value, v.FieldByIndex(fields[i].index), key, at, key)
	}
}

// list decodes a sequence; a single value stands for a list of one.
func (d *decoder) list(n ast.Node, v reflect.Value, what string, at *At, key string) {
	if _, empty := n.(*ast.NullNode); empty {
		return
	}
	nodes := []ast.Node{n}
	if s, ok := n.(*ast.SequenceNode); ok {
		nodes = s.Values
	} else if v.Type().Elem().Kind() == reflect.Struct {
		d.fail(lineOf(n), "%s must be a list, each item begun with a hyphen, but is %s", what, kindOf(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, len(nodes)))
	for i, n := range nodes {
		item := reflect.New(v.Type().Elem()).Elem()
		d.value(n, item, "an item of "+what, at, key+"."+strconv.Itoa(i))
		if _, isMapping := pairsOf(bare(n)); isMapping || item.Kind() != reflect.Struct {
			v.Set(reflect.Append(v, item))
		}
	}
}

// numbered decodes a mapping from numbers to texts.
func (d *decoder) numbered(n ast.Node, v reflect.Value, what string) {
	pairs, ok := pairsOf(n)
	if !ok {
		d.fail(lineOf(n), "%s must be a mapping from numbers to texts, but is %s", what, kindOf(n))
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, pair := range pairs {
		number, err := strconv.Atoi(textOf(pair.Key))
		if err != nil || number < 1 {
			d.fail(lineOf(pair.Key), "%q is no number of %s: write a whole number from 1", textOf(pair.Key), what)
			continue
		}
		text := reflect.New(v.Type().Elem()).Elem()
		if d.scalar(bare(pair.Value), text, what) {
			v.SetMapIndex(reflect.ValueOf(number), text)
		}
	}
}

// scalar decodes one text, number or truth value, and reports whether it fits.
func (d *decoder) scalar(n ast.Node, v reflect.Value, what string) bool {
	if !isScalar(n) {
		d.fail(lineOf(n), "%s must be one value, but is %s", what, kindOf(n))
		return false
	}
	text := textOf(n)
	ok := true
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.TrimSpace(text))
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		ok = err == nil && len(text) > 1
		v.SetBool(b)
	case reflect.Int:
		i, err := strconv.Atoi(text)
		ok = err == nil
		v.SetInt(int64(i))
	case reflect.Float64:
		f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
		ok = err == nil && f-f == 0 // neither NaN nor infinite
		v.SetFloat(f)
	}
	if !ok {
		d.fail(lineOf(n), "%s is %q, but must be %s", what, text, wanted(v.Kind()))
	}
	return ok
}

func (d *decoder) fieldsOf(t reflect.Type) []field {
	fields, ok := d.fields[t]
	if !ok {
		fields = fieldsOf(t)
		d.fields[t] = fields
	}
	return fields
}

func wanted(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number such as 3"
	}
	return "a number such as 1960 or 39.76"
}

func keysOf(fields []field) []string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	return keys
}

// orKeys ends the message about an unknown word: near ones, or else all.
func orKeys(word string, known []string) string {
	if near := didYouMean(word, known); near != "" {
		return near
	}
	return "; known are " + strings.Join(known, ", ")
}
