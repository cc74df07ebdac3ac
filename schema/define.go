package schema

// object is an object type or an interface of the schema.
type object struct {
	name, what string
	// abstract marks an interface.
	abstract bool
	// implements names the interfaces of an object type.
	implements []string
	// label is the node label whose nodes have this type; empty where the type is no node.
	label string
	// order names the fields that a list of this type is sorted by unless the caller says otherwise.
	order []string
	// actual marks types whose lists show only what really happened unless asked.
	actual bool
	fields []*field
}

// field is a field of an object type, of an interface or of the query root.
type field struct {
	name, what string
	// typ is the type in GraphQL's notation. A page field names its node type here; its own type is the connection.
	typ  string
	args []*argument
	get  getter
	// where is the input type that filters by this field; empty where it cannot be filtered by.
	where string
	// bounds are the two expressions that a date is compared by.
	bounds [2]string
	// sort holds the expressions that a list is ordered by when it is ordered by this field.
	sort []string
}

// argument is an argument of a field, or a field of an input object.
type argument struct {
	name, what, typ string
	// def is the default in GraphQL's notation; empty for none.
	def string
}

// getter says where the value of a field comes from. In its expressions @ is the variable of the object itself and
// @name is a column of the traversal that led to it.
type getter interface{ getter() }

type (
	// leaf is a scalar, or a list of scalars, computed by one expression.
	leaf struct {
		expr string
		// form says how the value is written; see write_leaf.go.
		form form
	}
	// variable is an object whose node, relationship or value is at hand already: a column, or the object itself under
	// another type. Roles, where given, name expressions that the fields of the object refer to.
	variable struct {
		role  string
		roles map[string]string
	}
	// one is the first row of a traversal as an object, null without a row.
	one struct{ traversal string }
	// list is all rows of a traversal in its order, as objects.
	list struct{ traversal string }
	// page is a connection over the rows of a traversal.
	page struct {
		traversal string
		// evidence is the column that says how the node is tied to its parent: "relation", "position" or "".
		evidence string
		// size is the page size where the caller gives none.
		size int
	}
	// table is the answer of a query of the caller's own, which runs alone.
	table struct{ explain bool }
)

func (leaf) getter()     {}
func (variable) getter() {}
func (one) getter()      {}
func (list) getter()     {}
func (page) getter()     {}
func (table) getter()    {}

const (
	rootPage  = 100
	innerPage = 25
)

// text is a nullable string property.
func text(name, what string) *field {
	return &field{name: name, what: what, typ: "String", get: leaf{expr: "@." + name}, where: "StringFilter",
		sort: []string{"@." + name}}
}

// whole is a nullable integer property.
func whole(name, what string) *field {
	return &field{name: name, what: what, typ: "Int", get: leaf{expr: "@." + name}, where: "IntFilter",
		sort: []string{"@." + name}}
}

// truth is a truth value that an expression answers.
func truth(name, what, expr string) *field {
	return &field{name: name, what: what, typ: "Boolean!", get: leaf{expr: expr}, where: "BooleanFilter",
		sort: []string{expr}}
}

// word is a nullable value of an enum.
func word(name, enum, what, expr string) *field {
	return &field{name: name, what: what, typ: enum, get: leaf{expr: expr, form: enumForm}, where: enum + "Filter",
		sort: []string{expr}}
}

// must makes the type of a field non-null.
func must(f *field) *field {
	f.typ += "!"
	return f
}

// edtfDate is a date in EDTF with the two properties that it is compared by.
func edtfDate(name, what, earliest, latest string) *field {
	return &field{name: name, what: what, typ: "EDTF", get: leaf{expr: "@." + name}, where: "DateFilter",
		bounds: [2]string{"@." + earliest, "@." + latest}, sort: []string{"@." + earliest, "@." + latest}}
}

// bounds is the pair of days between which a date lies.
func bounds(name, what, date, earliest, latest string) *field {
	return &field{name: name, what: what, typ: "DateBounds", get: variable{roles: map[string]string{
		"given": "coalesce(@." + date + ", @." + earliest + ", @." + latest + ")",
		"text":  "@." + date, "earliest": "@." + earliest, "latest": "@." + latest}}}
}

// related is a connection whose edge shows the relationship that leads to the node.
func related(traversal, node string, args ...*argument) *field {
	return paged(traversal, node, "relation", args...)
}

// taken is a connection whose edge shows the position that leads to the node.
func taken(traversal, node string, args ...*argument) *field {
	return paged(traversal, node, "position", args...)
}

// paged is a connection below an entity.
func paged(traversal, node, evidence string, args ...*argument) *field {
	return &field{name: fieldOf(traversal), typ: node, args: args,
		get: page{traversal: traversal, evidence: evidence, size: innerPage}}
}

// single is the object that a traversal finds first.
func single(traversal, typ string, args ...*argument) *field {
	return &field{name: fieldOf(traversal), typ: typ, args: args, get: one{traversal}}
}

// every is the plain list of all that a traversal finds.
func every(traversal, typ string, args ...*argument) *field {
	return &field{name: fieldOf(traversal), typ: "[" + typ + "!]!", args: args, get: list{traversal}}
}

// fieldOf gives the field's name in the name of its traversal: offices of Person.offices.
func fieldOf(traversal string) string {
	for i := range traversal {
		if traversal[i] == '.' {
			return traversal[i+1:]
		}
	}
	return traversal
}

func arg(name, typ, def, what string) *argument {
	return &argument{name: name, typ: typ, def: def, what: what}
}
