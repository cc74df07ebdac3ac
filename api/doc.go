// Package api is the HTTP edge: routes, decoding, guards, limits, errors, exports, health and the page. It is the only
// package that knows gin.
//
//	server, err := api.New(api.Config{Store: store, GraphQL: engine})
//	if err != nil { … }
//	http.Serve(listener, server)
//
// It answers /graphql by the GraphQL-over-HTTP specification, /cypher for read-only queries, /export for the whole
// dataset, /healthz, /readyz and /metrics for the operator, and / for the explorer. It never changes data, and holds
// no query of its own beside those that name the dataset and export it.
package api
