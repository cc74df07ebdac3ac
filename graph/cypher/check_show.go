package cypher

// showColumns are the columns of SHOW INDEXES and SHOW CONSTRAINTS: the first eight answer without YIELD, as on Neo4j.
var showColumns = map[string][]Argument{
	"INDEXES": {{Name: "id", Kinds: IntegerKind}, {Name: "name", Kinds: StringKind}, {Name: "state", Kinds: StringKind},
		{Name: "populationPercent", Kinds: FloatKind}, {Name: "type", Kinds: StringKind}, {Name: "entityType", Kinds: StringKind},
		{Name: "labelsOrTypes", Kinds: ListKind}, {Name: "properties", Kinds: ListKind}, {Name: "indexProvider", Kinds: StringKind},
		{Name: "owningConstraint", Kinds: StringKind}, {Name: "lastRead", Kinds: DateTimeKind}, {Name: "readCount", Kinds: IntegerKind}},
	"CONSTRAINTS": {{Name: "id", Kinds: IntegerKind}, {Name: "name", Kinds: StringKind}, {Name: "type", Kinds: StringKind},
		{Name: "entityType", Kinds: StringKind}, {Name: "labelsOrTypes", Kinds: ListKind}, {Name: "properties", Kinds: ListKind},
		{Name: "ownedIndex", Kinds: StringKind}, {Name: "propertyType", Kinds: StringKind}},
}

// ShowColumns names the columns of SHOW INDEXES or SHOW CONSTRAINTS in order, nil for any other word.
func ShowColumns(what string) []string {
	var names []string
	for _, column := range showColumns[what] {
		names = append(names, column.Name)
	}
	return names
}

func (c *checker) show(s *Show) {
	columns, ok := showColumns[s.What]
	if !ok {
		c.fail(unsupported(s.Pos, "SHOW %s is not supported; SHOW INDEXES and SHOW CONSTRAINTS are", s.What))
		return
	}
	for _, column := range columns {
		c.bind(column.Name, kindOf(column.Kinds))
	}
	c.columns(columns)
	if s.Yield != nil {
		c.projection(&With{Span: s.Span, Projection: *s.Yield}, s.Yield, s.Where, false)
		c.info.Columns, c.info.ColumnKinds = c.projected(s.Yield)
	} else if s.Where != nil {
		c.where(s.Where)
	}
	if s.Return != nil {
		c.projection(s.Return, &s.Return.Projection, nil, true)
		c.info.Columns, c.info.ColumnKinds = c.projected(&s.Return.Projection)
	}
}

// columns makes the results of a procedure or a command the answer of the statement.
func (c *checker) columns(results []Argument) {
	for _, r := range results {
		c.info.Columns = append(c.info.Columns, r.Name)
		c.info.ColumnKinds = append(c.info.ColumnKinds, r.Kinds)
	}
}
