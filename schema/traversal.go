package schema

import (
	"embed"
	"fmt"
	"strings"

	"parley/graph/cypher"
)

//go:embed traversals/*.cypher
var traversalFiles embed.FS

// traversal is the body of a CALL subquery, read from a file. The compiler renames its variables and parameters for
// each field that uses it, and puts the selection in the place of its RETURN.
//
// In a file each traversal begins with a line "// Type.field(inputs): description" and ends with a semicolon. Inputs
// are the variables that it takes from around it. It returns columns; those named by1, by2, … are the order of its
// rows, and the others are what fields of the object read.
type traversal struct {
	name, what string
	inputs     []string
	// clauses end with RETURN, whose items all have a name.
	clauses []cypher.Clause
}

// readTraversals reads all files.
func readTraversals() (map[string]*traversal, error) {
	found := map[string]*traversal{}
	files, err := traversalFiles.ReadDir("traversals")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		text, err := traversalFiles.ReadFile("traversals/" + file.Name())
		if err != nil {
			return nil, err
		}
		for _, part := range strings.Split(strings.TrimSpace(string(text)), ";\n") {
			t, err := readTraversal(strings.TrimSuffix(strings.TrimSpace(part), ";"))
			if err != nil {
				return nil, fmt.Errorf("traversals/%s: %w", file.Name(), err)
			}
			if found[t.name] != nil {
				return nil, fmt.Errorf("traversals/%s: %s stands twice", file.Name(), t.name)
			}
			found[t.name] = t
		}
	}
	return found, nil
}

func readTraversal(text string) (*traversal, error) {
	head, body, _ := strings.Cut(text, "\n")
	name, rest, ok := strings.Cut(strings.TrimPrefix(head, "// "), "(")
	inputs, what, closed := strings.Cut(rest, "): ")
	if !ok || !closed {
		return nil, fmt.Errorf("a traversal begins with // Type.field(inputs): description, not with %q", head)
	}
	t := &traversal{name: name, what: what}
	if inputs != "" {
		t.inputs = strings.Split(inputs, ", ")
	}
	statement, err := cypher.Parse(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	query, ok := statement.Body.(*cypher.Query)
	if !ok || len(query.Parts) != 1 {
		return nil, fmt.Errorf("%s: a traversal is a single query", name)
	}
	t.clauses = query.Parts[0].Clauses
	if result := t.result(); result == nil || len(result.OrderBy) > 0 || result.Limit != nil {
		return nil, fmt.Errorf("%s: a traversal ends with a RETURN without ORDER BY and LIMIT", name)
	}
	return t, nil
}

// result is the RETURN of the traversal, nil where it has none.
func (t *traversal) result() *cypher.Return {
	result, _ := t.clauses[len(t.clauses)-1].(*cypher.Return)
	return result
}

// rename gives the traversal other variables and parameters.
func (t *traversal) rename(variable, param func(string) string) *traversal {
	renamed := *t
	renamed.clauses = cypher.Rename(t.clauses, variable, param)
	return &renamed
}
