package cypher

func (w *printer) write(c Clause) {
	switch c := c.(type) {
	case *Create:
		w.text("CREATE ")
		w.paths(c.Paths)
	case *Merge:
		w.text("MERGE ")
		w.path(c.Path)
		w.onSet(" ON CREATE SET ", c.OnCreate)
		w.onSet(" ON MATCH SET ", c.OnMatch)
	case *Set:
		w.text("SET ")
		w.setItems(c.Items)
	case *Remove:
		w.text("REMOVE ")
		w.each(len(c.Items), ", ", func(i int) { w.removeItem(c.Items[i]) })
	case *Delete:
		if c.Detach {
			w.text("DETACH ")
		}
		w.text("DELETE ")
		w.exprs(c.Exprs)
	}
}

func (w *printer) onSet(words string, items []SetItem) {
	if len(items) > 0 {
		w.text(words)
		w.setItems(items)
	}
}

func (w *printer) setItems(items []SetItem) {
	w.each(len(items), ", ", func(i int) { w.setItem(items[i]) })
}

func (w *printer) setItem(item SetItem) {
	switch s := item.(type) {
	case *SetProperty:
		w.expr(s.Target, bindsPostfix)
		w.text(" = ")
		w.expr(s.Value, 0)
	case *SetVariable:
		w.variable(s.Var)
		if s.Merge {
			w.text(" += ")
		} else {
			w.text(" = ")
		}
		w.expr(s.Value, 0)
	case *SetLabels:
		w.variable(s.Var)
		w.labelList(s.Labels)
	}
}

func (w *printer) removeItem(item RemoveItem) {
	switch r := item.(type) {
	case *RemoveProperty:
		w.expr(r.Target, bindsPostfix)
	case *RemoveLabels:
		w.variable(r.Var)
		w.labelList(r.Labels)
	}
}

func (w *printer) labelList(labels []LabelExpr) {
	for _, l := range labels {
		w.text(":")
		w.label(l, 0)
	}
}
