package memory

import (
	"strings"
	"sync"
	"sync/atomic"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
)

// prepared is a text that has been parsed and checked, with the program that it was last compiled to.
type prepared struct {
	statement  *cypher.Statement
	query      *cypher.Query // nil for a command
	columns    []string
	parameters []string
	writes     bool
	from       atomic.Uintptr // where the text stood in memory that asked for it last

	mu  sync.Mutex // of who compiles
	now atomic.Pointer[compiled]
}

// compiled is a program with what it was compiled for.
type compiled struct {
	*exec.Program
	unread  []string // parameters that stand in the text, and that the program does not read
	version uint64   // of the schema
	size    int      // nodes and relationships
}

// fits reports whether a program is still good for a snapshot.
func (c *compiled) fits(s *Snapshot) bool {
	return c != nil && c.version == s.version && !outgrown(c.size, s.size())
}

// prepare answers the prepared text, from the cache if it is there. Errors: InvalidQuery, Unsupported, ReadOnly.
func (s *Store) prepare(text string, access graph.Access) (*prepared, error) {
	key := cacheKey{text, access}
	if p, ok := s.prepared.get(key); ok {
		return p, nil
	}
	statement, err := cypher.Parse(text)
	if err != nil {
		return nil, err
	}
	info, err := cypher.Check(statement, cypher.CheckOptions{Access: access, Procedures: s.procedures.Signatures()})
	if err != nil {
		return nil, err
	}
	p := &prepared{statement: statement, columns: info.Columns, writes: info.Writes, parameters: info.Params}
	switch body := statement.Body.(type) {
	case *cypher.Query:
		p.query = body
	case *cypher.Show:
		p.query = body.Query(shown(body.What))
	}
	s.prepared.put(cacheKey{strings.Clone(text), access}, p)
	return p, nil
}

// program compiles the query for a snapshot, unless that has been done for its schema and about its size.
func (p *prepared) program(s *Snapshot, procedures exec.Procedures) (*compiled, error) {
	if c := p.now.Load(); c.fits(s) {
		return c, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if c := p.now.Load(); c.fits(s) {
		return c, nil
	}
	compile := exec.CompileQuery
	if p.statement.Mode == cypher.Profile {
		compile = exec.ProfileQuery
	}
	program, err := compile(p.query, exec.Catalog{Statistics: s, Procedures: procedures})
	if err != nil {
		return nil, err
	}
	c := &compiled{Program: program, version: s.version, size: s.size()}
	for _, name := range p.parameters {
		if !program.Reads(name) {
			c.unread = append(c.unread, name)
		}
	}
	p.now.Store(c)
	return c, nil
}

// outgrown reports whether a graph has become so much larger or smaller that other plans may be better.
func outgrown(before, now int) bool {
	return now > 4*before+1000 || before > 4*now+1000
}

func (p *prepared) explain(s *Snapshot, procedures exec.Procedures) (string, error) {
	program, err := p.program(s, procedures)
	if err != nil {
		return "", err
	}
	return program.Explain(), nil
}
