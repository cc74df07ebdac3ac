package seed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strconv"

	"parley/graph"
)

// checksum is the SHA-256 of all rows and of what describes the dataset, in hexadecimal: two graphs with the same one
// are the same, whatever files they came from.
func (g *Graph) checksum() string {
	h := sha256.New()
	d := digest{h: h}
	d.properties(g.Dataset)
	for _, n := range g.Nodes {
		d.buf = append(d.buf, 'n')
		d.list(n.Labels)
		d.properties(n.Properties)
	}
	for _, r := range g.Relationships {
		d.buf = append(d.buf, 'r')
		d.list([]string{r.Type, r.From, r.To})
		d.properties(r.Properties)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// digest writes values to a hash so that different ones differ: each with its kind, texts and lists with their length.
type digest struct {
	h    hash.Hash
	buf  []byte
	keys []string
}

func (d *digest) properties(props map[string]graph.Value) {
	d.keys = slices.AppendSeq(d.keys[:0], maps.Keys(props))
	slices.Sort(d.keys)
	for _, k := range d.keys {
		d.text(k)
		d.value(props[k])
	}
	d.h.Write(d.buf)
	d.buf = d.buf[:0]
}

func (d *digest) text(s string) {
	d.buf = append(strconv.AppendInt(d.buf, int64(len(s)), 10), ':')
	d.buf = append(d.buf, s...)
}

func (d *digest) list(texts []string) {
	d.buf = append(strconv.AppendInt(d.buf, int64(len(texts)), 10), '[')
	for _, t := range texts {
		d.text(t)
	}
}

func (d *digest) value(v graph.Value) {
	switch v := v.(type) {
	case string:
		d.buf = append(d.buf, 's')
		d.text(v)
	case []graph.Value:
		d.buf = append(strconv.AppendInt(d.buf, int64(len(v)), 10), '[')
		for _, item := range v {
			d.value(item)
		}
	default:
		d.buf = fmt.Appendf(d.buf, "%T %v;", v, v)
	}
}
