package cypher

import (
	"cmp"
	"slices"
	"strings"
)

// showTable holds the columns of a SHOW command, as Neo4j has them. The first brief ones answer without YIELD.
type showTable struct {
	columns []Argument
	brief   int
}

var showTables = map[string]showTable{
	"INDEXES":     readTable(12, indexColumns),
	"CONSTRAINTS": readTable(8, constraintColumns),
	"PROCEDURES":  readTable(4, procedureColumns),
	"FUNCTIONS":   readTable(3, functionColumns),
}

const (
	indexColumns = "id INTEGER, name STRING, state STRING, populationPercent FLOAT, type STRING, entityType STRING, labelsOrTypes LIST, " +
		"properties LIST, indexProvider STRING, owningConstraint STRING, lastRead ZONED DATETIME, readCount INTEGER, " +
		"trackedSince ZONED DATETIME, options MAP, failureMessage STRING, createStatement STRING"
	constraintColumns = "id INTEGER, name STRING, type STRING, entityType STRING, labelsOrTypes LIST, properties LIST, ownedIndex STRING, " +
		"propertyType STRING, options MAP, createStatement STRING"
	procedureColumns = "name STRING, description STRING, mode STRING, worksOnSystem BOOLEAN, signature STRING, argumentDescription LIST, " +
		"returnDescription LIST, admin BOOLEAN, rolesExecution LIST, rolesBoostedExecution LIST, isDeprecated BOOLEAN, " +
		"deprecatedBy STRING, option MAP"
	functionColumns = "name STRING, category STRING, description STRING, signature STRING, isBuiltIn BOOLEAN, argumentDescription LIST, " +
		"returnDescription STRING, aggregating BOOLEAN, rolesExecution LIST, rolesBoostedExecution LIST, isDeprecated BOOLEAN, " +
		"deprecatedBy STRING"
)

// readTable reads "name KIND, name KIND".
func readTable(brief int, text string) showTable {
	t := showTable{brief: brief}
	for column := range strings.SplitSeq(text, ", ") {
		name, kinds, _ := strings.Cut(column, " ")
		t.columns = append(t.columns, Argument{Name: name, Kinds: readKinds(kinds)})
	}
	return t
}

// showFilters are the words that may stand between SHOW and what is shown.
var showFilters = map[string]string{
	"INDEXES": "FULLTEXT, LOOKUP, POINT, RANGE, TEXT, VECTOR",
	"CONSTRAINTS": "EXIST, EXISTENCE, KEY, NODE EXIST, NODE EXISTENCE, NODE KEY, NODE PROPERTY EXISTENCE, NODE PROPERTY TYPE, NODE UNIQUE, " +
		"NODE UNIQUENESS, PROPERTY EXISTENCE, PROPERTY TYPE, REL EXIST, REL EXISTENCE, REL KEY, REL PROPERTY EXISTENCE, REL PROPERTY TYPE, " +
		"REL UNIQUE, REL UNIQUENESS, RELATIONSHIP EXIST, RELATIONSHIP EXISTENCE, RELATIONSHIP KEY, RELATIONSHIP PROPERTY EXISTENCE, " +
		"RELATIONSHIP PROPERTY TYPE, RELATIONSHIP UNIQUE, RELATIONSHIP UNIQUENESS, UNIQUE, UNIQUENESS",
	"FUNCTIONS": "BUILT IN, USER DEFINED",
}

// ShowColumns names all columns of SHOW INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS in order, nil for any other word.
func ShowColumns(what string) []string {
	var names []string
	for _, column := range showTables[what].columns {
		names = append(names, column.Name)
	}
	return names
}

// seen are the columns that a command can refer to and, without YIELD, answers.
func (s *Show) seen() []Argument {
	t := showTables[s.What]
	if s.Yield != nil {
		return t.columns
	}
	return t.columns[:t.brief]
}

func (c *checker) show(s *Show) {
	if _, ok := showTables[s.What]; !ok {
		c.fail(unsupported(s.Pos, "SHOW %s is not supported; SHOW INDEXES, CONSTRAINTS, PROCEDURES and FUNCTIONS are", s.What))
		return
	}
	if s.Filter != "" && !slices.Contains(strings.Split(showFilters[s.What], ", "), s.Filter) {
		c.syntax(s, "UnexpectedSyntax", "SHOW %s %s means nothing; before %[2]s may stand: %[3]s", s.Filter, s.What, cmp.Or(showFilters[s.What], "nothing"))
	}
	columns := s.seen()
	for _, column := range columns {
		c.bind(column.Name, kindOf(column.Kinds))
	}
	if s.Yield == nil {
		if s.Return != nil {
			c.syntax(s.Return, "UnexpectedSyntax", "RETURN after SHOW needs YIELD before it: SHOW %s YIELD * RETURN …", s.What)
		}
		c.columns(columns)
		if s.Where != nil {
			c.where(s.Where)
		}
		return
	}
	for _, it := range s.Yield.Items {
		if _, ok := it.Expr.(*Variable); !ok {
			c.syntax(it, "UnexpectedSyntax", "YIELD takes columns, such as name AS n; compute in RETURN")
		}
	}
	c.projection(&With{Span: s.Span, Projection: *s.Yield}, s.Yield, s.Where, false)
	if s.Yield.Star {
		c.columns(columns)
	} else {
		c.info.Columns, c.info.ColumnKinds = c.projected(s.Yield)
	}
	if s.Return != nil {
		s.unstar()
		c.projection(s.Return, &s.Return.Projection, nil, true)
		c.info.Columns, c.info.ColumnKinds = c.projected(&s.Return.Projection)
	}
}

// unstar writes out RETURN *, which keeps the order of YIELD here.
func (s *Show) unstar() {
	r := &s.Return.Projection
	if !r.Star {
		return
	}
	all := *s.Yield
	if all.Star {
		all.Items = s.columns()
	}
	r.Star, r.Items = false, append(columnsOf(&all), r.Items...)
}

// columns are items for all columns that the command can refer to.
func (s *Show) columns() []*Item {
	var items []*Item
	for _, column := range s.seen() {
		v := &Variable{Span: s.Span, Name: column.Name}
		items = append(items, &Item{Span: s.Span, Expr: v, Name: column.Name})
	}
	return items
}

// columns makes the results of a procedure or a command the answer of the statement.
func (c *checker) columns(results []Argument) {
	for _, r := range results {
		c.info.Columns = append(c.info.Columns, r.Name)
		c.info.ColumnKinds = append(c.info.ColumnKinds, r.Kinds)
	}
}

// Query gives the query that answers what a checked command asks for, where the procedure takes the filter and has all of
// the command's columns: CALL procedure(filter) YIELD … WITH … WHERE … RETURN ….
func (s *Show) Query(procedure string) *Query {
	filter := &Literal{Span: s.Span, Value: s.Filter}
	call := &CallProcedure{Span: s.Span, Name: procedure, Args: []Expr{filter}}
	columns := s.columns()
	for _, it := range columns {
		call.Yield = append(call.Yield, &YieldItem{Span: s.Span, Column: it.Name, Var: it.Expr.(*Variable)})
	}
	all := Projection{Items: columns}
	with, result := &With{Span: s.Span, Projection: all, Where: s.Where}, &Return{Span: s.Span, Projection: all}
	if s.Yield != nil {
		if with.Projection = *s.Yield; s.Yield.Star {
			with.Projection.Star, with.Projection.Items = false, columns
		}
		result.Projection = Projection{Items: columnsOf(&with.Projection)}
	}
	if s.Return != nil {
		result = s.Return
	}
	part := &SingleQuery{Span: s.Span, Clauses: []Clause{call, with, result}}
	return &Query{Span: s.Span, Parts: []*SingleQuery{part}}
}

// columnsOf are items that hand on what a projection has left.
func columnsOf(p *Projection) []*Item {
	var items []*Item
	for _, it := range p.Items {
		items = append(items, &Item{Span: it.Span, Expr: &Variable{Span: it.Span, Name: it.Name}, Name: it.Name})
	}
	return items
}
