package graph

import (
	"maps"
	"math"
	"strings"
)

// SRID numbers a coordinate reference system.
type SRID int32

// The four systems that points may use.
const (
	WGS84       SRID = 4326 // X is the longitude and Y the latitude in degrees
	WGS84Height SRID = 4979 // Z is the height in metres
	Cartesian   SRID = 7203
	Cartesian3D SRID = 9157
)

// Point is a place in a coordinate reference system. Z is 0 in the systems of two dimensions.
type Point struct {
	SRID    SRID
	X, Y, Z float64
}

var crsNames = map[SRID]string{WGS84: "wgs-84", WGS84Height: "wgs-84-3d", Cartesian: "cartesian", Cartesian3D: "cartesian-3d"}

// Has3D tells whether the points of the system have a height or a third coordinate.
func (s SRID) Has3D() bool { return s == WGS84Height || s == Cartesian3D }

// Geographic tells whether the coordinates are degrees on the globe.
func (s SRID) Geographic() bool { return s == WGS84 || s == WGS84Height }

// MakePoint builds a point from x and y or longitude and latitude, z or height, and crs or srid. Without a crs,
// longitude and latitude mean WGS 84, x and y Cartesian coordinates. Other fields are ignored. It fails with InvalidArgument for missing
// or contradictory fields, for what is no finite number, and for a latitude beyond ±90 degrees; a longitude goes round the globe.
func MakePoint(m map[string]Value) (Point, error) {
	left := maps.Clone(m)
	take := func(names ...string) (float64, bool) {
		for _, name := range names {
			if v, ok := left[name]; ok {
				f, isNumber := float(v)
				delete(left, name)
				return f, isNumber
			}
		}
		return 0, false
	}
	_, lon := m["longitude"]
	_, lat := m["latitude"]
	geographic := lon || lat
	z, has3D := take("z", "height")
	srid, err := takeSRID(left, geographic, has3D)
	if err != nil {
		return Point{}, err
	}
	x, okX := take("x", "longitude")
	y, okY := take("y", "latitude")
	if !okX || !okY || srid.Has3D() != has3D || geographic && !srid.Geographic() {
		return Point{}, Errorf(InvalidArgument, "point({…}) needs numbers: x and y, or longitude and latitude, and z or height where the crs has three dimensions")
	}
	return normal(Point{srid, x, y, z})
}

func float(v Value) (float64, bool) {
	switch n := v.(type) {
	case int64:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}

func takeSRID(left map[string]Value, geographic, has3D bool) (SRID, error) {
	crs, named := left["crs"]
	number, numbered := left["srid"]
	delete(left, "crs")
	delete(left, "srid")
	for srid, name := range crsNames {
		if s, ok := crs.(string); ok && strings.EqualFold(s, name) || number == Value(int64(srid)) {
			return srid, nil
		}
	}
	if named || numbered {
		return 0, Errorf(InvalidArgument, "point({…}) knows the crs wgs-84, wgs-84-3d, cartesian and cartesian-3d")
	}
	switch {
	case geographic && has3D:
		return WGS84Height, nil
	case geographic:
		return WGS84, nil
	case has3D:
		return Cartesian3D, nil
	}
	return Cartesian, nil
}

// normal brings a longitude into -180 to 180, and refuses what is nowhere.
func normal(p Point) (Point, error) {
	for _, f := range []float64{p.X, p.Y, p.Z} {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return Point{}, Errorf(InvalidArgument, "a point has no coordinate %s", FormatFloat(f))
		}
	}
	if !p.SRID.Geographic() {
		return p, nil
	}
	if math.Abs(p.Y) > 90 {
		return Point{}, Errorf(InvalidArgument, "a latitude lies between -90 and 90 degrees, not at %s", FormatFloat(p.Y))
	}
	for p.X < -180 || p.X > 180 {
		if math.Abs(p.X) > 1e6 {
			return Point{}, Errorf(InvalidArgument, "a longitude lies between -180 and 180 degrees, not at %s", FormatFloat(p.X))
		}
		p.X -= math.Copysign(360, p.X)
	}
	return p, nil
}

func (p Point) component(name string) (Value, error) {
	geographic := p.SRID.Geographic()
	switch {
	case name == "x" || name == "longitude" && geographic:
		return p.X, nil
	case name == "y" || name == "latitude" && geographic:
		return p.Y, nil
	case (name == "z" || name == "height" && geographic) && p.SRID.Has3D():
		return p.Z, nil
	case name == "crs":
		return crsNames[p.SRID], nil
	case name == "srid":
		return int64(p.SRID), nil
	}
	return nil, Errorf(InvalidArgument, "%s has no part %s", p, Quote(name))
}

// String is the form of a literal: point({x: 46.77, y: 39.81, crs: 'wgs-84'}).
func (p Point) String() string {
	s := "point({x: " + FormatFloat(p.X) + ", y: " + FormatFloat(p.Y)
	if p.SRID.Has3D() {
		s += ", z: " + FormatFloat(p.Z)
	}
	return s + ", crs: '" + crsNames[p.SRID] + "'})"
}

// earthRadius is the mean radius in metres by which Neo4j measures.
const earthRadius = 6378140.0

// Distance is in metres along the globe for geographic points, otherwise in the units of the coordinates. known is
// false for points of different systems.
func (p Point) Distance(q Point) (distance float64, known bool) {
	if p.SRID != q.SRID {
		return 0, false
	}
	if !p.SRID.Geographic() {
		return math.Hypot(math.Hypot(p.X-q.X, p.Y-q.Y), p.Z-q.Z), true
	}
	const degree = math.Pi / 180
	dy, dx := (q.Y-p.Y)*degree, (q.X-p.X)*degree
	a := math.Pow(math.Sin(dy/2), 2) + math.Pow(math.Sin(dx/2), 2)*math.Cos(p.Y*degree)*math.Cos(q.Y*degree)
	arc := 2 * math.Atan2(math.Sqrt(a), math.Sqrt(1-a))
	return math.Hypot(arc*(earthRadius+(p.Z+q.Z)/2), p.Z-q.Z), true
}

// Within tells whether p lies in the box between two corners, the borders included; a geographic box whose lower
// corner lies east of the upper one crosses the antimeridian. known is false for points of different systems.
func (p Point) Within(lower, upper Point) (within, known bool) {
	if p.SRID != lower.SRID || p.SRID != upper.SRID {
		return false, false
	}
	inX := p.X >= lower.X && p.X <= upper.X
	if p.SRID.Geographic() && lower.X > upper.X {
		inX = p.X >= lower.X || p.X <= upper.X
	}
	return inX && p.Y >= lower.Y && p.Y <= upper.Y && p.Z >= lower.Z && p.Z <= upper.Z, true
}
