package bench

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
	"time"

	"parley/api/bench/load"
)

// turns is how all sides are asked: over 16 connections.
func turns(requests int) load.Options {
	return load.Options{Connections: 16, Turn: time.Second, Rounds: 9, Warm: 3, Requests: requests}
}

// BenchmarkFloor asks the program for one plan beside a handler of gin that returns the same bytes: as it is started
// without options, when it gives the answer that it has kept, and when it works each answer out.
func BenchmarkFloor(b *testing.B) {
	q := questions[0]
	body := q.bodies(q.ours)[0]
	ours := load.HTTP("parley", started(b, parley("serve", "--addr", "127.0.0.1:0")), "/graphql", body)
	anew := load.HTTP("anew", started(b, parley("serve", "--addr", "127.0.0.1:0", "--answer-memory", "0", "--same-at-once", "0")), "/graphql", body)
	self := exec.Command(os.Args[0])
	self.Env = append(os.Environ(), floorVariable+"="+string(answered(b, ours, 0)))
	floor := load.HTTP("gin", started(b, self), "/graphql", body)
	if !bytes.Equal(answered(b, ours, 0), answered(b, floor, 0)) {
		b.Fatal("the two do not return the same bytes")
	}
	for b.Loop() {
		rates := measured(b, []load.Side{ours, anew, floor}, 1)
		report(b, "of-gin", rates[0], rates[2])
		report(b, "anew-of-gin", rates[1], rates[2])
	}
}

// answered asks one request once.
func answered(tb testing.TB, side load.Side, n int) []byte {
	tb.Helper()
	c, err := side.Open()
	if err != nil {
		tb.Fatal(err)
	}
	defer c.Close()
	body, err := c.Call(n)
	if err != nil {
		tb.Fatalf("%s: %v", side.Name, err)
	}
	return bytes.Clone(body)
}

func measured(b *testing.B, sides []load.Side, requests int) []load.Rates {
	b.Helper()
	rates, err := load.Run(sides, turns(requests))
	if err != nil {
		b.Fatal(err)
	}
	for i, side := range sides {
		b.ReportMetric(rates[i].Median(), side.Name+"-req/s")
	}
	b.ReportMetric(0, "ns/op")
	return rates
}

// report tells how many times faster one side is than another: by the medians, and by the best turns of both, which
// a busy machine disturbs less.
func report(b *testing.B, name string, one, other load.Rates) {
	b.ReportMetric(one.Median()/other.Median(), "times-"+name)
	b.ReportMetric(one.Best()/other.Best(), "times-"+name+"-by-best")
}
