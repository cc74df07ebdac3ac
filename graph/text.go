package graph

import (
	"math"
	"strconv"
	"strings"
)

// Text is what toString() answers; false for null, lists, maps, nodes, relationships and paths, which have no such text.
func Text(v Value) (string, bool) {
	switch x := v.(type) {
	case string:
		return x, true
	case bool:
		return strconv.FormatBool(x), true
	case int64:
		return strconv.FormatInt(x, 10), true
	case int:
		return strconv.Itoa(x), true
	case float64:
		return FormatFloat(x), true
	case Date:
		return x.String(), true
	case LocalTime:
		return x.String(), true
	case Time:
		return x.String(), true
	case LocalDateTime:
		return x.String(), true
	case DateTime:
		return x.String(), true
	case Duration:
		return x.String(), true
	case Point:
		return x.String(), true
	}
	return "", false
}

// FormatFloat writes a FLOAT with the fewest digits that read back as the same number: 1.0, 0.001, 1.0E10, NaN,
// Infinity. Beyond 10^-3 and 10^7 it uses an exponent.
func FormatFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	}
	if a := math.Abs(f); a == 0 || a >= 1e-3 && a < 1e7 {
		s := strconv.FormatFloat(f, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	n, _ := strconv.Atoi(exponent)
	return mantissa + "E" + strconv.Itoa(n)
}

// AppendCSV writes the Cell of a value for CSV, quoted where it must be. Unless raw, text that a spreadsheet would take
// for a formula, because it begins with = + - @ or a control character, gets an apostrophe; a number does not.
func AppendCSV(dst []byte, v Value, raw bool) []byte {
	switch v.(type) {
	case int64, int, float64, bool:
		raw = true
	}
	return AppendCell(dst, Cell(v), !raw)
}

// AppendCell writes text as one cell of CSV, with the apostrophe of AppendCSV if guard is set.
func AppendCell(dst []byte, cell string, guard bool) []byte {
	if guard && cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0 {
		cell = "'" + cell
	}
	if !strings.ContainsAny(cell, ",\"\r\n") && strings.TrimSpace(cell) == cell {
		return append(dst, cell...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(cell, `"`, `""`)...)
	return append(dst, '"')
}
