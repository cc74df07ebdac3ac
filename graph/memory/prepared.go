package memory

import (
	"slices"
	"strings"
	"sync"

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

	mu       sync.Mutex
	compiled *exec.Program
	version  uint64 // of the schema that it was compiled for
	size     int    // nodes and relationships then
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

// checkParameters refuses a statement whose parameters are not all there.
func (p *prepared) checkParameters(given map[string]graph.Value) error {
	var missing []string
	for _, name := range p.parameters {
		if _, ok := given[name]; !ok {
			missing = append(missing, "$"+name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return &graph.Error{
		Code: graph.InvalidArgument, Detail: "ParameterMissing.MissingParameter",
		Message: "the query needs values for " + strings.Join(missing, ", "),
	}
}

// program compiles the query for a snapshot, unless that has been done for its schema and about its size.
func (p *prepared) program(s *Snapshot, procedures exec.Procedures) (*exec.Program, error) {
	size := s.NodeCount() + s.RelCount()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.compiled != nil && p.version == s.version && !outgrown(p.size, size) {
		return p.compiled, nil
	}
	compile := exec.CompileQuery
	if p.statement.Mode == cypher.Profile {
		compile = exec.ProfileQuery
	}
	program, err := compile(p.query, exec.Catalog{Statistics: s, Procedures: procedures})
	if err != nil {
		return nil, err
	}
	p.compiled, p.version, p.size = program, s.version, size
	return program, nil
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
