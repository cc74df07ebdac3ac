package graph

import (
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the same zones on every machine
)

const maxOffset = 18 * 3600

// merged names the zones that the zone database of 2022 folded into a neighbour, whose clock they shared since 1970.
// Java, and so Neo4j and openCypher, follows the fold for older times; Go keeps the older history.
var merged = map[string]string{
	"Atlantic/Reykjavik": "Africa/Abidjan",
	"Europe/Amsterdam":   "Europe/Brussels",
	"Europe/Copenhagen":  "Europe/Berlin",
	"Europe/Luxembourg":  "Europe/Brussels",
	"Europe/Monaco":      "Europe/Paris",
	"Europe/Oslo":        "Europe/Berlin",
	"Europe/Stockholm":   "Europe/Berlin",
}

// locations caches *time.Location by name; there are some 600 names, so it stays small.
var locations sync.Map

// location finds a zone by its name.
//
// Differs: Neo4j takes the name in any case.
func location(name string) (*time.Location, error) {
	if l, ok := locations.Load(name); ok {
		return l.(*time.Location), nil
	}
	load := name
	if m, ok := merged[name]; ok {
		load = m
	}
	if !zoneName(name) || name == "Local" {
		return nil, Errorf(InvalidArgument, "%s is no time zone: write an offset such as +01:00 or a name such as Europe/Stockholm", Quote(name))
	}
	l, err := time.LoadLocation(load)
	if err != nil {
		return nil, Errorf(InvalidArgument, "the time zone %s is unknown: write an offset such as +01:00 or a name such as Europe/Stockholm", Quote(name))
	}
	locations.Store(name, l)
	return l, nil
}

func zoneName(s string) bool {
	return s != "" && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-") == "" &&
		len(s) <= 64 && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 'a' && s[0] <= 'z')
}

// zone is a fixed offset, or a named zone whose offset depends on the instant.
type zone struct {
	offset int32
	name   string
	// keep prefers offset where the clock of a named zone shows a time twice.
	keep bool
}

// parseZone reads Z, ±hh[:mm[:ss]] or a name.
func parseZone(s string) (zone, error) {
	if s == "Z" || s == "z" {
		return zone{}, nil
	}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		offset, err := parseOffset(s)
		return zone{offset: offset}, err
	}
	_, err := location(s)
	return zone{name: s}, err
}

// at answers the offset of the zone at an instant, in seconds since 1970-01-01T00:00Z.
func (z zone) at(seconds int64) int32 {
	if z.name == "" {
		return z.offset
	}
	l, err := location(z.name)
	if err != nil {
		return z.offset
	}
	_, offset := time.Unix(seconds, 0).In(l).Zone()
	return int32(offset)
}

// local answers the offset at a time of the local clock. Where the clock shows a time twice it is the first; where it
// jumps over a time, the offset before the jump, so that the time moves on by the length of the jump.
func (z zone) local(seconds int64) int32 {
	if z.name == "" {
		return z.offset
	}
	if z.keep && z.at(seconds-int64(z.offset)) == z.offset {
		return z.offset
	}
	before, after := z.at(seconds-2*secondsPerDay), z.at(seconds+2*secondsPerDay)
	if z.at(seconds-int64(before)) != before && z.at(seconds-int64(after)) == after {
		return after
	}
	return before
}

// dateTime makes the instant that the local clock of z shows.
func (z zone) dateTime(local LocalDateTime) DateTime {
	offset := z.local(local.Seconds)
	d := DateTime{local.Seconds - int64(offset), local.Nanos, offset, z.name}
	if z.name != "" {
		d.Offset = z.at(d.Seconds)
	}
	return d
}

// instant makes the date-time that the clock of z shows at an instant.
func (z zone) instant(seconds int64, nanos int32) DateTime {
	return DateTime{seconds, nanos, z.at(seconds), z.name}
}

// parseOffset reads ±hh, ±hhmm, ±hh:mm and ±hh:mm:ss, at most 18 hours.
func parseOffset(s string) (int32, error) {
	fail := Errorf(InvalidArgument, "%s is no offset from UTC: write Z, +01:00 or -0330, at most 18 hours", Quote(s))
	digits := strings.ReplaceAll(s[1:], ":", "")
	colons := len(s) - 1 - len(digits)
	if len(digits)%2 != 0 || len(digits) > 6 || len(digits) < 2 || colons != 0 && colons != len(digits)/2-1 {
		return 0, fail
	}
	offset, unit := int32(0), int32(3600)
	for i := 0; i < len(digits); i += 2 {
		n, ok := twoDigits(digits[i:])
		if !ok || n > 59 {
			return 0, fail
		}
		offset, unit = offset+int32(n)*unit, unit/60
	}
	if offset > maxOffset {
		return 0, fail
	}
	if s[0] == '-' {
		offset = -offset
	}
	return offset, nil
}

func twoDigits(s string) (int, bool) {
	if len(s) < 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}
