package exec

// holding is what an iterator has charged to the budget for what it keeps. What it charged in an execution that is over
// counts no more.
type holding struct {
	bytes int64
	turn  uint64 // of the context
}

// charge charges for more. Errors: LimitExceeded.
func (h *holding) charge(ctx *Context, bytes int64) error {
	h.note(ctx, bytes)
	return ctx.Charge(bytes)
}

// note takes over what has been charged already.
func (h *holding) note(ctx *Context, bytes int64) {
	if h.turn != ctx.turn {
		h.bytes, h.turn = 0, ctx.turn
	}
	h.bytes += bytes
}

// drop gives all of it back.
func (h *holding) drop(ctx *Context) {
	if h.turn == ctx.turn {
		ctx.Release(h.bytes)
	}
	h.bytes = 0
}
