package exec

import "parley/graph/cypher"

// alternative is one compiled WHEN.
type alternative struct {
	values, tests []code
	then          code
}

func (c *compiler) caseOf(e *cypher.Case) (code, error) {
	subject := -1
	var subjectCode code
	if e.Subject != nil {
		var err error
		if subjectCode, err = c.expr(e.Subject); err != nil {
			return code{}, err
		}
		subject = c.env.NewSlot()
		outer := c.subject
		c.subject = subject
		defer func() { c.subject = outer }()
	}
	alternatives, err := c.alternatives(e.Whens)
	if err != nil {
		return code{}, err
	}
	otherwise := constant(Value{})
	if e.Else != nil {
		if otherwise, err = c.expr(e.Else); err != nil {
			return code{}, err
		}
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		if subject >= 0 {
			v, err := subjectCode.eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			row[subject] = v
		}
		for i := range alternatives {
			taken, err := alternatives[i].taken(ctx, row, subject)
			if err != nil {
				return Value{}, err
			}
			if taken {
				return alternatives[i].then.eval(ctx, row)
			}
		}
		return otherwise.eval(ctx, row)
	}), nil
}

func (c *compiler) alternatives(whens []cypher.When) ([]alternative, error) {
	alternatives := make([]alternative, len(whens))
	for i, w := range whens {
		a := &alternatives[i]
		var err error
		if a.values, err = c.exprs(w.Values); err != nil {
			return nil, err
		}
		if a.tests, err = c.exprs(w.Tests); err != nil {
			return nil, err
		}
		if a.then, err = c.expr(w.Then); err != nil {
			return nil, err
		}
	}
	return alternatives, nil
}

// taken reports whether a value equals the subject or a test holds.
func (a *alternative) taken(ctx *Context, row Row, subject int) (bool, error) {
	for _, value := range a.values {
		v, err := value.eval(ctx, row)
		if err != nil {
			return false, err
		}
		if equal, _ := Equal(row[subject], v); equal {
			return true, nil
		}
	}
	for _, test := range a.tests {
		v, err := test.eval(ctx, row)
		if err == nil && v.Kind != Bool && v.Kind != Null {
			err = notBoolean(v)
		}
		if err != nil || v.IsTrue() {
			return err == nil, err
		}
	}
	return false, nil
}
