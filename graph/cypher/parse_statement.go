package cypher

import (
	"strconv"
	"strings"

	"parley/graph"
)

func itoa(n int) string { return strconv.Itoa(n) }

// statement reads the whole text.
func (p *parser) statement() *Statement {
	stmt := &Statement{}
	start := p.pos()
	p.preamble(stmt)
	stmt.Body = p.body()
	p.accept(';')
	if !p.is(tokenEOF) {
		p.unexpectedClause()
	}
	stmt.Span = p.since(start)
	return stmt
}

// preamble reads what may stand before a statement: EXPLAIN, PROFILE and CYPHER 5.
func (p *parser) preamble(stmt *Statement) {
	for {
		switch {
		case p.acceptWord(kwExplain):
			stmt.Mode = Explain
		case p.acceptWord(kwProfile):
			stmt.Mode = Profile
		case p.isWord(kwCypher):
			start := p.pos()
			p.next()
			if !p.is(tokenInt) || p.textOf(p.cur()) != "5" || p.ahead(1).isName() && p.ahead(2).kind == '=' {
				p.fail(unsupported(start, "options before a query (CYPHER …) are not supported; only CYPHER 5 is accepted"))
				return
			}
			p.next()
		default:
			return
		}
	}
}

// body reads a query or a command.
func (p *parser) body() Body {
	switch p.cur().word {
	case kwShow:
		return p.show()
	case kwDrop:
		return p.drop()
	case kwCreate:
		if p.ahead(1).kind != '(' && !p.pathNameAhead(1) {
			return p.createCommand()
		}
	case kwAlter, kwGrant, kwDeny, kwRevoke, kwRename, kwStart, kwStop, kwTerminate, kwEnable, kwDeallocate, kwReallocate, kwDryrun:
		p.fail(unsupported(p.pos(), "the command %s is not supported", words[p.cur().word]))
	}
	return p.query()
}

// pathNameAhead tells whether "name =" stands n tokens on.
func (p *parser) pathNameAhead(n int) bool {
	return p.ahead(n).isName() && p.ahead(n+1).kind == '='
}

// query reads single queries joined by UNION.
func (p *parser) query() *Query {
	start := p.pos()
	room := p.queryNodes.put(queryOfOne{}, p.left()/128)
	q := &room.Query
	room.parts[0] = p.singleQuery(&room.SingleQuery)
	q.Parts = room.parts[:]
	for p.isWord(kwUnion) {
		at := p.pos()
		p.next()
		u := Union{All: p.acceptWord(kwAll)}
		if !u.All {
			p.acceptWord(kwDistinct)
		}
		u.Span = p.since(at)
		q.Unions = append(q.Unions, u)
		q.Parts = append(q.Parts, p.singleQuery(&SingleQuery{}))
	}
	q.Span = p.since(start)
	return q
}

// singleQuery reads at least one clause into q and gives it.
func (p *parser) singleQuery(q *SingleQuery) *SingleQuery {
	start := p.pos()
	q.Clauses = p.clauses()
	if len(q.Clauses) == 0 {
		p.unexpectedClause()
	}
	q.Span = p.since(start)
	return q
}

func (p *parser) clauses() []Clause {
	var few [8]Clause
	out := few[:0]
	for p.err == nil {
		c := p.clause()
		if c == nil {
			break
		}
		out = append(out, c)
	}
	return p.clauseRoom.keep(out, p.left()/32)
}

// clauseNames are offered where a word looks like a misspelt clause.
var clauseNames = []string{
	"CALL", "CREATE", "DELETE", "DETACH", "FINISH", "FOREACH", "LIMIT", "LOAD", "MATCH", "MERGE", "OPTIONAL", "ORDER", "REMOVE",
	"RETURN", "SET", "SKIP", "UNION", "UNWIND", "USE", "WHERE", "WITH",
}

// unexpectedClause fails where a clause or the end of the query is expected.
func (p *parser) unexpectedClause() {
	t := p.cur()
	if t.kind == tokenName {
		if near := graph.Nearest(strings.ToUpper(p.textOf(t)), clauseNames, 1); len(near) > 0 && near[0] != strings.ToUpper(p.textOf(t)) {
			p.fail(syntaxError(t.pos(), unexpectedSyntax, "found %s where a clause is expected; did you mean %s?",
				quoteToken(p.textOf(t)), near[0]))
			return
		}
	}
	p.unexpected("a clause (MATCH, WITH, RETURN, …) or the end of the query")
}

// clause reads one clause; nil where none begins.
func (p *parser) clause() Clause {
	switch p.cur().word {
	case kwMatch, kwOptional:
		if p.isWord(kwOptional) && p.wordAhead(1, kwCall) {
			return p.call()
		}
		return p.match()
	case kwUnwind:
		return p.unwind()
	case kwWith, kwOrder, kwSkip, kwOffset, kwLimit:
		return p.with()
	case kwReturn:
		return p.returnClause()
	case kwFinish:
		start := p.pos()
		p.next()
		return &Finish{p.since(start)}
	case kwCreate, kwInsert:
		return p.create()
	case kwMerge:
		return p.merge()
	case kwSet:
		return p.set()
	case kwRemove:
		return p.remove()
	case kwDelete, kwDetach, kwNoDetach:
		return p.delete()
	case kwForeach:
		return p.foreach()
	case kwCall:
		return p.call()
	case kwLoad:
		return p.loadCSV()
	case kwUse:
		return p.use()
	case kwUsing:
		p.fail(unsupported(p.pos(), "hints (USING …) are not supported; the planner chooses by its statistics"))
	}
	return nil
}
