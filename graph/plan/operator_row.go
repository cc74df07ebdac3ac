package plan

import "parley/graph/cypher"

// Filter keeps the rows for which every predicate is true.
type Filter struct {
	Input      Op
	Predicates []Bound
}

// Project computes columns.
type Project struct {
	Input   Op
	Columns []Column
}

// Unwind answers a row for each element of a list.
type Unwind struct {
	Input Op
	List  Bound
	Slot  int
	Name  string
}

// Aggregate groups rows by Keys. Without keys there is one group, even of no rows. Above it only the slots of Keys and
// Calls are valid.
type Aggregate struct {
	Input Op
	Keys  []Column
	Calls []Column // the expression is the call of an aggregate
}

// Distinct keeps one of the rows that agree in Slots.
type Distinct struct {
	Input Op
	Slots []int
}

// Sort orders rows. Above it only the slots in Keep are valid. Limit and Skip, where not nil, bound the rows that are
// kept: then the sort is a heap.
type Sort struct {
	Input       Op
	Keys        []SortKey
	Keep        []int
	Skip, Limit *Bound
}

// Skip leaves out the first rows, Limit the later ones.
type Skip struct {
	Input Op
	Count Bound
}

// Limit answers at most Count rows.
type Limit struct {
	Input Op
	Count Bound
}

// Eager draws all rows before it answers the first. Above it only the slots in Keep are valid.
type Eager struct {
	Input Op
	Keep  []int
}

// Union answers the rows of its parts, one part after the other. Each part's From slots become the slots To.
type Union struct {
	Parts []Op
	From  [][]int
	To    []int
}

// Call runs Inner for each row of Input and answers its rows. Unit runs it for its effects and answers the row itself.
// Optional answers a row with Nulls where Inner has none. Once says that Inner is the same for every row: it is run for
// the first and answered again for the others. Nulls are the slots of its columns.
type Call struct {
	Input, Inner         Op
	Unit, Optional, Once bool
	Nulls                []int
}

// CallProcedure calls a procedure for each row.
type CallProcedure struct {
	Input Op
	Name  string
	Args  []Bound
	// Columns tells which of the procedure's columns go to which slots.
	Columns  []ProcedureColumn
	Optional bool
	Pos      cypher.Span
}

// ProcedureColumn is one column that YIELD asks for.
type ProcedureColumn struct{ Index, Slot int }

func (o *Filter) Inputs() []*Op        { return []*Op{&o.Input} }
func (o *Project) Inputs() []*Op       { return []*Op{&o.Input} }
func (o *Unwind) Inputs() []*Op        { return []*Op{&o.Input} }
func (o *Aggregate) Inputs() []*Op     { return []*Op{&o.Input} }
func (o *Distinct) Inputs() []*Op      { return []*Op{&o.Input} }
func (o *Sort) Inputs() []*Op          { return []*Op{&o.Input} }
func (o *Skip) Inputs() []*Op          { return []*Op{&o.Input} }
func (o *Limit) Inputs() []*Op         { return []*Op{&o.Input} }
func (o *Eager) Inputs() []*Op         { return []*Op{&o.Input} }
func (o *Call) Inputs() []*Op          { return []*Op{&o.Input, &o.Inner} }
func (o *CallProcedure) Inputs() []*Op { return []*Op{&o.Input} }

// Inputs are the parts.
func (o *Union) Inputs() []*Op {
	in := make([]*Op, len(o.Parts))
	for i := range o.Parts {
		in[i] = &o.Parts[i]
	}
	return in
}
