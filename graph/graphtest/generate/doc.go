// Package generate makes graphs of any size in a vocabulary that is given to it, for tests of speed and memory.
//
//	err := generate.Write(file, generate.Options{Seed: 1, Nodes: 10_000, Labels: labels, Types: types})
//
// The same options give the same bytes, in the form that memory.Store.Import reads. Every label has its share of the
// nodes and every type its share of the relationships, five for each node unless told otherwise. Degrees are skewed: the
// n-th node of a label has about n^-0.4 times the degree of its first one, so that a few are in the middle of
// everything and most have a handful.
//
// Every node has an id, dataset, certainty, basis and cites; one with the label Entity a name and a summary as well.
// Every relationship has an id that follows from its ends, dataset, certainty, basis, cites and, for an act, a date.
package generate
