package graph

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
