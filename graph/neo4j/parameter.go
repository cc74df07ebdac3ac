package neo4j

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"parley/graph"
)

// parameters turns those of the caller's values that are used into the driver's. Errors: InvalidArgument for a kind that
// no parameter has.
func parameters(used []string, values map[string]graph.Value) (map[string]any, *graph.Error) {
	out := make(map[string]any, len(used))
	for _, name := range used {
		converted, err := parameter(values[name])
		if err != nil {
			err.Message = "the parameter $" + name + " " + err.Message
			return nil, err
		}
		out[name] = converted
	}
	return out, nil
}

func parameter(v graph.Value) (any, *graph.Error) {
	switch v := v.(type) {
	case nil, bool, int64, float64, string:
		return v, nil
	case int:
		return int64(v), nil
	case []graph.Value:
		return listParameter(v)
	case map[string]graph.Value:
		return mapParameter(v)
	case graph.Point:
		return pointParameter(v), nil
	case graph.Date, graph.LocalTime, graph.Time, graph.LocalDateTime, graph.Duration:
		return temporalParameter(v), nil
	case graph.DateTime:
		return dateTimeParameter(v)
	case *graph.Node, *graph.Relationship, *graph.Path:
		return nil, graph.Errorf(graph.InvalidArgument, "holds a node, a relationship or a path; pass its id and match it")
	}
	return nil, graph.Errorf(graph.InvalidArgument, "holds a %T, which is no kind of value that Cypher has", v)
}

func listParameter(list []graph.Value) (any, *graph.Error) {
	out := make([]any, len(list))
	for i, v := range list {
		converted, err := parameter(v)
		if err != nil {
			return nil, err
		}
		out[i] = converted
	}
	return out, nil
}

func mapParameter(m map[string]graph.Value) (any, *graph.Error) {
	out := make(map[string]any, len(m))
	for k, v := range m {
		converted, err := parameter(v)
		if err != nil {
			return nil, err
		}
		out[k] = converted
	}
	return out, nil
}

func pointParameter(p graph.Point) any {
	if p.SRID == graph.WGS84Height || p.SRID == graph.Cartesian3D {
		return dbtype.Point3D{X: p.X, Y: p.Y, Z: p.Z, SpatialRefId: uint32(p.SRID)}
	}
	return dbtype.Point2D{X: p.X, Y: p.Y, SpatialRefId: uint32(p.SRID)}
}

// temporalParameter writes each kind as a time in UTC or in a fixed zone: the driver takes the clock's reading apart
// again, and no daylight saving of this machine can come in between.
func temporalParameter(v graph.Value) any {
	switch v := v.(type) {
	case graph.Date:
		return dbtype.Date(time.Unix(v.Days*secondsPerDay, 0).UTC())
	case graph.LocalTime:
		return dbtype.LocalTime(time.Unix(0, v.Nanos).UTC())
	case graph.Time:
		return dbtype.Time(time.Unix(-int64(v.Offset), v.Nanos).In(fixedZone(v.Offset)))
	case graph.LocalDateTime:
		return dbtype.LocalDateTime(time.Unix(v.Seconds, int64(v.Nanos)).UTC())
	case graph.Duration:
		return dbtype.Duration{Months: v.Months, Days: v.Days, Seconds: v.Seconds, Nanos: int(v.Nanos)}
	}
	return nil
}

func dateTimeParameter(v graph.DateTime) (any, *graph.Error) {
	zone := fixedZone(v.Offset)
	if v.Zone != "" {
		named, err := time.LoadLocation(v.Zone)
		if err != nil {
			return nil, graph.Errorf(graph.InvalidArgument, "names a time zone that is not known: %s", graph.Quote(v.Zone))
		}
		zone = named
	}
	return time.Unix(v.Seconds, int64(v.Nanos)).In(zone), nil
}

const secondsPerDay = 24 * 60 * 60

// offsetZone is the name by which the driver tells a time with a mere offset from one in a named zone.
const offsetZone = "Offset"

func fixedZone(offset int32) *time.Location { return time.FixedZone(offsetZone, int(offset)) }
