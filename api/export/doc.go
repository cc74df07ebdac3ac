// Package export writes the whole dataset of a store as CSV, GraphML, GEXF, JSON-LD or Cypher, streaming.
//
// Positions are exported as nodes with their own relationships; the relationships that the loader derives from them
// stand in no export, since they would count the same fact twice.
package export
