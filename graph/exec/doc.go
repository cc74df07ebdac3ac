// Package exec turns a plan's operators into rows: pull iterators, one family a file; compiled expressions; the bodies
// of the functions; and the budget that ends a runaway query.
package exec
