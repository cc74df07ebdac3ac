package load

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"time"
)

// HTTP is a side that speaks HTTP/1.1 at an address such as 127.0.0.1:8080, and posts one of the bodies, which are JSON.
func HTTP(name, address, path string, bodies ...[]byte) Side {
	requests := make([][]byte, len(bodies))
	for i, body := range bodies {
		requests[i] = fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nAccept: application/graphql-response+json, application/json\r\n"+
			"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", path, address, len(body), body)
	}
	return Side{Name: name, Open: func() (Caller, error) {
		c, err := net.Dial("tcp", address)
		if err != nil {
			return nil, err
		}
		return &connection{net: c, in: bufio.NewReaderSize(c, 64<<10), requests: requests}, nil
	}}
}

type connection struct {
	net      net.Conn
	in       *bufio.Reader
	requests [][]byte
	body     []byte
}

// patience is how long an answer may take.
const patience = 30 * time.Second

func (c *connection) Call(n int) ([]byte, error) {
	if err := c.net.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return nil, err
	}
	if _, err := c.net.Write(c.requests[n]); err != nil {
		return nil, err
	}
	err := c.read()
	return c.body, err
}

func (c *connection) Close() error { return c.net.Close() }

// read takes one answer, of known length or in chunks.
func (c *connection) read() error {
	c.body = c.body[:0]
	line, err := c.line()
	if err != nil {
		return err
	}
	if !bytes.HasPrefix(line, []byte("HTTP/1.1 200")) {
		return fmt.Errorf("the server answers %s", line)
	}
	length, err := c.head()
	if err != nil {
		return err
	}
	if length >= 0 {
		return c.take(length)
	}
	for {
		line, err := c.line()
		if err != nil {
			return err
		}
		size, err := strconv.ParseUint(string(line), 16, 31)
		if err != nil {
			return err
		}
		if err := c.take(int(size)); err != nil {
			return err
		}
		if _, err := c.line(); err != nil || size == 0 {
			return err
		}
	}
}

// head reads the header and gives the length of the body, -1 where it comes in chunks.
func (c *connection) head() (length int, err error) {
	length = -1
	for {
		line, err := c.line()
		if err != nil || len(line) == 0 {
			return length, err
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok && bytes.EqualFold(name, []byte("Content-Length")) {
			if length, err = strconv.Atoi(string(bytes.TrimSpace(value))); err != nil {
				return 0, err
			}
		}
	}
}

func (c *connection) line() ([]byte, error) {
	line, err := c.in.ReadSlice('\n')
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return bytes.TrimRight(line, "\r\n"), err
}

func (c *connection) take(n int) error {
	at := len(c.body)
	if cap(c.body) < at+n {
		c.body = append(make([]byte, 0, max(at+n, 2*cap(c.body))), c.body...)
	}
	c.body = c.body[:at+n]
	_, err := io.ReadFull(c.in, c.body[at:])
	return err
}
