package cypher

import "strings"

// PrintOptions says for whom a text is printed.
type PrintOptions struct {
	// Neo4j prints what Neo4j has to be told in other words: elementId(x) becomes x.id, since the property id is what
	// elementId answers here, exists(x.key) becomes x.key IS NOT NULL, and a regular expression gets the flags that make Java read it as RE2 does.
	Neo4j bool
}

// Print gives the canonical text of a statement: it parses to an equal tree, whatever the spelling of the original was.
// A column without alias whose name the canonical text would change gets its name as an alias. Strings hold no \u
// escapes.
func Print(s *Statement) string { return PrintOptions{}.Statement(s) }

// Statement prints a statement, one clause a line.
func (o PrintOptions) Statement(s *Statement) string {
	w := &printer{PrintOptions: o, separator: "\n"}
	switch s.Mode {
	case Explain:
		w.text("EXPLAIN ")
	case Profile:
		w.text("PROFILE ")
	}
	switch b := s.Body.(type) {
	case *Query:
		w.query(b)
	default:
		w.command(b)
	}
	return w.String()
}

// Clauses prints a sequence of clauses, one a line, so that it can be put into another text.
func (o PrintOptions) Clauses(list []Clause) string {
	w := &printer{PrintOptions: o, separator: "\n"}
	w.clauses(list)
	return w.String()
}

// Expr prints an expression.
func (o PrintOptions) Expr(x Expr) string {
	w := &printer{PrintOptions: o, separator: " "}
	w.expr(x, 0)
	return w.String()
}

// printer appends text. Its methods are named after what they print.
type printer struct {
	PrintOptions
	buf []byte
	// separator stands between clauses: a line break outside of braces, a space within.
	separator string
}

func (w *printer) String() string { return string(w.buf) }

func (w *printer) text(parts ...string) {
	for _, s := range parts {
		w.buf = append(w.buf, s...)
	}
}

// each prints n things with a separator between.
func (w *printer) each(n int, separator string, print func(i int)) {
	for i := range n {
		if i > 0 {
			w.text(separator)
		}
		print(i)
	}
}

func (w *printer) exprs(list []Expr) {
	w.each(len(list), ", ", func(i int) { w.expr(list[i], 0) })
}

func (w *printer) query(q *Query) {
	for i, part := range q.Parts {
		if i > 0 {
			w.text(w.separator, "UNION")
			if q.Unions[i-1].All {
				w.text(" ALL")
			}
			w.text(w.separator)
		}
		w.clauses(part.Clauses)
	}
}

func (w *printer) clauses(list []Clause) {
	w.each(len(list), w.separator, func(i int) { w.clause(list[i]) })
}

// braced prints { query } on one line.
func (w *printer) braced(q *Query) {
	outer := w.separator
	w.separator = " "
	w.text("{ ")
	w.query(q)
	w.text(" }")
	w.separator = outer
}

// variable prints the name of a variable, in backticks where it would be read as something else.
func (w *printer) variable(v *Variable) { w.text(quoteVariable(v.Name)) }

// key prints the name of a property, label, type or key.
func (w *printer) key(name string) { w.text(quoteKey(name)) }

// quoteVariable quotes names that are no plain names, and keywords but for those that are everyday nouns.
func quoteVariable(name string) string {
	switch w := lookupWord(name); w {
	case wordNone, kwEach, kwFrom, kwGroup, kwGroups, kwHeaders, kwIndex, kwIndexes, kwKey, kwNode, kwOptions, kwPath,
		kwPaths, kwPoint, kwRange, kwRel, kwRelationship, kwStart, kwStop, kwText, kwVector:
		if isPlainName(name) {
			return name
		}
	}
	return backtick(name)
}

// quoteKey quotes names that are no plain names, and the few words that Neo4j does not take as a label.
func quoteKey(name string) string {
	switch lookupWord(name) {
	case kwNot, kwNull, kwTyped, kwNormalized, kwNfc, kwNfd, kwNfkc, kwNfkd, kwTrue, kwFalse, kwIs, kwWhere:
	default:
		if isPlainName(name) {
			return name
		}
	}
	return backtick(name)
}

func backtick(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// isPlainName tells whether the lexer reads name as one name without backticks.
func isPlainName(name string) bool {
	for i, r := range name {
		if i == 0 && !startsName(r) || !isNamePart(r) {
			return false
		}
	}
	return name != ""
}
