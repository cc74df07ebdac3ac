package seed

import (
	"math"
	"reflect"

	"parley/graph"
	"parley/graph/edtf"
)

// properties gives the plain keys of a record that are set.
func properties(v reflect.Value, fields []field) map[string]graph.Value {
	out := make(map[string]graph.Value, 12)
	for _, f := range fields {
		if !f.plain {
			continue
		}
		if value := property(v.FieldByIndex(f.index)); value != nil {
			out[f.key] = value
		}
	}
	return out
}

// property gives a field as a value of the graph, nil where it is not set. A number that is whole becomes an INTEGER.
func property(v reflect.Value) graph.Value {
	if v.IsZero() {
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		return number(v.Elem())
	case reflect.Slice:
		return textList(v.Interface().([]string))
	}
	return v.String()
}

func number(v reflect.Value) graph.Value {
	switch v.Kind() {
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		return v.Int()
	}
	if f := v.Float(); f != math.Trunc(f) || math.Abs(f) > 1<<53 {
		return f
	}
	return int64(v.Float())
}

func textList(texts []string) graph.Value {
	out := make([]graph.Value, len(texts))
	for i, t := range texts {
		out[i] = t
	}
	return out
}

// common adds what every node and relationship carries.
func (b *builder) common(props map[string]graph.Value, f *Fact) {
	props["dataset"] = b.ds.Info.ID
	props["certainty"] = certaintyOf(f)
	props["basis"] = basisOf(f)
	props["cites"] = textList(f.Cites)
}

func certaintyOf(f *Fact) string {
	if f.Certainty == "" {
		return "stated"
	}
	return f.Certainty
}

func basisOf(f *Fact) string {
	if f.Basis == "" {
		return "source"
	}
	return f.Basis
}

// addAct adds the derived bounds of date.
func addAct(props map[string]graph.Value, a edtf.Act) {
	setDay(props, "earliest", a.Earliest)
	setDay(props, "latest", a.Latest)
}

// addState adds the derived bounds of from, to and knownAt.
func addState(props map[string]graph.Value, s edtf.State) {
	setDay(props, "fromEarliest", s.FromEarliest)
	setDay(props, "fromLatest", s.FromLatest)
	setDay(props, "toEarliest", s.ToEarliest)
	setDay(props, "toLatest", s.ToLatest)
}

// addBounds adds the derived bounds of a date that stands under a key of its own: bornEarliest and bornLatest of born.
func addBounds(props map[string]graph.Value, key, date string) {
	act := periodOf(date, "", "", nil).act()
	setDay(props, key+"Earliest", act.Earliest)
	setDay(props, key+"Latest", act.Latest)
}

func setDay(props map[string]graph.Value, key string, d edtf.Day) {
	if d.Known() {
		props[key] = d.Value()
	}
}

// copyTo copies the keys that are set.
func copyTo(to, from map[string]graph.Value, keys ...string) {
	for _, k := range keys {
		if v, ok := from[k]; ok {
			to[k] = v
		}
	}
}
