// Package plan turns a checked query tree into a tree of operators.
//
// Build walks the clauses and makes a first tree in which every MATCH is one operator with its whole pattern. Then an
// ordered list of small rewrite rules (rewrite.go) improves it: it joins neighbouring patterns, chooses where a pattern
// begins and in which order it is walked, by statistics and indexes, and bounds sorts. Explain writes the tree as text:
//
//	Return l.name
//	  Top 3 by l.name
//	    Project l.name
//	      Filter l:Leader
//	        Expand (p)<-[:REJECTED]-(l)
//	          Filter p.id = $plan
//	            Seek :Plan(id) as p = $plan
//
// Variables are slots of a row: each has its own for the whole statement, subqueries included, so that an inner query
// sees the outer row as it is. Operators are data; package exec runs them.
package plan
