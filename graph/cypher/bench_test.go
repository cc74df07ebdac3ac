package cypher

import (
	"testing"

	"parley/graph"
)

// traversal is of the size and shape of the product's own.
const traversal = `
MATCH (plan:Plan {dataset: $dataset})
WHERE ($ids IS NULL OR plan.id IN $ids) AND coalesce(plan.status, 'actual') = 'actual'
CALL (plan) {
  MATCH (actor)-[:TOOK]->(position:Position)-[:ON]->(plan)
  WHERE position.stance IN ['ACCEPTED', 'SIGNED'] AND (actor:Person OR actor:State|Organization|Group)
    AND ($from IS NULL OR position.latest >= $from) AND ($to IS NULL OR position.earliest <= $to)
  OPTIONAL MATCH (position)-[:AT]->(meeting:Meeting)-[:TOOK_PLACE_IN]->(place:Place)
  WITH position, actor, meeting, place
  ORDER BY position.earliest, position.latest, actor.id
  LIMIT $first
  RETURN collect({
    actor: actor {.id, .name, labels: labels(actor)},
    position: position {.stance, .date, .manner, .certainty, .cites},
    meeting: meeting {.id, .name, .date},
    place: CASE WHEN place IS NULL THEN null ELSE place.name END
  }) AS acceptedBy
}
CALL (plan) {
  MATCH (plan)-[p:PROVIDES]->(provision:Provision)
  WITH provision, p
  ORDER BY p.order, provision.id
  RETURN collect(provision {.id, .name, .topic, concerns: [(provision)-[:CONCERNS]->(x:Place) | x.name]}) AS provisions
}
WITH plan, acceptedBy, provisions,
  COUNT { (plan)<-[:REVISES*1..5]-(:Plan) } AS revisions,
  EXISTS { (plan)-[:PRESENTED_AT]->(:Meeting) } AS presented
WHERE size(acceptedBy) > 0 OR presented
RETURN plan.id AS id, plan.name AS name, plan.date AS date, acceptedBy, provisions, revisions,
  any(c IN plan.cites WHERE c STARTS WITH 'remler2020#') AS cited
ORDER BY plan.earliest, plan.latest, id
SKIP $skip LIMIT $limit`

func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(traversal)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(traversal); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	stmt, err := Parse(traversal)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Check(stmt, CheckOptions{Access: graph.Read}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrint(b *testing.B) {
	stmt, err := Parse(traversal)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		Print(stmt)
	}
}
