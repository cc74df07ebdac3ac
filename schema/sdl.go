package schema

import "strings"

// sdl prints the schema, types in the order of their names.
func (m *model) sdl() string {
	var b strings.Builder
	b.WriteString(comment("", schemaText) + "schema {\n  query: Query\n}\n")
	for _, name := range names(m.scalars) {
		s := m.scalars[name]
		b.WriteString("\n" + comment("", s.what) + "scalar " + s.name + " @specifiedBy(url: \"" + s.url + "\")\n")
	}
	for _, name := range names(m.enums) {
		e := m.enums[name]
		b.WriteString("\n" + comment("", e.what) + "enum " + e.name + " {\n")
		for _, v := range e.values {
			b.WriteString(comment("  ", v[1]) + "  " + v[0] + "\n")
		}
		b.WriteString("}\n")
	}
	for _, name := range names(m.objects) {
		m.printObject(&b, m.objects[name])
	}
	for _, name := range names(m.inputs) {
		in := m.inputs[name]
		b.WriteString("\n" + comment("", in.what) + "input " + in.name + " {\n")
		for _, f := range in.fields {
			b.WriteString(comment("  ", f.what) + "  " + f.name + ": " + f.typ + "\n")
		}
		b.WriteString("}\n")
	}
	return b.String()
}

func (m *model) printObject(b *strings.Builder, o *object) {
	word := "type"
	if o.abstract {
		word = "interface"
	}
	b.WriteString("\n" + comment("", o.what) + word + " " + o.name)
	if len(o.implements) > 0 {
		b.WriteString(" implements " + strings.Join(o.implements, " & "))
	}
	b.WriteString(" {\n")
	for _, f := range o.fields {
		b.WriteString(comment("  ", m.describe(f)) + "  " + f.name)
		if args := m.arguments(f); len(args) > 0 {
			b.WriteString("(\n")
			for _, a := range args {
				b.WriteString(comment("    ", a.what) + "    " + a.name + ": " + a.typ)
				if a.def != "" {
					b.WriteString(" = " + a.def)
				}
				b.WriteByte('\n')
			}
			b.WriteString("  )")
		}
		b.WriteString(": " + m.typeOf(f).String() + "\n")
	}
	b.WriteString("}\n")
}

// comment prints a description.
func comment(indent, text string) string {
	return indent + `"""` + strings.ReplaceAll(text, `"""`, `\"""`) + "\"\"\"\n"
}
