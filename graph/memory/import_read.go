package memory

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"parley/graph"
)

// reader reads the parts of a stream. The first error stays; what is read after it is zero.
type reader struct {
	in   *bufio.Reader
	err  error
	text strings.Builder // what texts are cut from: many small strings cost as little as one
}

const textBlock = 256 << 10 // bytes

func newReader(r io.Reader) reader { return reader{in: bufio.NewReaderSize(r, 64<<10)} }

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = graph.Errorf(graph.InvalidArgument, "the stream is no graph: "+format, args...)
	}
}

func (r *reader) check(err error) {
	switch {
	case err == nil || r.err != nil:
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		r.fail("it ends in the middle; write it anew")
	default:
		r.err = &graph.Error{Code: graph.InvalidArgument, Message: "the stream cannot be read", Err: err}
	}
}

func (r *reader) number() uint64 {
	if r.err != nil {
		return 0
	}
	n, err := binary.ReadUvarint(r.in)
	r.check(err)
	return n
}

func (r *reader) signed() int64 {
	n := r.number()
	return int64(n>>1) ^ -int64(n&1)
}

// below reads a number of one of n things.
func (r *reader) below(n int, what string) int {
	i := r.number()
	if i >= uint64(n) && r.err == nil {
		r.fail("it names %s %d of %d", what, i, n)
	}
	if r.err != nil {
		return 0
	}
	return int(i)
}

// count reads how many things follow. No graph holds more than numbers of 32 bits can tell apart.
func (r *reader) count() int {
	n := r.number()
	if n > 1<<32-1 {
		r.fail("it announces %d things, and 4294967295 is the most", n)
		return 0
	}
	return int(n)
}

// string reads a text.
func (r *reader) string() string {
	n := r.count()
	if r.err != nil {
		return ""
	}
	if n > textBlock/8 {
		return r.long(n)
	}
	if r.text.Cap()-r.text.Len() < n {
		r.text = strings.Builder{}
		r.text.Grow(textBlock)
	}
	from := r.text.Len()
	bytes, err := r.in.Peek(n)
	r.check(err)
	r.text.Write(bytes)
	_, _ = r.in.Discard(len(bytes))
	return r.text.String()[from:]
}

// long reads a text of its own, which costs no more than what is really there.
func (r *reader) long(n int) string {
	var out strings.Builder
	_, err := io.CopyN(&out, r.in, int64(n))
	r.check(err)
	return out.String()
}

func (r *reader) literal(want, what string) {
	got := make([]byte, len(want))
	if _, err := io.ReadFull(r.in, got); err != nil || string(got) != want {
		r.fail("%s", what)
	}
}
