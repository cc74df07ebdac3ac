package api

import (
	"mime"
	"strconv"
	"strings"
)

// The two media types of the GraphQL-over-HTTP specification.
const (
	mediaGraphQL = "application/graphql-response+json"
	mediaJSON    = "application/json"
)

// negotiate picks the media type of a GraphQL answer: the one that Accept weighs most, the older one where Accept is
// absent or takes anything. ok is false where Accept takes neither.
func negotiate(accept string) (media string, ok bool) {
	if strings.TrimSpace(accept) == "" {
		return mediaJSON, true
	}
	best := 0.0
	for part := range strings.SplitSeq(accept, ",") {
		name, weight, err := weighed(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		switch name {
		case mediaGraphQL, mediaJSON:
		case "*/*", "application/*":
			name = mediaJSON
		default:
			continue
		}
		if weight > best {
			best, media = weight, name
		}
	}
	return media, best > 0
}

// weighed reads one part of Accept. Most have no parameters, and cost nothing.
func weighed(part string) (name string, weight float64, err error) {
	if !strings.Contains(part, ";") {
		return strings.ToLower(part), 1, nil
	}
	name, params, err := mime.ParseMediaType(part)
	weight = 1
	if q, err := strconv.ParseFloat(params["q"], 64); err == nil {
		weight = q
	}
	return name, weight, err
}
