package api

import (
	recent "container/list"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"github.com/gin-gonic/gin"

	"parley/graph"
	"parley/schema"
)

// Automatic persisted queries: a client sends the SHA-256 of an operation in place of its text, in
// extensions.persistedQuery. Where the server does not know the text it says so, and the client sends both once. The
// hash in a GET makes an address short enough to be kept by caches.

// persistedNotFound is the code by which a client knows that it must send the text too.
const persistedNotFound graph.Code = "PERSISTED_QUERY_NOT_FOUND"

// persistedBytes bounds the texts that are kept; those used longest ago go first.
const persistedBytes = 8 << 20

// persisted keeps the texts of operations by their hash. It is safe for concurrent use.
type persisted struct {
	mu    sync.Mutex
	most  int
	bytes int
	order *recent.List
	texts map[string]*recent.Element
}

type persistedText struct{ hash, text string }

func newPersisted(most int) *persisted {
	return &persisted{most: most, order: recent.New(), texts: map[string]*recent.Element{}}
}

func (p *persisted) get(hash string) (string, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	item, ok := p.texts[hash]
	if !ok {
		return "", false
	}
	p.order.MoveToFront(item)
	return item.Value.(persistedText).text, true
}

func (p *persisted) put(hash, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.texts[hash] != nil || len(text) > p.most {
		return
	}
	p.texts[hash] = p.order.PushFront(persistedText{hash, text})
	for p.bytes += len(text); p.bytes > p.most; {
		last := p.order.Remove(p.order.Back()).(persistedText)
		delete(p.texts, last.hash)
		p.bytes -= len(last.text)
	}
}

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
		if text, ok = s.persisted.get(hash); !ok {
			s.answer(c, media, schema.Response{Kind: schema.RequestError, Errors: []*schema.Error{{
				Code: persistedNotFound, Message: "PersistedQueryNotFound"}}})
		}
		return text, "", ok
	}
	if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
		s.refuse(c, media, graph.Errorf(graph.InvalidArgument, "the SHA-256 of the operation is %s, not the hash that came with it", hex.EncodeToString(sum[:])))
		return "", "", false
	}
	return text, hash, true
}
