package api

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/gin-gonic/gin"

	"parley/graph"
	"parley/schema"
)

// Automatic persisted queries: a client sends the SHA-256 of an operation in place of its text, in
// extensions.persistedQuery. Where the server does not know the text it says so, and the client sends both once. The
// hash in a GET makes an address short enough to be kept by caches.

// persistedNotFound is the code by which a client knows that it must send the text too.
const persistedNotFound graph.Code = "PERSISTED_QUERY_NOT_FOUND"

// persistedBytes bounds the texts that are kept.
const persistedBytes = 8 << 20

// persistedHash gives the hash that a request names, empty for none. Errors: InvalidArgument where it is no hash.
func persistedHash(req graphqlRequest) (string, error) {
	given, ok := req.Extensions["persistedQuery"]
	if !ok || given == nil {
		return "", nil
	}
	fields, _ := given.(map[string]any)
	hash, _ := fields["sha256Hash"].(string)
	if version, _ := fields["version"].(json.Number); version != "1" || len(hash) != 2*sha256.Size {
		return "", graph.Errorf(graph.InvalidArgument, `extensions.persistedQuery must be {"version": 1, "sha256Hash": "…"} with the hash in 64 hexadecimal digits`)
	}
	return hash, nil
}

// text finds the text of a request: its own, or the one that its hash stands for. It answers the request and gives
// false where there is none.
func (s *Server) text(c *gin.Context, media string, req graphqlRequest) (text, hash string, ok bool) {
	hash, err := persistedHash(req)
	if err != nil {
		s.refuse(c, media, err)
		return "", "", false
	}
	if req.Query != nil {
		text = *req.Query
	}
	switch {
	case text == "" && hash == "":
		s.refuse(c, media, graph.Errorf(graph.InvalidArgument, "there is no operation; send one as «query»"))
		return "", "", false
	case hash == "":
		return text, "", true
	case text == "":
		if text, ok = s.persisted.get([]byte(hash)); !ok {
			s.answer(c, media, written(schema.Response{Kind: schema.RequestError, Errors: []*schema.Error{{
				Code: persistedNotFound, Message: "PersistedQueryNotFound"}}}))
		}
		return text, "", ok
	}
	if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
		s.refuse(c, media, graph.Errorf(graph.InvalidArgument, "the SHA-256 of the operation is %s, not the hash that came with it", hex.EncodeToString(sum[:])))
		return "", "", false
	}
	return text, hash, true
}
