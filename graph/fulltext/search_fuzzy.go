package fulltext

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxExpansions is how many words a fuzzy one stands for at most, the nearest ones, as in Lucene.
const maxExpansions = 50

// near is a word at a small distance.
type near struct {
	term     *term
	likeness float32
}

// fuzzy answers the documents of words that are nearly the one asked for. A nearer word counts more, and a rarer one, as
// on Neo4j; Lucene by itself would take all for as frequent as the most frequent one.
func (s *search) fuzzy(n *fuzzyNode, boost float32) ([]Hit, error) {
	f := s.field(n.field)
	if f == nil {
		return nil, nil
	}
	found, err := f.near(n.text, n.edits, s.meter)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b near) int {
		if c := cmp.Compare(b.likeness, a.likeness); c != 0 {
			return c
		}
		return strings.Compare(a.term.text, b.term.text)
	})
	found = found[:min(len(found), maxExpansions)]
	lists := make([][]Hit, len(found))
	for i, w := range found {
		weight := boost * max(0, w.likeness) * rarity(f.lengths.count, w.term.posts.count)
		if lists[i], err = s.scored(f, w.term, weight); err != nil {
			return nil, err
		}
	}
	if len(lists) == 0 {
		return nil, nil
	}
	sums, err := s.either(lists)
	return finish(sums), err
}

// near finds the words that at most edits turn into text: a letter put in, taken out or changed, or two neighbours
// swapped.
func (f *field) near(text string, edits int, meter Meter) ([]near, error) {
	if edits == 0 {
		if t := f.term(text); t != nil {
			return []near{{t, 1}}, nil
		}
		return nil, nil
	}
	d := &distances{goal: []rune(text), most: edits}
	steps := 1 + len(d.goal)/8 // a long word takes longer to compare
	var found []near
	for at := f.find(""); f.terms.get(at) != nil; {
		t := f.terms.get(at)
		if err := meter.Step(steps); err != nil {
			return nil, err
		}
		distance, dead := d.to(t.text)
		if dead != "" {
			at = f.terms.find(func(t *term) bool { return t.text < dead || strings.HasPrefix(t.text, dead) })
			continue
		}
		if distance <= edits {
			short := min(len(d.goal), utf8.RuneCountInString(t.text))
			found = append(found, near{t, 1 - float32(distance)/float32(short)})
		}
		at = f.terms.after(at)
	}
	return found, nil
}

// distances measures words one after the other. Since they come in order, what a word shares with the one before it is
// not measured again.
type distances struct {
	goal []rune
	most int
	word []rune
	rows [][]int // rows[i][j]: from the first i letters of the word to the first j of the goal
}

// to answers the distance of a word. Where none that begins as this one does can be near enough, dead is that beginning.
func (d *distances) to(word string) (distance int, dead string) {
	if len(d.rows) == 0 {
		d.rows = append(d.rows, make([]int, len(d.goal)+1))
		for j := range d.rows[0] {
			d.rows[0][j] = j
		}
	}
	i, same := 0, true
	for at := 0; at < len(word); i++ {
		r, size := utf8.DecodeRuneInString(word[at:])
		at += size
		if same = same && i < len(d.word) && d.word[i] == r; !same {
			d.word = append(d.word[:i], r)
			if d.row(i + 1); d.dead(i + 1) {
				return 0, word[:at]
			}
		}
	}
	d.word = d.word[:i]
	return d.rows[i][len(d.goal)], ""
}

// dead reports whether no row after the i-th can hold a small distance: a swap reaches back by two rows.
func (d *distances) dead(i int) bool {
	return slices.Min(d.rows[i]) > d.most && slices.Min(d.rows[i-1]) >= d.most
}

// row computes the row of the first i letters.
func (d *distances) row(i int) {
	if i == len(d.rows) {
		d.rows = append(d.rows, make([]int, len(d.goal)+1))
	}
	row, before := d.rows[i], d.rows[i-1]
	row[0] = i
	for j := 1; j <= len(d.goal); j++ {
		change := before[j-1]
		if d.word[i-1] != d.goal[j-1] {
			change++
		}
		row[j] = min(change, before[j]+1, row[j-1]+1)
		if i > 1 && j > 1 && d.word[i-1] == d.goal[j-2] && d.word[i-2] == d.goal[j-1] {
			row[j] = min(row[j], d.rows[i-2][j-2]+1)
		}
	}
}
