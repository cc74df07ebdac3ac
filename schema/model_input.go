package schema

import (
	"slices"
	"strings"
)

// addInput adds the input type with a name, and those that it refers to, unless they are there.
func (m *model) addInput(name string) {
	if m.inputs[name] != nil {
		return
	}
	var in *input
	switch {
	case strings.HasSuffix(name, "Where"):
		in = m.whereOf(m.objects[strings.TrimSuffix(name, "Where")])
	case strings.HasSuffix(name, "Order"):
		in = m.orderOf(m.objects[strings.TrimSuffix(name, "Order")])
	case name == locationNear.name:
		in = locationNear
	case strings.HasSuffix(name, "Quantifier"):
		in = quantifierOf(strings.TrimSuffix(name, "Quantifier"))
	case strings.HasSuffix(name, "Filter"):
		in = filterOf(strings.TrimSuffix(name, "Filter"))
	default:
		return
	}
	m.inputs[name] = in
	for _, f := range in.fields {
		m.addInput(parseType(f.typ).base())
	}
}

// whereOf is the filter over a node type: its scalars, what it is related to, and AND, OR and NOT.
func (m *model) whereOf(o *object) *input {
	name := o.name + "Where"
	in := &input{name: name, what: "Which nodes of " + o.name + " to list: all conditions given must hold."}
	for _, f := range o.fields {
		if typ := m.filterType(f); typ != "" {
			in.fields = append(in.fields, arg(f.name, typ, "", m.describe(f)))
		}
	}
	in.fields = append(in.fields,
		arg("AND", "["+name+"!]", "", "All of these hold."),
		arg("OR", "["+name+"!]", "", "At least one of these holds."),
		arg("NOT", name, "", "This does not hold."))
	return in
}

// filterType names the input type that filters by a field, empty where it cannot be filtered by.
func (m *model) filterType(f *field) string {
	switch f.get.(type) {
	case leaf, variable:
		return f.where
	case page:
		return f.typ + "Quantifier"
	case list, one:
		node := m.objects[parseType(f.typ).base()]
		if !node.isNode() {
			return ""
		}
		if _, ok := f.get.(one); ok {
			return node.name + "Where"
		}
		return node.name + "Quantifier"
	}
	return ""
}

func quantifierOf(node string) *input {
	return &input{name: node + "Quantifier", what: "What must hold for the related nodes of " + node + ".", fields: []*argument{
		arg("some", node+"Where", "", "It holds for at least one of them."),
		arg("all", node+"Where", "", "It holds for each of them; also where there are none."),
		arg("none", node+"Where", "", "It holds for none of them."),
	}}
}

// orderOf is the order over a node type: by its scalars and dates, by those of a node that it has one of, and by how
// many nodes it is related to.
func (m *model) orderOf(o *object) *input {
	in := &input{name: o.name + "Order", what: "What a list of " + o.name + " is ordered by: one field an item."}
	for _, f := range o.fields {
		if len(f.sort) > 0 {
			in.fields = append(in.fields, arg(f.name, "Direction", "", "By "+f.name+", nulls last."))
		}
		switch f.get.(type) {
		case one:
			if node := m.objects[parseType(f.typ).base()]; node.isNode() {
				in.fields = append(in.fields, arg(f.name, node.name+"Order", "", "By a field of its "+f.name+", nulls last."))
			}
		case page, list:
			if m.filterType(f) != "" {
				in.fields = append(in.fields, arg(f.name+countEnding, "Direction", "", "By how many "+f.name+" there are."))
			}
		}
	}
	return in
}

// countEnding marks the fields of an order that count.
const countEnding = "Count"

// filterOf is the operators for a scalar or an enum.
func filterOf(typ string) *input {
	in := &input{name: typ + "Filter", what: "Conditions on a value, all of which must hold. A null value meets none but isNull."}
	switch typ {
	case "Boolean":
		in.fields = operators(typ, "eq", "ne")
	case "Int", "Float":
		in.fields = operators(typ, "eq", "ne", "in", "lt", "lte", "gt", "gte")
	case "Location":
		in.fields = []*argument{arg("near", locationNear.name, "", "It lies within a distance of a point.")}
	case "Date":
		in.fields = operators("EDTF", "eq", "before", "after", "possiblyBefore", "possiblyAfter", "during", "possiblyDuring")
	case "String", "ID":
		in.fields = operators(typ, "eq", "ne", "in", "contains", "startsWith", "endsWith", "lt", "lte", "gt", "gte")
	case "Strings":
		return &input{name: in.name, what: "Conditions on a list of strings, all of which must hold.", fields: []*argument{
			arg("has", "String", "", "It holds this."),
			arg("hasAny", "[String!]", "", "It holds at least one of these."),
		}}
	default:
		in.fields = operators(typ, "eq", "ne", "in")
	}
	in.fields = append(in.fields, arg("isNull", "Boolean", "", "Whether there is no value."))
	return in
}

var operatorWords = map[string]string{
	"eq": "It is this.", "ne": "It is something else.", "in": "It is one of these.",
	"lt": "It is less than this.", "lte": "It is this or less.", "gt": "It is more than this.", "gte": "It is this or more.",
	"contains": "It contains this, case counts.", "startsWith": "It starts with this, case counts.",
	"endsWith": "It ends with this, case counts.",
	"before":   "It was certainly before this date.", "after": "It was certainly after this date.",
	"possiblyBefore": "It may have been before the end of this date.", "possiblyAfter": "It may have been after the start of this date.",
	"during": "It was certainly within this date.", "possiblyDuring": "It may have been within this date.",
}

func operators(typ string, names ...string) []*argument {
	return slices.Collect(func(yield func(*argument) bool) {
		for _, name := range names {
			t := typ
			if name == "in" {
				t = "[" + typ + "!]"
			}
			if !yield(arg(name, t, "", operatorWords[name])) {
				return
			}
		}
	})
}

var locationNear = &input{name: "LocationNear", what: "A distance around a point on the globe, WGS 84.", fields: []*argument{
	arg("latitude", "Float!", "", "Degrees north of the equator, from -90 to 90."),
	arg("longitude", "Float!", "", "Degrees east of Greenwich, from -180 to 180."),
	arg("metres", "Float!", "", "How far from it at most, in metres along the globe, 0 or more."),
}}
