package cypher

// Procedure is the signature of a procedure that may be called.
type Procedure struct {
	Name string
	Args []Argument
	// Results are its columns, in order; empty for one that gives no rows.
	Results []Argument
	// Writes tells that it may change the graph.
	Writes bool
}

// Argument is a parameter or a column of a procedure.
type Argument struct {
	Name  string
	Kinds Kinds
	// Optional parameters come last.
	Optional bool
}

// builtinProcedures are the procedures of Neo4j that only read the graph; no other one is ever called.
var builtinProcedures = map[string]*Procedure{
	"db.labels":            {Name: "db.labels", Results: []Argument{{Name: "label", Kinds: StringKind}}},
	"db.relationshipTypes": {Name: "db.relationshipTypes", Results: []Argument{{Name: "relationshipType", Kinds: StringKind}}},
	"db.propertyKeys":      {Name: "db.propertyKeys", Results: []Argument{{Name: "propertyKey", Kinds: StringKind}}},
	"db.schema.visualization": {Name: "db.schema.visualization", Results: []Argument{
		{Name: "nodes", Kinds: ListKind}, {Name: "relationships", Kinds: ListKind}}},
	"db.schema.nodeTypeProperties": {Name: "db.schema.nodeTypeProperties", Results: []Argument{
		{Name: "nodeType", Kinds: StringKind}, {Name: "nodeLabels", Kinds: ListKind}, {Name: "propertyName", Kinds: StringKind},
		{Name: "propertyTypes", Kinds: ListKind}, {Name: "mandatory", Kinds: BooleanKind}}},
	"db.schema.relTypeProperties": {Name: "db.schema.relTypeProperties", Results: []Argument{
		{Name: "relType", Kinds: StringKind}, {Name: "propertyName", Kinds: StringKind},
		{Name: "propertyTypes", Kinds: ListKind}, {Name: "mandatory", Kinds: BooleanKind}}},
	"db.index.fulltext.queryNodes":         fulltextProcedure("db.index.fulltext.queryNodes", "node", NodeKind),
	"db.index.fulltext.queryRelationships": fulltextProcedure("db.index.fulltext.queryRelationships", "relationship", RelationshipKind),
	"db.index.fulltext.listAvailableAnalyzers": {Name: "db.index.fulltext.listAvailableAnalyzers", Results: []Argument{
		{Name: "analyzer", Kinds: StringKind}, {Name: "description", Kinds: StringKind}, {Name: "stopwords", Kinds: ListKind}}},
	"db.index.fulltext.awaitEventuallyConsistentIndexRefresh": {Name: "db.index.fulltext.awaitEventuallyConsistentIndexRefresh"},
}

func fulltextProcedure(name, column string, kinds Kinds) *Procedure {
	return &Procedure{Name: name,
		Args: []Argument{{Name: "indexName", Kinds: StringKind}, {Name: "queryString", Kinds: StringKind},
			{Name: "options", Kinds: MapKind, Optional: true}},
		Results: []Argument{{Name: column, Kinds: kinds}, {Name: "score", Kinds: FloatKind}}}
}

// LookupProcedure finds a procedure that every store serves.
func LookupProcedure(name string) (*Procedure, bool) {
	p, ok := builtinProcedures[name]
	return p, ok
}

// required counts the arguments that must be given.
func (p *Procedure) required() int {
	n := 0
	for _, a := range p.Args {
		if !a.Optional {
			n++
		}
	}
	return n
}

func (p *Procedure) result(column string) (Argument, bool) {
	for _, r := range p.Results {
		if r.Name == column {
			return r, true
		}
	}
	return Argument{}, false
}
