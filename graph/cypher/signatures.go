package cypher

import "strings"

// Function is the signature of a function.
type Function struct {
	// Name is the canonical spelling; the language ignores case.
	Name string
	// Args holds the kinds that each argument may have; null is always one. The last is that of all further arguments
	// of a Variadic function.
	Args []Kinds
	// Required is the least number of arguments.
	Required int
	Variadic bool
	// Aggregate tells that it turns many rows into one value.
	Aggregate bool
	Result    Kinds
}

// LookupFunction finds a function by its name, whatever its case.
func LookupFunction(name string) (*Function, bool) {
	f, ok := functionByName[name]
	if !ok {
		f, ok = functionByName[strings.ToLower(name)]
	}
	return f, ok
}

// IsAggregate tells whether x is a call of an aggregate, count(*) included.
func IsAggregate(x Expr) bool {
	switch x := x.(type) {
	case *CountStar:
		return true
	case *FunctionCall:
		f, ok := LookupFunction(x.Name)
		return ok && f.Aggregate
	}
	return false
}

// FunctionNames lists the canonical names of all functions, sorted.
func FunctionNames() []string {
	var names []string
	for key, f := range functionByName {
		if key == strings.ToLower(f.Name) {
			names = append(names, f.Name)
		}
	}
	return sortedNames(names)
}

// functionByName finds a signature by its name in lower case and as it is usually written.
var functionByName = readSignatures(signatureTable, aggregateTable)

func readSignatures(scalars, aggregates string) map[string]*Function {
	m := map[string]*Function{}
	for i, table := range []string{scalars, aggregates} {
		for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
			f := readSignature(line)
			f.Aggregate = i == 1
			m[f.Name], m[strings.ToLower(f.Name)] = f, f
		}
	}
	return m
}

// readSignature reads "name(KIND|KIND, KIND?, KIND...) KIND".
func readSignature(line string) *Function {
	name, rest, _ := strings.Cut(line, "(")
	args, result, _ := strings.Cut(rest, ")")
	f := &Function{Name: name, Result: readKinds(strings.TrimSpace(result))}
	if args == "" {
		return f
	}
	for _, arg := range strings.Split(args, ", ") {
		if kinds, ok := strings.CutSuffix(arg, "..."); ok {
			f.Variadic, arg = true, kinds
		}
		kinds, optional := strings.CutSuffix(arg, "?")
		if !optional {
			f.Required++
		}
		f.Args = append(f.Args, readKinds(kinds))
	}
	return f
}

func readKinds(text string) Kinds {
	var k Kinds
	for name := range strings.SplitSeq(text, "|") {
		k |= kindsByName[name]
	}
	return k
}

// Arity tells how many arguments the function takes: "1", "1 to 3", "1 or more".
func (f *Function) Arity() string {
	switch {
	case f.Variadic:
		return itoa(f.Required) + " or more"
	case f.Required == len(f.Args):
		return itoa(f.Required)
	}
	return itoa(f.Required) + " to " + itoa(len(f.Args))
}

// takes tells whether n arguments fit.
func (f *Function) takes(n int) bool {
	return n >= f.Required && (f.Variadic || n <= len(f.Args))
}

// arg gives the kinds of the argument at i.
func (f *Function) arg(i int) Kinds { return f.Args[min(i, len(f.Args)-1)] }
