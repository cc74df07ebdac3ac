package memory

import (
	"encoding/binary"
	"strings"

	"parley/graph/exec"
)

const (
	chunkBits = 12
	chunkSize = 1 << chunkBits
	// internLimit bounds the table that finds repeated values: beyond it the table starts anew, and values that are
	// truly common enter it again at once.
	internLimit = 1 << 17
	// internLongest is the longest string that is looked for among those kept already.
	internLongest = 96
)

// pool keeps the strings, lists and rare values that properties hold; a cell names one by its number. It only grows:
// snapshots share the chunks, and what a rolled back transaction has put in is overwritten by the next one.
type pool struct {
	strings [][]string
	values  [][]exec.Value
	nString uint32
	nValue  uint32
}

func (p *pool) string(i uint64) string { return p.strings[i>>chunkBits][i%chunkSize] }

func (p *pool) value(i uint64) exec.Value { return p.values[i>>chunkBits][i%chunkSize] }

// interner finds what the pool holds already. Only the writer uses it.
type interner struct {
	ids   map[string]uint32 // texts of strings, and encodings of lists, told apart by the first byte
	added []string          // since the transaction began
	key   []byte
}

func (n *interner) addString(p *pool, s string) uint64 {
	if len(s) > internLongest {
		return p.appendString(strings.Clone(s))
	}
	n.key = append(append(n.key[:0], 's'), s...)
	if id, ok := n.ids[string(n.key)]; ok {
		return uint64(id)
	}
	key := string(n.key)
	id := p.appendString(key[1:])
	n.remember(key, id)
	return id
}

// addList keeps a list of strings once, since the same citations stand on many records; other lists as they come.
func (n *interner) addList(p *pool, l []exec.Value) uint64 {
	n.key = append(n.key[:0], 'l')
	for _, v := range l {
		if v.Kind != exec.String {
			return p.appendValue(exec.ListOf(l))
		}
		n.key = binary.AppendUvarint(n.key, n.addStringKeepingKey(p, v.Str()))
	}
	if id, ok := n.ids[string(n.key)]; ok {
		return uint64(id)
	}
	key := string(n.key)
	c := make([]exec.Value, len(l))
	rest := []byte(key[1:])
	for i := range c {
		s, w := binary.Uvarint(rest)
		rest = rest[w:]
		c[i] = exec.StringOf(p.string(s))
	}
	id := p.appendValue(exec.ListOf(c))
	n.remember(key, id)
	return id
}

func (n *interner) addStringKeepingKey(p *pool, s string) uint64 {
	keep := n.key
	n.key = nil
	id := n.addString(p, s)
	n.key = keep
	return id
}

func (n *interner) remember(key string, id uint64) {
	if n.ids == nil || len(n.ids) >= internLimit {
		n.ids = make(map[string]uint32)
		n.added = n.added[:0]
	}
	n.ids[key] = uint32(id)
	n.added = append(n.added, key)
}

// commit keeps what was added; rollback forgets it.
func (n *interner) commit() { n.added = n.added[:0] }

func (n *interner) rollback() {
	for _, key := range n.added {
		delete(n.ids, key)
	}
	n.added = n.added[:0]
}

func (p *pool) appendString(s string) uint64 {
	i := uint64(p.nString)
	c := i >> chunkBits
	if c == uint64(len(p.strings)) {
		p.strings = append(p.strings[:c:c], make([]string, chunkSize))
	}
	p.strings[c][i%chunkSize] = s
	p.nString++
	return i
}

func (p *pool) appendValue(v exec.Value) uint64 {
	i := uint64(p.nValue)
	c := i >> chunkBits
	if c == uint64(len(p.values)) {
		p.values = append(p.values[:c:c], make([]exec.Value, chunkSize))
	}
	p.values[c][i%chunkSize] = v
	p.nValue++
	return i
}
