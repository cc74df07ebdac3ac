package generate

import (
	"bufio"
	"encoding/binary"
	"io"
)

// stream writes the parts of the form that memory.Store.Import describes. Errors stay in the writer until it is flushed.
type stream struct {
	out *bufio.Writer
	buf []byte
}

func newStream(w io.Writer) *stream { return &stream{out: bufio.NewWriterSize(w, 1<<20)} }

func (s *stream) number(n int) {
	s.buf = binary.AppendUvarint(s.buf[:0], uint64(n))
	_, _ = s.out.Write(s.buf)
}

func (s *stream) signed(n int) {
	s.buf = binary.AppendVarint(s.buf[:0], int64(n))
	_, _ = s.out.Write(s.buf)
}

func (s *stream) text(t string) {
	s.number(len(t))
	_, _ = s.out.WriteString(t)
}

func (s *stream) texts(list []string) {
	s.number(len(list))
	for _, t := range list {
		s.text(t)
	}
}

func (s *stream) numbers(list []int) {
	s.number(len(list))
	for _, n := range list {
		s.number(n)
	}
}

func (s *stream) lists(lists [][]int) {
	s.number(len(lists))
	for _, l := range lists {
		s.numbers(l)
	}
}

// shape writes keys, by number, with the kinds of their cells.
func (s *stream) shape(keys []int, kinds string) {
	s.number(len(keys))
	for i, k := range keys {
		s.number(k)
		_ = s.out.WriteByte(kinds[i])
	}
}
