package graph

import (
	"math"
	"testing"
)

func TestPoints(t *testing.T) {
	f := func(pairs ...any) map[string]Value {
		m := map[string]Value{}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i].(string)] = pairs[i+1]
		}
		return m
	}
	for _, c := range []struct {
		fields map[string]Value
		want   string
	}{
		{f("x", int64(1), "y", 2.5), "point({x: 1.0, y: 2.5, crs: 'cartesian'})"},
		{f("x", 1.0, "y", 2.0, "z", 3.0), "point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})"},
		{f("longitude", 46.77, "latitude", 39.81), "point({x: 46.77, y: 39.81, crs: 'wgs-84'})"},
		{f("longitude", 1.0, "latitude", 2.0, "height", 3.0), "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})"},
		{f("x", 190.0, "y", 2.0, "crs", "WGS-84"), "point({x: -170.0, y: 2.0, crs: 'wgs-84'})"},
		{f("x", 1.0, "y", 2.0, "srid", int64(4326)), "point({x: 1.0, y: 2.0, crs: 'wgs-84'})"},
	} {
		p, err := MakePoint(c.fields)
		if err != nil || p.String() != c.want {
			t.Errorf("%v: got %s, %v", c.fields, p, err)
		}
	}
	for _, fields := range []map[string]Value{f(), f("x", 1.0), f("x", "a", "y", 1.0), f("longitude", 1.0, "latitude", 91.0),
		f("longitude", math.Inf(1), "latitude", 1.0), f("x", 1.0, "y", 2.0, "crs", "moon"), f("x", 1.0, "y", 2.0, "srid", int64(9157)),
		f("longitude", 1.0, "latitude", 1.0, "crs", "cartesian")} {
		if p, err := MakePoint(fields); CodeOf(err) != InvalidArgument {
			t.Errorf("%v: got %s, %v", fields, p, err)
		}
	}
}

func TestDistance(t *testing.T) {
	stepanakert, yerevan := Point{SRID: WGS84, X: 46.75, Y: 39.82}, Point{SRID: WGS84, X: 44.51, Y: 40.18}
	if d, known := stepanakert.Distance(yerevan); !known || math.Abs(d-195_113) > 1000 {
		t.Errorf("got %f, %v", d, known)
	}
	low, high := Point{WGS84Height, 1, 2, 5}, Point{WGS84Height, 1.5, 2.5, 1005}
	if d, _ := low.Distance(high); math.Abs(d-78696.92476181466) > 1e-6 {
		t.Errorf("with heights: %f", d)
	}
	if _, known := stepanakert.Distance(Point{SRID: Cartesian}); known {
		t.Error("points of two systems have no distance")
	}
}

func TestWithin(t *testing.T) {
	p := Point{SRID: WGS84, X: 179, Y: 1}
	if in, _ := p.Within(Point{SRID: WGS84, X: 170}, Point{SRID: WGS84, X: -170, Y: 2}); !in {
		t.Error("a box across the antimeridian")
	}
	if in, _ := p.Within(Point{SRID: WGS84, X: 170, Y: 2}, Point{SRID: WGS84, X: 180, Y: 3}); in {
		t.Error("a box to the north")
	}
}
