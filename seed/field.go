package seed

import (
	"reflect"
	"strings"
)

// field is one key of a record, as its struct tags describe it.
type field struct {
	key   string   // name in YAML
	index []int    // of the struct field, through embedded structs
	doc   string   // description for the JSON Schema
	need  bool     // must be there
	one   []string // closed list of texts
	date  string   // single, end, any: which EDTF form its text has
	rel   string   // relationship type from this record to the ids named here, with < in front: from them to it
	plain bool     // a property of the node or relationship, as it stands
	kind  reflect.Type
}

// fieldsOf lists the fields of a struct type in order, those of embedded structs in their place.
func fieldsOf(t reflect.Type) []field {
	var out []field
	for _, f := range reflect.VisibleFields(t) {
		key := f.Tag.Get("yaml")
		if f.Anonymous || key == "" || key == "-" {
			continue
		}
		out = append(out, field{
			key: key, index: f.Index, doc: f.Tag.Get("doc"), need: f.Tag.Get("need") == "yes",
			one: strings.Fields(f.Tag.Get("one")), date: f.Tag.Get("date"), rel: f.Tag.Get("rel"),
			plain: f.Tag.Get("rel") == "" && f.Tag.Get("prop") != "no", kind: f.Type,
		})
	}
	return out
}

// The fields of the records without an id.
var (
	nameFields         = fieldsOf(reflect.TypeFor[Name]())
	relationshipFields = fieldsOf(reflect.TypeFor[Relationship]())
	participantFields  = fieldsOf(reflect.TypeFor[Participant]())
	factFields         = fieldsOf(reflect.TypeFor[Fact]())
)
