package graph

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// maxSafeInteger is the largest integer that a program with floats only, such as a browser, keeps exactly.
const maxSafeInteger = 1 << 53

// AppendJSON writes a value as JSON: a node as {id, labels, properties}, a relationship with type, from and to as well,
// a path as the list that alternates them, temporal values as text, a point as {crs, x, y, z}, integers beyond ±2^53,
// NaN and Infinity as strings. Keys of maps are sorted.
func AppendJSON(dst []byte, v Value) []byte {
	switch x := v.(type) {
	case nil:
		return append(dst, "null"...)
	case bool:
		return strconv.AppendBool(dst, x)
	case int64:
		return appendInteger(dst, x)
	case int:
		return appendInteger(dst, int64(x))
	case float64:
		return appendFloat(dst, x)
	case string:
		return AppendQuoted(dst, x)
	case []Value:
		dst = append(dst, '[')
		for i, e := range x {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = AppendJSON(dst, e)
		}
		return append(dst, ']')
	case map[string]Value:
		return appendObject(dst, x)
	case *Node:
		return appendNode(dst, x)
	case *Relationship:
		return appendRelationship(dst, x)
	case *Path:
		return appendPath(dst, x)
	case Point:
		return appendPoint(dst, x)
	}
	s, _ := Text(v)
	return AppendQuoted(dst, s)
}

func appendInteger(dst []byte, i int64) []byte {
	if i > maxSafeInteger || i < -maxSafeInteger {
		return append(strconv.AppendInt(append(dst, '"'), i, 10), '"')
	}
	return strconv.AppendInt(dst, i, 10)
}

// appendFloat keeps the point of whole numbers, so that a FLOAT can be told from an INTEGER.
func appendFloat(dst []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return AppendQuoted(dst, FormatFloat(f))
	}
	return append(dst, FormatFloat(f)...)
}

func appendObject(dst []byte, m map[string]Value) []byte {
	dst = append(dst, '{')
	for i, k := range sortedKeys(m) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendJSON(append(AppendQuoted(dst, k), ':'), m[k])
	}
	return append(dst, '}')
}

func appendNode(dst []byte, n *Node) []byte {
	dst = AppendQuoted(append(dst, `{"id":`...), n.ID)
	dst = append(dst, `,"labels":[`...)
	for i, l := range n.Labels {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendQuoted(dst, l)
	}
	dst = appendObject(append(dst, `],"properties":`...), n.Properties)
	return append(dst, '}')
}

func appendRelationship(dst []byte, r *Relationship) []byte {
	dst = AppendQuoted(append(dst, `{"id":`...), r.ID)
	dst = AppendQuoted(append(dst, `,"type":`...), r.Type)
	dst = AppendQuoted(append(dst, `,"from":`...), r.Start)
	dst = AppendQuoted(append(dst, `,"to":`...), r.End)
	dst = appendObject(append(dst, `,"properties":`...), r.Properties)
	return append(dst, '}')
}

func appendPath(dst []byte, p *Path) []byte {
	dst = append(dst, '[')
	for i, n := range p.Nodes {
		if i > 0 {
			dst = appendRelationship(append(dst, ','), p.Relationships[i-1])
			dst = append(dst, ',')
		}
		dst = appendNode(dst, n)
	}
	return append(dst, ']')
}

func appendPoint(dst []byte, p Point) []byte {
	dst = AppendQuoted(append(dst, `{"crs":`...), crsNames[p.SRID])
	dst = appendFloat(append(dst, `,"x":`...), p.X)
	dst = appendFloat(append(dst, `,"y":`...), p.Y)
	if p.SRID.Has3D() {
		dst = appendFloat(append(dst, `,"z":`...), p.Z)
	}
	return append(dst, '}')
}

// AppendQuoted writes a JSON string. Bytes that are no UTF-8 become U+FFFD; <, > and & are escaped, so that the text may
// stand in a page.
func AppendQuoted(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != 0x7f {
				i++
				continue
			}
			dst = append(dst, s[start:i]...)
			switch c {
			case '"', '\\':
				dst = append(dst, '\\', c)
			case '\n':
				dst = append(dst, `\n`...)
			case '\r':
				dst = append(dst, `\r`...)
			case '\t':
				dst = append(dst, `\t`...)
			default:
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			start = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		// The line separators end a line in JavaScript but not in JSON.
		if r == utf8.RuneError && n == 1 || r == 0x2028 || r == 0x2029 {
			dst = append(dst, s[start:i]...)
			dst = append(dst, '\\', 'u')
			for shift := 12; shift >= 0; shift -= 4 {
				dst = append(dst, hex[r>>shift&15])
			}
			start = i + n
		}
		i += n
	}
	return append(append(dst, s[start:]...), '"')
}

// Cell is the plain text of a value in a table: empty for null, strings and temporal values as they are, numbers as JSON
// has them, everything else in JSON.
func Cell(v Value) string {
	switch x := v.(type) {
	case nil:
		return ""
	case []Value, map[string]Value, *Node, *Relationship, *Path, Point:
		return string(AppendJSON(nil, x))
	}
	text, _ := Text(v)
	return text
}
