module parley

go 1.26

ignore ./frontend/node_modules

require github.com/neo4j/neo4j-go-driver/v5 v5.28.4 // indirect
