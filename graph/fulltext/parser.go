package fulltext

import (
	"slices"
	"strings"
)

const (
	// maxClauses is how many words, phrases and patterns a query may have over all fields, as in Lucene, and how many
	// words a phrase may have.
	maxClauses = 1024
	// maxNesting is how deep parentheses may stand in each other.
	maxNesting = 100
)

// Parse reads a query. Words without a field are looked for in each of the fields. Errors: *QueryError.
func Parse(query string, fields []string, analyzer *Analyzer) (*Query, error) {
	pieces, err := lex(query)
	if err != nil {
		return nil, err
	}
	p := &parser{pieces: pieces, fields: fields, analyzer: analyzer}
	root := p.query(scope{})
	if p.err == nil && p.cur().symbol != symbolEnd {
		p.unexpected()
	}
	if p.err != nil {
		return nil, p.err
	}
	return &Query{root}, nil
}

// parser reads by recursive descent. After the first error it goes on without effect.
type parser struct {
	pieces   []piece
	at       int
	fields   []string
	analyzer *Analyzer
	leaves   int
	depth    int
	err      error
}

// scope is the field that a colon has named, or none.
type scope struct {
	field string
	named bool
}

func (p *parser) cur() piece { return p.ahead(0) }

func (p *parser) ahead(n int) piece { return p.pieces[min(p.at+n, len(p.pieces)-1)] }

func (p *parser) take() piece {
	c := p.cur()
	p.at++
	return c
}

func (p *parser) accept(s symbol) bool {
	if p.cur().symbol != s {
		return false
	}
	p.at++
	return true
}

func (p *parser) failf(at int, format string, args ...any) {
	if p.err == nil {
		p.err = queryError(at+1, format, args...)
	}
}

func (p *parser) unexpected() {
	c := p.cur()
	switch c.symbol {
	case symbolEnd:
		p.failf(c.at, "the query ends where a word, a phrase or a parenthesis is expected")
	case symbolAnd, symbolOr, symbolNot:
		p.failf(c.at, "%s stands where a word is expected; write the word itself in lower case or in quotation marks", string(c.text))
	default:
		p.failf(c.at, "%q stands where a word, a phrase or a parenthesis is expected; put a backslash before a character that is meant as such", string(c.text))
	}
}

// query reads clauses up to the end or a closing parenthesis.
func (p *parser) query(s scope) node {
	var clauses []clause
	first, lone := p.first(s, &clauses)
	for p.err == nil && p.more() {
		if p.manyTerms() {
			p.terms(s, &clauses)
			continue
		}
		and := p.cur().symbol == symbolAnd
		if and || p.cur().symbol == symbolOr {
			p.at++
		}
		how := p.modifier()
		add(&clauses, and, how, p.clause(s))
	}
	switch {
	case len(clauses) == 0:
		return nil
	case len(clauses) == 1 && lone && first != nil:
		return first
	}
	return &boolNode{clauses}
}

// first reads the first clause; lone tells that it could stand for the whole query.
func (p *parser) first(s scope, clauses *[]clause) (n node, lone bool) {
	if p.manyTerms() {
		p.terms(s, clauses)
		return nil, false
	}
	how := p.modifier()
	n = p.clause(s)
	add(clauses, false, how, n)
	return n, how == should
}

// more reports whether another clause begins here.
func (p *parser) more() bool {
	switch p.cur().symbol {
	case symbolEnd, symbolClose, symbolColon, symbolBoost, symbolTilde:
		return false
	}
	return true
}

// add appends a clause as AND, + and - before it say.
func add(clauses *[]clause, and bool, how occur, n node) {
	if last := len(*clauses) - 1; and && last >= 0 && (*clauses)[last].occur != mustNot {
		(*clauses)[last].occur = must
	}
	if n == nil {
		return
	}
	if and && how == should {
		how = must
	}
	*clauses = append(*clauses, clause{n, how})
}

func (p *parser) modifier() occur {
	switch {
	case p.accept(symbolPlus):
		return must
	case p.accept(symbolMinus), p.accept(symbolNot):
		return mustNot
	}
	return should
}

// manyTerms reports whether several plain words follow each other: they are split as one text.
func (p *parser) manyTerms() bool {
	return p.cur().symbol == symbolTerm && p.followsTerm(1)
}

func (p *parser) followsTerm(n int) bool {
	return p.ahead(n).symbol == symbolTerm &&
		!slices.Contains([]symbol{symbolColon, symbolStar, symbolTilde, symbolBoost, symbolAnd, symbolOr}, p.ahead(n+1).symbol)
}

func (p *parser) terms(s scope, clauses *[]clause) {
	var text strings.Builder
	text.WriteString(p.unescape(p.take()))
	for p.followsTerm(0) {
		text.WriteString(" " + p.unescape(p.take()))
	}
	switch n := p.words(s, text.String()).(type) {
	case nil:
	case *boolNode:
		*clauses = append(*clauses, n.clauses...)
	default:
		*clauses = append(*clauses, clause{n, should})
	}
}

// clause reads [field:] and what it is for.
func (p *parser) clause(s scope) node {
	if p.ahead(1).symbol == symbolColon {
		switch c := p.cur(); c.symbol {
		case symbolTerm:
			s = scope{p.unescape(c), true}
			p.at += 2
		case symbolStar:
			s = scope{"*", true}
			p.at += 2
		}
	}
	open := p.cur()
	if !p.accept(symbolOpen) {
		return p.term(s)
	}
	if p.depth++; p.depth > maxNesting {
		p.failf(open.at, "parentheses stand in each other more than %d deep", maxNesting)
		return nil
	}
	n := p.query(s)
	p.depth--
	if !p.accept(symbolClose) && p.err == nil {
		if p.cur().symbol == symbolEnd {
			p.failf(open.at, "the parenthesis does not close; add ), or write \\( for the character itself")
		} else {
			p.unexpected()
		}
	}
	return p.boosted(n)
}

// boosted reads [^2].
func (p *parser) boosted(n node) node {
	if p.cur().symbol != symbolBoost {
		return n
	}
	factor := number(p.take().text[1:])
	if n == nil {
		return nil
	}
	return &boostNode{n, factor}
}
