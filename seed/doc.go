// Package seed holds the data of Parley and brings them into a store.
//
// A dataset is a folder of YAML files in the form that docs/dataset-format.md describes, in the vocabulary of
// vocabulary.yaml. [Read] makes Go records of it, with the file and line of each; [Check] finds what is wrong with them,
// all of it at once; [Build] turns them into the nodes and relationships of the graph, with everything that is derived;
// [Load] does all three and brings the graph into any graph.Store.
//
//	if problems := seed.Check(os.DirFS("data")); len(problems) > 0 { … }
//	report, err := seed.Load(ctx, store, os.DirFS("data"), seed.Options{})
//
// [Minsk] is the bundled dataset. The JSON Schema for editors, schema.json, is generated from the records, and the
// table of the vocabulary that package schema uses from vocabulary.yaml: go generate ./seed.
//
// The package does not answer questions: whatever reads a loaded graph asks the store.
package seed

//go:generate go run ./gen
