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
	for _, part := range strings.Split(accept, ",") {
		name, params, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		weight := 1.0
		if q, err := strconv.ParseFloat(params["q"], 64); err == nil {
			weight = q
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
