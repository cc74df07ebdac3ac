package fulltext

import (
	"slices"
	"strings"
)

// Index keeps the texts of documents, each with the same fields.
type Index struct {
	analyzer *Analyzer
	names    []string
	fields   []field
	owner    uint64 // who may change the slice of fields
	docs     pages  // 1 for every document
	buffer   []token
}

// field is the index of one field.
type field struct {
	terms   sequence[term]
	lengths pages // in the byte that scores are made of; 0 for a document without a token here
	tokens  int64 // in all documents
}

// term is a word of a field, with the documents that have it.
type term struct {
	text  string
	posts sequence[post]
}

// post is one document of a term, with the places where the term stands in it, in ascending order.
type post struct {
	doc, first uint32
	more       *[]uint32 // nil for most: a word stands once in most texts
}

func (p *post) frequency() int {
	if p.more == nil {
		return 1
	}
	return 1 + len(*p.more)
}

// New makes an empty index of fields.
func New(fields []string, analyzer *Analyzer) *Index {
	return &Index{analyzer: analyzer, names: fields, fields: make([]field, len(fields))}
}

// Fields names the fields in order.
func (x *Index) Fields() []string { return x.names }

// Analyzer is the one that splits the texts.
func (x *Index) Analyzer() *Analyzer { return x.analyzer }

// Len counts the documents.
func (x *Index) Len() int { return x.docs.count }

// Copy answers an index that may be changed without changing this one.
func (x *Index) Copy() *Index {
	c := *x
	c.buffer = nil
	return &c
}

// Add enters a document that is not there yet. texts holds the texts of each field, nil where it has none; a document
// without any is none.
func (x *Index) Add(doc uint32, texts [][]string, owner uint64) {
	x.each(texts, owner, func(f *field, tokens []token) {
		for i := 0; i < len(tokens); i++ {
			last := i
			for last+1 < len(tokens) && tokens[last+1].text == tokens[i].text {
				last++
			}
			f.add(doc, tokens[i:last+1], owner)
			i = last
		}
		f.tokens += int64(len(tokens))
		f.lengths.set(doc, shortLength(len(tokens)), owner)
	})
	if !none(texts) {
		x.docs.set(doc, 1, owner)
	}
}

// Remove takes out a document with the texts that it was entered with.
func (x *Index) Remove(doc uint32, texts [][]string, owner uint64) {
	x.each(texts, owner, func(f *field, tokens []token) {
		for i, t := range tokens {
			if i == 0 || tokens[i-1].text != t.text {
				f.remove(doc, t.text, owner)
			}
		}
		f.tokens -= int64(len(tokens))
		f.lengths.set(doc, 0, owner)
	})
	x.docs.set(doc, 0, owner)
}

// each splits the texts of each field, and hands out the tokens in the order of their texts, then of their places.
func (x *Index) each(texts [][]string, owner uint64, change func(*field, []token)) {
	if x.owner != owner {
		x.fields = slices.Clone(x.fields)
		x.owner = owner
	}
	for n, values := range texts {
		x.buffer = x.buffer[:0]
		var at uint32
		for _, text := range values {
			x.buffer, at = x.analyzer.tokens(text, at, x.buffer)
		}
		if len(x.buffer) == 0 {
			continue
		}
		slices.SortFunc(x.buffer, func(a, b token) int {
			if c := strings.Compare(a.text, b.text); c != 0 {
				return c
			}
			return int(a.position) - int(b.position)
		})
		change(&x.fields[n], x.buffer)
	}
}

func none(texts [][]string) bool {
	return !slices.ContainsFunc(texts, func(values []string) bool { return values != nil })
}

func (f *field) find(text string) place {
	return f.terms.find(func(t *term) bool { return t.text < text })
}

// term answers the word of a field, or nil.
func (f *field) term(text string) *term {
	if t := f.terms.get(f.find(text)); t != nil && t.text == text {
		return t
	}
	return nil
}

// add enters the places of one word.
func (f *field) add(doc uint32, places []token, owner uint64) {
	text := places[0].text
	at := f.find(text)
	if t := f.terms.get(at); t == nil || t.text != text {
		// A copy: the token may be a part of a long text that would be kept with it.
		f.terms.insert(at, term{text: strings.Clone(text)}, owner)
		at = f.find(text)
	}
	p := post{doc: doc, first: places[0].position}
	if len(places) > 1 {
		more := make([]uint32, len(places)-1)
		for i, t := range places[1:] {
			more[i] = t.position
		}
		p.more = &more
	}
	posts := &f.terms.own(at, owner).posts
	posts.insert(findDoc(posts, doc), p, owner)
}

func (f *field) remove(doc uint32, text string, owner uint64) {
	at := f.find(text)
	t := f.terms.own(at, owner)
	t.posts.remove(findDoc(&t.posts, doc), owner)
	if t.posts.count == 0 {
		f.terms.remove(at, owner)
	}
}

// findDoc answers the place of a document, or where it would stand. Documents mostly come in ascending order.
func findDoc(s *sequence[post], doc uint32) place {
	if n := len(s.chunks); n > 0 {
		if items := s.chunks[n-1].items; items[len(items)-1].doc < doc {
			return place{chunk: n}
		}
	}
	return s.find(func(p *post) bool { return p.doc < doc })
}
