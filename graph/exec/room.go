package exec

import (
	"fmt"
	"slices"
	"time"
	"unsafe"

	"parley/graph"
)

// madeAtOnce is the number of bytes that are asked of the machine without a look at the clock. More of them take long:
// they are cleared in one piece, and what asks for much while garbage is collected must help with that.
const madeAtOnce = 1 << 20

// room makes an empty list with room for n elements, which the caller has charged for already. A query that is cancelled
// does not wait until a large one is there. Errors: LimitExceeded, Timeout, Cancelled.
func room[T any](b *Budget, n int) ([]T, error) {
	if n <= madeAtOnce/int(unsafe.Sizeof(*new(T))) {
		return make([]T, 0, n), nil
	}
	return apart(b, func() []T { return make([]T, 0, n) })
}

// apart waits for something that cannot be interrupted as long as the query goes on.
func apart[T any](b *Budget, work func() T) (T, error) {
	type result struct {
		value T
		fault any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			r.fault = recover()
			done <- r
		}()
		r.value = work()
	}()
	var cancelled <-chan struct{}
	if b.ctx != nil {
		cancelled = b.ctx.Done()
	}
	var late <-chan time.Time
	if !b.deadline.IsZero() {
		timer := time.NewTimer(time.Until(b.deadline))
		defer timer.Stop()
		late = timer.C
	}
	var none T
	select {
	case r := <-done:
		if r.fault != nil {
			return none, graph.Errorf(graph.LimitExceeded, "the query needs more memory than there is: %s", fmt.Sprint(r.fault))
		}
		return r.value, b.Alive()
	case <-cancelled:
	case <-late:
	}
	return none, b.Alive()
}

// copiedAtOnce is the number of values that are copied without a look at the clock.
const copiedAtOnce = 1 << 14

// appended copies values behind others, for which there is room, within the budget.
func appended(ctx *Context, to, values []Value) ([]Value, error) {
	for chunk := range slices.Chunk(values, copiedAtOnce) {
		to = append(to, chunk...)
		if err := ctx.Step(1 + len(chunk)/16); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// copied is a copy of a list that may be long, made within the budget.
func copied(ctx *Context, list []Value) ([]Value, error) {
	all, err := room[Value](&ctx.Budget, len(list))
	if err != nil {
		return nil, err
	}
	return appended(ctx, all, list)
}

// parts gathers values whose number nobody knows before. They are kept in parts, since a long list is copied all in one
// go as it grows. Who adds a value charges for it.
type parts struct {
	full [][]Value
	list []Value
}

func (p *parts) add(v Value) {
	if len(p.list) == copiedAtOnce {
		p.full = append(p.full, p.list)
		p.list = make([]Value, 0, copiedAtOnce)
	}
	p.list = append(p.list, v)
}

// whole joins the parts to one list, which has them from then on.
func (p *parts) whole(ctx *Context) ([]Value, error) {
	if len(p.full) == 0 {
		return p.list, nil
	}
	all, err := room[Value](&ctx.Budget, len(p.full)*copiedAtOnce+len(p.list))
	if err != nil {
		return nil, err
	}
	for i, part := range append(p.full, p.list) {
		if all, err = appended(ctx, all, part); err != nil {
			return nil, err
		}
		if i < len(p.full) {
			p.full[i] = nil
		}
	}
	p.full, p.list = nil, all
	return all, nil
}
