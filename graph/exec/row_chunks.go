package exec

// rowChunks keeps some slots of rows.
type rowChunks struct {
	slots  []int
	chunks [][]Value // row after row, chunkRows of them in each but the last
	rows   int
	spare  []Value // room of a chunk that was dropped
	held   holding
}

// chunkRows is the number of rows that are kept together: one list of all would be copied as it grows, all in one go.
const chunkRows = 1024

// keep adds what the slots of a row hold. Errors: LimitExceeded.
func (c *rowChunks) keep(ctx *Context, row Row) error {
	if c.rows%chunkRows == 0 {
		c.chunks = append(c.chunks, c.spare)
		c.spare = nil
	}
	chunk := c.chunks[len(c.chunks)-1]
	from := len(chunk)
	for _, s := range c.slots {
		chunk = append(chunk, row[s])
	}
	c.chunks[len(c.chunks)-1] = chunk
	c.rows++
	return c.held.charge(ctx, rowBytes(chunk[from:]))
}

// load puts what was kept of row n back.
func (c *rowChunks) load(n int, row Row) {
	values := c.chunks[n/chunkRows][n%chunkRows*len(c.slots):]
	for i, s := range c.slots {
		row[s] = values[i]
	}
}

// drop forgets all rows.
func (c *rowChunks) drop(ctx *Context) {
	c.held.drop(ctx)
	if len(c.chunks) > 0 && cap(c.chunks[0]) <= sortedAgain {
		c.spare = c.chunks[0][:0]
	}
	clear(c.chunks)
	c.chunks, c.rows = c.chunks[:0], 0
}
