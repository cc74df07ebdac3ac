package seed

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	polygonForm = regexp.MustCompile(`^POLYGON \(\(([^()]+)\)\)$`)
	lineForm    = regexp.MustCompile(`^LINESTRING \(([^()]+)\)$`)
)

// shape checks the shape of a place: a polygon without holes that is closed, or a line, within the globe.
func (c *checker) shape(f *Fact, text string) {
	if text == "" {
		return
	}
	polygon := polygonForm.FindStringSubmatch(text)
	line := lineForm.FindStringSubmatch(text)
	least, points := 4, ""
	switch {
	case polygon != nil:
		points = polygon[1]
	case line != nil:
		least, points = 2, line[1]
	default:
		c.fail(&f.At, "shape", "the shape is no POLYGON ((lon lat, …)) without holes and no LINESTRING (lon lat, …): write one of them")
		return
	}
	list := strings.Split(points, ",")
	for _, point := range list {
		if !onGlobe(point) {
			c.fail(&f.At, "shape", "%q in the shape is no longitude and latitude in degrees, with a space between", strings.TrimSpace(point))
			return
		}
	}
	switch {
	case len(list) < least:
		c.fail(&f.At, "shape", "the shape has %d points, but needs %d or more", len(list), least)
	case polygon != nil && strings.TrimSpace(list[0]) != strings.TrimSpace(list[len(list)-1]):
		c.fail(&f.At, "shape", "the shape of a polygon ends where it begins: repeat its first point at its end")
	}
}

// onGlobe reports whether a text is a longitude and a latitude.
func onGlobe(point string) bool {
	degrees := strings.Fields(point)
	if len(degrees) != 2 {
		return false
	}
	lon, badLon := strconv.ParseFloat(degrees[0], 64)
	lat, badLat := strconv.ParseFloat(degrees[1], 64)
	return badLon == nil && badLat == nil && lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90
}
