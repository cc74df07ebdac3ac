package schema

import (
	"strconv"

	"parley/graph"
)

// fingerprint gives that of a list, computed once a request.
func (w *writer) fingerprint(n int) string {
	if w.prints[n] == "" {
		w.prints[n] = w.plan.prints[n].now(w.variables)
	}
	return w.prints[n]
}

// connection writes a page.
func (w *writer) connection(f *outField, row []graph.Value) bool {
	p := f.page
	view := pageView{page: p, size: w.sizes[p.size]}
	if p.rows >= 0 {
		view.rows, _ = row[p.rows].([]graph.Value)
		view.cut()
	}
	if p.total >= 0 {
		view.total, _ = row[p.total].(int64)
	}
	if p.beyond >= 0 {
		view.outside, _ = row[p.beyond].(bool)
	}
	return w.page(&view, p.fields)
}

// pageView is one page as it is written.
type pageView struct {
	page *outPage
	rows []graph.Value
	size int
	// more tells whether rows were left out at the far end, outside whether there are rows before the cursor.
	more, outside bool
	total         int64
}

// cut drops the row that only told that there are more: the last, or for a page backward the first.
func (v *pageView) cut() {
	if len(v.rows) <= v.size {
		return
	}
	v.more = true
	if v.page.backward {
		v.rows = v.rows[len(v.rows)-v.size:]
	} else {
		v.rows = v.rows[:v.size]
	}
}

func (w *writer) page(v *pageView, fields []pageField) bool {
	start := len(w.buf)
	w.buf = append(w.buf, '{')
	for i := range fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, fields[i].text...)
		w.path = append(w.path, step{key: fields[i].key})
		ok := w.pageField(v, &fields[i])
		w.path = w.path[:len(w.path)-1]
		if !ok {
			w.buf = w.buf[:start]
			return false
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

func (w *writer) pageField(v *pageView, f *pageField) bool {
	ahead, behind := v.more, v.outside
	if v.page.backward {
		ahead, behind = behind, ahead
	}
	switch f.what {
	case "__typename":
		w.buf = appendString(w.buf, f.name)
	case "totalCount":
		w.buf = strconv.AppendInt(w.buf, v.total, 10)
	case "hasNextPage":
		w.buf = strconv.AppendBool(w.buf, ahead)
	case "hasPreviousPage":
		w.buf = strconv.AppendBool(w.buf, behind)
	case "startCursor":
		w.cursor(v, 0)
	case "endCursor":
		w.cursor(v, len(v.rows)-1)
	case "pageInfo":
		return w.page(v, f.fields)
	default:
		return w.list(f.rows, v.rows)
	}
	return true
}

// cursor writes the cursor of a row, null where there is none.
func (w *writer) cursor(v *pageView, i int) {
	if i < 0 || i >= len(v.rows) {
		w.buf = append(w.buf, "null"...)
		return
	}
	keys, _ := v.rows[i].([]graph.Value)[v.page.keys].([]graph.Value)
	w.buf = appendCursor(w.buf, w.fingerprint(v.page.print), keys)
}
