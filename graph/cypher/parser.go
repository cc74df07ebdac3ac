package cypher

import (
	"sync"
	"unicode/utf8"

	"parley/graph"
)

// parser is a recursive-descent parser over the tokens of a text.
//
// It keeps the first error in err and then stands on the last token for good, so that every loop ends; functions go on
// to return nodes that nobody will see.
type parser struct {
	lexer
	i   int
	err *graph.Error
	// depth counts the levels that are open; height is that of the tree last parsed, peak the greatest height at this
	// level so far.
	depth, height, peak int
	// barAt is the token index of the | that ends the list of a comprehension, so that x:A | y is not read as the label
	// expression A|y; 0 outside.
	barAt int
	// elementStack holds the elements of the paths that are being read, those of the innermost last.
	elementStack []Element
	nodes
}

// Parse reads one statement. Errors are *graph.Error with a Pos: InvalidQuery (with openCypher's Detail), Unsupported
// for a construct of Cypher that this parser names and does not read, LimitExceeded for a text beyond MaxText or nested
// too deep.
func Parse(text string) (*Statement, error) {
	p, err := newParser(text)
	if err != nil {
		return nil, err
	}
	defer p.release()
	stmt := p.statement()
	if p.err != nil {
		return nil, p.err
	}
	return stmt, nil
}

// ParseExpr reads one expression, as for [Parse].
func ParseExpr(text string) (Expr, error) {
	p, err := newParser(text)
	if err != nil {
		return nil, err
	}
	defer p.release()
	x := p.expr()
	if p.cur().kind != tokenEOF {
		p.unexpected("the end of the expression")
	}
	if p.err != nil {
		return nil, p.err
	}
	return x, nil
}

// parsers keeps those that are not at work, for their buffers of tokens and brackets: the tree does not refer to these.
var parsers = sync.Pool{New: func() any { return new(parser) }}

// pooledTokens is the size above which a buffer is not kept.
const pooledTokens = 4096

func newParser(text string) (*parser, error) {
	if len(text) > MaxText {
		return nil, graph.Errorf(graph.LimitExceeded, "the query has %d bytes; at most %d are read", len(text), MaxText)
	}
	if !utf8.ValidString(text) {
		return nil, graph.Errorf(graph.InvalidQuery, "the query is no valid UTF-8 text")
	}
	p := parsers.Get().(*parser)
	p.text = text
	if err := p.lex(); err != nil {
		p.release()
		return nil, err
	}
	return p, nil
}

// release gives the parser back. Nothing may be read from it after that.
func (p *parser) release() {
	if cap(p.toks) > pooledTokens {
		return
	}
	clear(p.elementStack[:cap(p.elementStack)])
	*p = parser{lexer: lexer{toks: p.toks[:0], open: p.open[:0]}, elementStack: p.elementStack[:0]}
	parsers.Put(p)
}

// left is the number of tokens that are still to be read.
func (p *parser) left() int { return len(p.toks) - p.i }

func (p *parser) cur() *token { return &p.toks[p.i] }

// ahead gives the token n places on, the last one beyond the end.
func (p *parser) ahead(n int) *token { return &p.toks[min(p.i+n, len(p.toks)-1)] }

func (p *parser) next() {
	if p.i < len(p.toks)-1 {
		p.i++
	}
}

func (p *parser) is(k kind) bool { return p.cur().kind == k }

func (p *parser) isWord(w word) bool { return p.cur().word == w }

// accept moves over a token of kind k, if it is there.
func (p *parser) accept(k kind) bool {
	if !p.is(k) {
		return false
	}
	p.next()
	return true
}

func (p *parser) acceptWord(w word) bool {
	if !p.isWord(w) {
		return false
	}
	p.next()
	return true
}

func (p *parser) expect(k kind, what string) {
	if !p.accept(k) {
		p.unexpected(what)
	}
}

func (p *parser) expectWord(w word) {
	if !p.acceptWord(w) {
		p.unexpected(words[w])
	}
}

// expectClose moves over the bracket that closes what the token at open opened.
func (p *parser) expectClose(k kind, open graph.Pos) {
	if p.accept(k) {
		return
	}
	p.unexpected(string(rune(k)) + " for the bracket that is open since line " + itoa(int(open.Line)) + ", column " + itoa(int(open.Column)))
}

func (p *parser) pos() graph.Pos { return p.cur().pos() }

// textOf gives the text of a token.
func (p *parser) textOf(t *token) string { return p.text[t.start:t.end] }

// since is the span from start to the end of the token before the current one.
func (p *parser) since(start graph.Pos) Span {
	end := start.Offset
	if p.i > 0 {
		end = max(end, p.toks[p.i-1].end)
	}
	return Span{Pos: start, End: end}
}

// fail records the first error and moves to the end.
func (p *parser) fail(err *graph.Error) {
	if p.err == nil {
		p.err = err
	}
	p.i = len(p.toks) - 1
}

// unexpected fails at the current token, where what could have stood.
func (p *parser) unexpected(what string) {
	t := p.cur()
	if t.kind == tokenBad && !isDigit(p.text[t.start]) {
		p.fail(p.bad)
		return
	}
	found := quoteToken(p.textOf(t))
	switch {
	case t.kind == tokenEOF:
		found = "the end of the query"
	case t.kind == tokenBangEqual:
		found += " (\"not equal\" is written <>)"
	}
	p.fail(syntaxError(t.pos(), unexpectedSyntax, "found %s where %s is expected", found, what))
}

// enter opens a level of nesting; leave closes it. The height of what lies between is that of its highest part and one.
func (p *parser) enter() (outer int) {
	if p.depth++; p.depth > maxDepth {
		p.fail(tooDeep(p.pos()))
	}
	outer, p.peak = p.peak, 0
	return outer
}

func (p *parser) leave(outer int) {
	p.depth--
	p.height = p.peak + 1
	p.peak = max(outer, p.height)
}

// grow counts one more operator upon two trees, the one last parsed and one of height left.
func (p *parser) grow(left int) {
	p.height = max(p.height, left) + 1
	p.peak = max(p.peak, p.height)
	if p.height > maxHeight {
		p.fail(tooHigh(p.pos()))
	}
}

// name reads a name; every keyword may be one. what says whose name it is.
func (p *parser) name(what string) string {
	t := p.cur()
	switch t.kind {
	case tokenName:
		p.next()
		return p.textOf(t)
	case tokenQuoted:
		p.next()
		return p.nameOf(t)
	}
	p.unexpected(what)
	return ""
}

// nameOf gives the name that a tokenName or tokenQuoted stands for.
func (p *parser) nameOf(t *token) string {
	if t.kind == tokenQuoted {
		return unquoteName(p.textOf(t))
	}
	return p.textOf(t)
}

// variable reads the name of a variable.
func (p *parser) variable() *Variable {
	start := p.pos()
	name := p.name("the name of a variable")
	return p.variableNodes.put(Variable{Span: p.since(start), Name: name}, p.left()/8)
}

// wordAhead tells whether the token n places on is the word w.
func (p *parser) wordAhead(n int, w word) bool { return p.ahead(n).word == w }
