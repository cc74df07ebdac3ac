package seed

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"parley/graph/edtf"
)

// keys checks the keys of a record one by one: what must be there, closed lists, dates.
func (c *checker) keys(what string, v reflect.Value, fields []field, at *At) {
	for _, f := range fields {
		value := v.FieldByIndex(f.index)
		switch value.Kind() {
		case reflect.String:
			c.text(what, f, value.String(), at, f.key)
		case reflect.Slice:
			if f.need && value.Len() == 0 {
				c.fail(at, f.key, "%s has no %s: write it (%s)", what, f.key, firstClause(f.doc))
			}
			if texts, ok := value.Interface().([]string); ok {
				item := f
				item.need = false
				for i, text := range texts {
					key := fmt.Sprintf("%s.%d", f.key, i)
					if text == "" {
						c.fail(at, key, "an item of %s of %s is empty: write it, or leave it out", f.key, what)
					}
					c.text(what, item, text, at, key)
				}
			}
		}
	}
}

// text checks one text of a key.
func (c *checker) text(what string, f field, text string, at *At, key string) {
	switch {
	case text == "" && f.need:
		c.fail(at, key, "%s has no %s: write it (%s)", what, f.key, firstClause(f.doc))
	case text == "":
	case len(f.one) > 0 && !slices.Contains(f.one, text):
		c.fail(at, key, "%s has the %s %q, which is none of %s%s", what, f.key, text, strings.Join(f.one, ", "), didYouMean(text, f.one))
	case f.date != "":
		if err := parseAs(f.date, text); err != nil {
			c.fail(at, key, "%s of %s: %s", f.key, what, err)
		}
	}
}

// parseAs reads a date in the form that a key takes.
func parseAs(form, text string) error {
	var err error
	switch form {
	case "single":
		_, err = edtf.ParseSingle(text)
	case "end":
		_, err = edtf.ParseEnd(text)
	default:
		_, err = edtf.Parse(text)
	}
	return err
}

// firstClause cuts a description for use in a message.
func firstClause(doc string) string {
	clause, _, _ := strings.Cut(doc, ". ")
	return strings.TrimSuffix(clause, ".")
}
