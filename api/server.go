package api

import (
	"io/fs"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzhttp"

	"parley/frontend"
	"parley/graph"
	"parley/schema"
)

// Server is the HTTP handler.
type Server struct {
	config  Config
	gate    *gate
	metrics *metrics
	// notifier finds what the graph does not know in the queries at /cypher.
	notifier *schema.Notifier
	// persisted holds the operations that clients name by a hash.
	persisted *kept[string]
	// answers holds bodies of answers by what asked for them: the body of the request, or the address of one without.
	answers *kept[[]byte]
	// flights are the operations under way, by the same key.
	flights *flights
	page    fs.FS
	handler http.Handler
}

// New builds the handler. It does not contact the store: a server whose store is away starts, says so on /readyz and
// on every query, and serves as soon as the store is back. Errors: InvalidArgument for an incomplete config.
func New(config Config) (*Server, error) {
	if config.Store == nil || config.GraphQL == nil {
		return nil, graph.Errorf(graph.InvalidArgument, "api.New needs a store and a GraphQL engine")
	}
	page, err := frontend.Dist()
	if err != nil {
		return nil, err
	}
	config = config.withDefaults()
	m := newMetrics()
	s := &Server{config: config, gate: newGate(config.Store, config.AllowForeignData), metrics: m,
		notifier:  schema.NewNotifier(config.Store),
		persisted: newKept[string](persistedBytes), answers: newKept[[]byte](config.AnswerBytes),
		flights: newFlights(config.SameAtOnce, m.joined.Inc), page: page}
	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.CompressionLevel(5), gzhttp.EnableZstd(false))
	if err != nil {
		return nil, err
	}
	s.handler = compress(s.routes())
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) routes() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	e := gin.New()
	e.HandleMethodNotAllowed = true
	e.Use(s.log, s.recover, s.host, s.headers, s.cors)
	e.GET("/healthz", s.healthz)
	e.GET("/favicon.ico", s.icon)
	e.GET("/favicon.svg", s.icon)
	e.GET("/login", s.loginForm)
	e.POST("/login", s.login)
	e.NoRoute(s.token, s.static)
	e.NoMethod(s.methodNotAllowed)

	open := e.Group("/", s.token)
	open.GET("/readyz", s.readyz)
	open.GET("/metrics", gin.WrapH(s.metrics.handler()))
	open.GET("/schema.graphql", s.sdl)
	open.GET("/graphiql", s.graphiql)

	data := open.Group("/", s.bound)
	data.GET("/graphql", s.graphqlGet)
	data.POST("/graphql", s.graphqlPost)
	data.GET("/cypher", s.cypherGet)
	data.POST("/cypher", s.cypherPost)
	data.GET("/export/:format", s.export)
	return e
}
