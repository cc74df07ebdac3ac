package exec

import (
	"strings"
	"time"

	"parley/graph"
)

// defaultZone is the zone of times whose zone is not given.
const defaultZone = "Z"

var temporalFunctions = temporalTable()

func temporalTable() map[string]function {
	table := map[string]function{
		"duration":                 {call1: durationFunction},
		"duration.between":         {call2: between(graph.Between)},
		"duration.inmonths":        {call2: between(graph.InMonths)},
		"duration.indays":          {call2: between(graph.InDays)},
		"duration.inseconds":       {call2: between(graph.InSeconds)},
		"datetime.fromepoch":       {call2: fromEpoch},
		"datetime.fromepochmillis": {call1: fromEpochMillis},
		"timestamp":                {call0: timestamp, clock: true},
	}
	for _, k := range [...]graph.TemporalKind{graph.DateKind, graph.LocalTimeKind, graph.TimeKind, graph.LocalDateTimeKind, graph.DateTimeKind} {
		name := k.String()
		table[name] = function{callN: construct(k), clock: true}
		table[name+".transaction"] = function{callN: clockOf(k, statementClock), clock: true}
		table[name+".statement"] = function{callN: clockOf(k, statementClock), clock: true}
		table[name+".realtime"] = function{callN: clockOf(k, realClock), varies: true}
		table[name+".truncate"] = function{callN: truncate(k), nulls: true, clock: true}
	}
	return table
}

func statementClock(ctx *Context) time.Time { return ctx.Now }
func realClock(*Context) time.Time          { return time.Now() }

// construct makes a value of text, of a map or of another temporal value; without argument of the statement's clock.
func construct(k graph.TemporalKind) func(*Context, []Value) (Value, error) {
	return func(ctx *Context, args []Value) (Value, error) {
		if len(args) == 0 {
			return now(k, ctx.Now, defaultZone)
		}
		if len(args) > 1 {
			return Value{}, wrongCount(k.String(), len(args))
		}
		switch arg := args[0]; arg.Kind {
		case String:
			return temporal(k.Parse(arg.Str(), defaultZone))
		case Map:
			m := Out(nil, arg).(map[string]graph.Value)
			if zone, ok := m["timezone"].(string); ok && len(m) == 1 {
				return now(k, ctx.Now, zone)
			}
			return temporal(k.Make(m, defaultZone))
		case Date, Other:
			return temporal(k.From(arg.Ref()))
		default:
			return Value{}, wrongArgument(k.String(), "a string, a map or a temporal value", arg)
		}
	}
}

// temporal brings a value of package graph into the engine; its errors get openCypher's name.
func temporal(v graph.Value, err error) (Value, error) {
	if err != nil {
		return Value{}, named(err)
	}
	return OtherOf(v), nil
}

func named(err error) error {
	if e, ok := err.(*graph.Error); ok && e.Detail == "" {
		e.Detail = argumentValue
	}
	return err
}

// now shows an instant on the clock of a zone.
func now(k graph.TemporalKind, at time.Time, zone string) (Value, error) {
	d, err := graph.DateTimeAt(at.Unix(), int32(at.Nanosecond()), zone)
	if err != nil {
		return Value{}, named(err)
	}
	return temporal(k.From(d))
}

func clockOf(k graph.TemporalKind, clock func(*Context) time.Time) func(*Context, []Value) (Value, error) {
	return func(ctx *Context, args []Value) (Value, error) {
		zone := defaultZone
		if len(args) > 1 {
			return Value{}, wrongCount(k.String(), len(args))
		}
		if len(args) == 1 {
			if args[0].Kind != String {
				return Value{}, wrongArgument(k.String(), "the name of a time zone", args[0])
			}
			zone = args[0].Str()
		}
		return now(k, clock(ctx), zone)
	}
}

// truncate takes a unit, a temporal value (now, if there is none) and a map of fields to set.
func truncate(k graph.TemporalKind) func(*Context, []Value) (Value, error) {
	return func(ctx *Context, args []Value) (Value, error) {
		if len(args) < 1 || len(args) > 3 {
			return Value{}, wrongCount(k.String()+".truncate", len(args))
		}
		if args[0].Kind != String {
			return Value{}, wrongArgument(k.String()+".truncate", "the name of a unit", args[0])
		}
		at, fields := graph.Value(graph.DateTimeOfGo(ctx.Now)), map[string]graph.Value(nil)
		if len(args) > 1 {
			if !isTemporal(args[1]) {
				return Value{}, wrongArgument(k.String()+".truncate", "a temporal value", args[1])
			}
			at = args[1].Ref()
		}
		if len(args) > 2 && args[2].Kind != Null {
			if args[2].Kind != Map {
				return Value{}, wrongArgument(k.String()+".truncate", "a map of fields", args[2])
			}
			fields = Out(nil, args[2]).(map[string]graph.Value)
		}
		return temporal(k.Truncate(strings.TrimSpace(args[0].Str()), at, fields, defaultZone))
	}
}

func durationFunction(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case String:
		return duration(graph.ParseDuration(v.Str()))
	case Map:
		return duration(graph.MakeDuration(Out(nil, v).(map[string]graph.Value)))
	}
	return Value{}, wrongArgument("duration", "a string or a map", v)
}

func between(measure func(from, to graph.Value) (graph.Duration, error)) func(*Context, Value, Value) (Value, error) {
	return func(_ *Context, from, to Value) (Value, error) {
		return duration(measure(from.Ref(), to.Ref()))
	}
}

func fromEpoch(_ *Context, seconds, nanos Value) (Value, error) {
	s, ok1 := wholeNumber(seconds)
	n, ok2 := wholeNumber(nanos)
	if !ok1 || !ok2 {
		return Value{}, fault(argumentValue, "datetime.fromEpoch() needs numbers: seconds and nanoseconds")
	}
	return temporal(graph.DateTimeKind.Make(map[string]graph.Value{"epochSeconds": s, "nanosecond": n}, defaultZone))
}

func fromEpochMillis(_ *Context, millis Value) (Value, error) {
	n, ok := wholeNumber(millis)
	if !ok {
		return Value{}, wrongArgument("datetime.fromEpochMillis", "a number", millis)
	}
	return temporal(graph.DateTimeKind.Make(map[string]graph.Value{"epochMillis": n}, defaultZone))
}

// wholeNumber cuts towards zero.
func wholeNumber(v Value) (int64, bool) {
	if !isNumber(v) {
		return 0, false
	}
	if v.Kind == Float {
		return saturate(v.Float()), true
	}
	return v.Int(), true
}

// timestamp counts milliseconds since 1970 on the statement's clock.
func timestamp(ctx *Context) (Value, error) { return IntOf(ctx.Now.UnixMilli()), nil }
