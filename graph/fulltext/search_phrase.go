package fulltext

import "slices"

// phrase answers the documents that have words in their places.
func (s *search) phrase(n *phraseNode, boost float32) ([]Hit, error) {
	f := s.field(n.field)
	if f == nil {
		return nil, nil
	}
	terms := make([]*term, len(n.words))
	weight := float64(0)
	shortest := 0
	for i, w := range n.words {
		if terms[i] = f.term(w.text); terms[i] == nil {
			return nil, nil
		}
		weight += float64(rarity(f.lengths.count, terms[i].posts.count))
		if terms[i].posts.count < terms[shortest].posts.count {
			shortest = i
		}
	}
	scorer := f.scorer(boost * float32(weight))
	match := newPhraseMatch(n)
	var hits []Hit
	for _, c := range terms[shortest].posts.chunks {
		for i := range c.items {
			doc := c.items[i].doc
			if err := s.meter.Step(len(terms)); err != nil {
				return nil, err
			}
			if !match.place(terms, doc) {
				continue
			}
			frequency, err := match.frequency(s.meter)
			if err != nil {
				return nil, err
			}
			if frequency > 0 {
				hits = append(hits, Hit{doc, scorer.score(doc, frequency)})
			}
		}
	}
	return hits, s.charge(len(hits) * hitBytes)
}

// phraseMatch counts how often a phrase stands in a document.
type phraseMatch struct {
	slop  int
	words []phraseWord
	// repeated tells that a word stands in the phrase more than once.
	repeated bool
	end      int // the last place that a word has reached, less its offset
}

// phraseWord is a word of the phrase with its places in a document.
type phraseWord struct {
	offset int // in the phrase
	places []int
	at     int
	// same are the words of the phrase with the same text, in order, where there is more than one.
	same []int
}

func newPhraseMatch(n *phraseNode) *phraseMatch {
	m := &phraseMatch{slop: n.slop, words: make([]phraseWord, len(n.words))}
	for i, w := range n.words {
		m.words[i].offset = int(w.position - n.words[0].position)
		var same []int
		for j, other := range n.words {
			if other.text == w.text {
				same = append(same, j)
			}
		}
		if len(same) > 1 {
			m.words[i].same, m.repeated = same, true
		}
	}
	return m
}

// place reads where the words stand in a document; false where one of them does not.
func (m *phraseMatch) place(terms []*term, doc uint32) bool {
	for i, t := range terms {
		at := findDoc(&t.posts, doc)
		p := t.posts.get(at)
		if p == nil || p.doc != doc {
			return false
		}
		w := &m.words[i]
		w.at, w.places = 0, append(w.places[:0], int(p.first))
		if p.more != nil {
			for _, place := range *p.more {
				w.places = append(w.places, int(place))
			}
		}
	}
	return true
}

// frequency counts the places where the phrase stands; a looser one counts less. Errors: those of the meter.
func (m *phraseMatch) frequency(meter Meter) (float32, error) {
	if m.slop == 0 {
		return m.exact(), nil
	}
	return m.sloppy(meter)
}

func (m *phraseMatch) exact() float32 {
	count := 0
	for _, place := range m.words[0].places {
		found := true
		for _, w := range m.words[1:] {
			if _, found = slices.BinarySearch(w.places, place+w.offset); !found {
				break
			}
		}
		if found {
			count++
		}
	}
	return float32(count)
}

// position is where the phrase would begin if this word stood where it should.
func (w *phraseWord) position() int { return w.places[w.at] - w.offset }

// advance moves a word to its next place; false where there is none.
func (m *phraseMatch) advance(i int) bool {
	w := &m.words[i]
	if w.at+1 >= len(w.places) {
		return false
	}
	w.at++
	m.end = max(m.end, w.position())
	return true
}

// sloppy counts as Lucene does: the word that lags behind moves on until it has overtaken the next one; the smallest
// distance between the first and the last on the way is that of a match, which counts 1/(1+distance).
func (m *phraseMatch) sloppy(meter Meter) (float32, error) {
	if !m.begin() {
		return 0, nil
	}
	total := float32(0)
	for {
		lead := m.least(-1)
		next := m.words[m.least(lead)].position()
		distance := m.end - m.words[lead].position()
		going := true
		for {
			if err := meter.Step(len(m.words)); err != nil {
				return 0, err
			}
			if going = m.advance(lead) && m.apart(lead); !going || m.words[lead].position() > next {
				break
			}
			distance = min(distance, m.end-m.words[lead].position())
		}
		if distance <= m.slop {
			total += 1 / float32(1+distance)
		}
		if !going {
			return total, nil
		}
	}
}

// begin takes the first places; of a word that stands in the phrase n times, the n-th one the n-th place.
func (m *phraseMatch) begin() bool {
	for i := range m.words {
		w := &m.words[i]
		if w.at = max(0, slices.Index(w.same, i)); w.at >= len(w.places) {
			return false
		}
	}
	m.end = m.words[0].position()
	for i := range m.words {
		m.end = max(m.end, m.words[i].position())
	}
	return true
}

// least answers the word, other than one, that lags behind the most.
func (m *phraseMatch) least(other int) int {
	best := -1
	for i := range m.words {
		if i != other && (best < 0 || m.behind(i, best)) {
			best = i
		}
	}
	return best
}

func (m *phraseMatch) behind(a, b int) bool {
	x, y := m.words[a].position(), m.words[b].position()
	return x < y || x == y && m.words[a].offset < m.words[b].offset
}

// apart moves words of the same text on until no two of them stand at one place; false where the places run out.
func (m *phraseMatch) apart(i int) bool {
	for m.repeated {
		other := m.collides(i)
		if other < 0 {
			return true
		}
		if m.behind(other, i) {
			i = other
		}
		if !m.advance(i) {
			return false
		}
	}
	return true
}

func (m *phraseMatch) collides(i int) int {
	for _, j := range m.words[i].same {
		if j != i && m.words[j].places[m.words[j].at] == m.words[i].places[m.words[i].at] {
			return j
		}
	}
	return -1
}
