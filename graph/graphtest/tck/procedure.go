package tck

import (
	"fmt"
	"regexp"
	"strings"

	"parley/graph"
)

// Procedure is one that a scenario brings along. It answers the rows of its table whose inputs are equal to the
// arguments.
type Procedure struct {
	// Name with its namespace, such as test.my.proc.
	Name            string
	Inputs, Outputs []Field
	rows            [][]graph.Value
}

// Field is an argument or a column of a procedure.
type Field struct {
	Name string
	// Type is INTEGER, FLOAT, NUMBER, STRING, BOOLEAN, MAP or ANY.
	Type string
	// Nullable types are written with a question mark.
	Nullable bool
}

var signature = regexp.MustCompile(`^there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\) *:$`)

// newProcedure reads "there exists a procedure name(in :: TYPE?) :: (out :: TYPE?):" with its table.
func newProcedure(step Step) (Procedure, error) {
	m := signature.FindStringSubmatch(step.Text)
	if m == nil {
		return Procedure{}, fmt.Errorf("%q is no signature of a procedure", step.Text)
	}
	p := Procedure{Name: m[1]}
	var err error
	if p.Inputs, err = fields(m[2]); err != nil {
		return p, err
	}
	if p.Outputs, err = fields(m[3]); err != nil {
		return p, err
	}
	if len(step.Table) == 0 {
		return p, nil
	}
	return p, p.addRows(step.Table)
}

func fields(text string) ([]Field, error) {
	var out []Field
	for _, part := range strings.Split(text, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		name, typ, ok := strings.Cut(part, " :: ")
		if !ok {
			return nil, fmt.Errorf("%q is no field with its type", part)
		}
		bare, nullable := strings.CutSuffix(typ, "?")
		out = append(out, Field{name, bare, nullable})
	}
	return out, nil
}

// addRows takes the columns in the order of the signature, whatever their order in the table.
func (p *Procedure) addRows(table [][]string) error {
	at := map[string]int{}
	for i, name := range table[0] {
		at[name] = i
	}
	for _, cells := range table[1:] {
		var row []graph.Value
		for _, f := range append(append([]Field{}, p.Inputs...), p.Outputs...) {
			i, ok := at[f.Name]
			if !ok {
				return fmt.Errorf("the table of the procedure %s has no column %s", p.Name, f.Name)
			}
			v, err := parseValue(cells[i])
			if err != nil {
				return err
			}
			row = append(row, v)
		}
		p.rows = append(p.rows, row)
	}
	return nil
}

// Call gives the rows for the arguments, one value for each output. The arguments are of the types of the inputs.
func (p *Procedure) Call(args []graph.Value) [][]graph.Value {
	var out [][]graph.Value
	for _, row := range p.rows {
		if fits(row, args) {
			out = append(out, row[len(p.Inputs):])
		}
	}
	return out
}

// fits compares as grouping does, so that an integer fits a float and null fits null.
func fits(row, args []graph.Value) bool {
	for i, arg := range args {
		if !graph.Equivalent(row[i], arg) {
			return false
		}
	}
	return true
}
