// Package fulltext is an index of texts, and the queries that are put to it: terms, phrases, prefixes, wildcards, typing
// errors, ranges and combinations of these, ranked by BM25.
//
//	x := fulltext.New([]string{"name", "summary"}, fulltext.Default)
//	x.Add(1, [][]string{{"Key West"}, {"The summit of April 2001."}}, 1)
//	query, err := fulltext.Parse(`name:west OR "summit april"~1`, x.Fields(), x.Analyzer())
//	hits, err := x.Search(query, meter)
//
// Queries are written in the syntax of Lucene's classic parser, texts are split as Lucene's analyzers split them, and
// scores are those of its BM25, so that an answer is that of Neo4j's full-text indexes, which are Lucene's. Sources:
// the documentation of the package org.apache.lucene.queryparser.classic, Unicode Standard Annex 29, and Robertson and
// Zaragoza, The Probabilistic Relevance Framework (2009).
//
// An index is shared by its copies until one of them is changed: whoever changes one passes a number that nobody has
// passed before, and all that was made under another number is copied first. So a copy is a snapshot.
//
// It does not stem, transliterate or fold accents, and it keeps nothing on disk.
package fulltext
