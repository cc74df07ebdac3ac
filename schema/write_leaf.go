package schema

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// form says how the value of a leaf is written.
type form uint8

const (
	_ form = iota // as JSON has it
	// enumForm writes a stored word as the enum value that it stands for.
	enumForm
	// listForm writes a list of scalars.
	listForm
	// joinForm writes a list of texts as one text, sorted, or null for an empty list.
	joinForm
	// sentenceForm reads a relationship: [type, forward, name of where it begins, name of where it ends].
	sentenceForm
	// cursorForm writes the keys of a row as a cursor.
	cursorForm
)

// leaf writes a scalar that is not null. It answers false where the value does not fit the type.
func (w *writer) leaf(f *outField, v graph.Value) bool {
	items, _ := v.([]graph.Value)
	switch f.form {
	case enumForm:
		return w.enum(f, v)
	case joinForm:
		return w.joined(f, items)
	case listForm:
		w.buf = append(w.buf, '[')
		for i, item := range items {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			w.buf = appendPlain(w.buf, item)
		}
		w.buf = append(w.buf, ']')
	case sentenceForm:
		w.sentence(items)
	case cursorForm:
		w.buf = appendCursor(w.buf, w.fingerprint(f.print), items)
	default:
		w.buf = appendPlain(w.buf, v)
	}
	return true
}

func (w *writer) enum(f *outField, v graph.Value) bool {
	s, _ := v.(string)
	for _, known := range f.enum.values {
		if strings.EqualFold(known[0], s) {
			w.buf = append(append(append(w.buf, '"'), known[0]...), '"')
			return true
		}
	}
	w.fail(graph.Internal, "the graph holds "+graph.Quote(s)+", which is no "+f.enum.name, f)
	return false
}

func (w *writer) joined(f *outField, items []graph.Value) bool {
	if len(items) == 0 {
		return w.null(f, false)
	}
	words := make([]string, len(items))
	for i, item := range items {
		words[i], _ = item.(string)
	}
	slices.Sort(words)
	w.buf = appendString(w.buf, strings.Join(words, "; "))
	return true
}

func (w *writer) sentence(items []graph.Value) {
	typ, _ := items[0].(string)
	forward, _ := items[1].(bool)
	from, _ := items[2].(string)
	to, _ := items[3].(string)
	w.buf = appendString(w.buf, sentence(typ, forward, from, to))
}

// appendPlain writes a scalar as its kind says. What JSON has no number for is null.
func appendPlain(b []byte, v graph.Value) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...)
	case string:
		return appendString(b, v)
	case bool:
		return strconv.AppendBool(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case float64:
		return appendFloat(b, v)
	case graph.Date:
		return appendString(b, v.String())
	}
	return graph.AppendJSON(b, v)
}

func appendFloat(b []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return append(b, "null"...)
	}
	format := byte('f')
	if size := math.Abs(f); size != 0 && (size < 1e-6 || size >= 1e21) {
		format = 'e'
	}
	return strconv.AppendFloat(b, f, format, -1, 64)
}

const hexDigits = "0123456789abcdef"

// appendString writes a JSON string. Text of the graph and of requests is UTF-8; other bytes are replaced before.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := plainBytes(s); i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		start = i + 1
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

// plainBytes counts bytes from the start of a text that JSON does not escape: whole groups of eight, looked at together.
func plainBytes(s string) int {
	const (
		ones  = 0x0101010101010101
		highs = 0x8080808080808080
	)
	i := 0
	for ; i+8 <= len(s); i += 8 {
		x := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		// Each term has a high bit set where a byte is below a space, a quotation mark, a backslash or DEL. A borrow may
		// set one above such a byte too, never where there is none.
		quote, slash, del := x^ones*'"', x^ones*'\\', x^ones*0x7f
		if ((x-ones*' ')&^x|(quote-ones)&^quote|(slash-ones)&^slash|(del-ones)&^del)&highs != 0 {
			break
		}
	}
	return i
}
