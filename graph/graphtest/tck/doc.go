// Package tck runs the scenarios of the openCypher Technology Compatibility Kit against a [graph.Store].
//
//	suite, err := tck.Load("../shared/tck")
//	if err != nil { … }
//	for _, scenario := range suite.Scenarios {
//		failure := suite.Run(ctx, engine, scenario) // nil where it passes
//	}
//
// Scenario outlines are expanded, so that there are [Count] scenarios. They mean what the reference implementation
// makes of them:
//
//   - Column names and their order count. Rows are a multiset or a list, as the step says; the order of the elements of
//     lists is ignored only where the step says so. Integers and floats differ; temporal values compare as text.
//   - Side effects are the difference of two looks at the graph: ids of nodes and relationships, names of labels, and
//     triples of id, key and value.
//   - An error has a type, a phase and a detail. Type and detail are [graph.Error].Detail. The phase is told by its
//     code: InvalidQuery and Unsupported come from Run, before anything was executed, and are compile time, as is
//     a missing parameter; every other code is runtime.
//   - After an error the graph is as it was.
//   - A scenario on any graph must pass on an empty graph and on a tree.
//   - Procedures and graphs that a scenario names are there for this scenario only.
//
// There is no list of exceptions. The feature files are not part of the repository: "make tck" takes those of the folder
// that PARLEY_TCK names, or fetches them.
package tck
