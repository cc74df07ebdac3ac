// Package table writes the rows of a query as JSON, JSON Lines, CSV or a text table: for /cypher, for the program's
// query command and for exports.
package table
