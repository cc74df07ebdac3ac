CALL () {
  MATCH (node_1:Person {id: $p1})
  WITH node_1 LIMIT 1
  RETURN head(collect([node_1.name, node_1.id, node_1:Leader, node_1.summary])) AS found_2
}
CALL () {
  UNWIND $p2 AS wanted_3
  OPTIONAL MATCH (entity_4:Entity {id: wanted_3})
  OPTIONAL MATCH (record_5:Record {id: wanted_3})
  WITH wanted_3, coalesce(entity_4, record_5) AS there_6 WHERE there_6 IS NULL OR NOT $p3 IN labels(there_6)
  WITH wanted_3, [at_7 IN range(0, size(left(wanted_3, 100)) - 3) | substring(wanted_3, at_7, 3)] AS grams_8
  CALL (wanted_3, grams_8) { MATCH (node_9:Entity|Record) WHERE $p3 IS NULL OR $p3 IN labels(node_9) WITH node_9, size([gram_10 IN grams_8 WHERE node_9.id CONTAINS gram_10]) AS shared_11, abs(size(node_9.id) - size(wanted_3)) AS distance_12, size(grams_8) AS most_13 WHERE shared_11 > 0 AND shared_11 * 3 >= most_13 WITH node_9, shared_11, distance_12 ORDER BY shared_11 DESC, distance_12, node_9.id LIMIT 3 RETURN collect(node_9.id) AS near_14 }
  RETURN collect([wanted_3, near_14]) AS missing_15
}
CALL () {
  MATCH (node_16:Person {id: $p4})
  WITH node_16 LIMIT 1
  CALL (node_16) {
    MATCH (node_16)-[:TOOK]->(position_17:Position)-[:ON]->(node_18) WHERE position_17.stance IN ['ACCEPTED', 'SIGNED']
    WITH node_18, position_17, position_17.earliest AS by1_19, position_17.latest AS by2_20
    WITH node_18, position_17, by1_19, by2_20, by1_19 AS key_21, by2_20 AS key_22, node_18.id AS key_23, position_17.id AS key_24
    ORDER BY key_21, key_22, key_23, key_24 LIMIT $p5
    RETURN collect([labels(node_18), node_18.id, node_18.date]) AS rows_25
  }
  RETURN head(collect([node_16.name, node_16.id, node_16:Leader, node_16.summary, rows_25])) AS found_26
}
CALL () {
  UNWIND $p6 AS wanted_27
  OPTIONAL MATCH (entity_28:Entity {id: wanted_27})
  OPTIONAL MATCH (record_29:Record {id: wanted_27})
  WITH wanted_27, coalesce(entity_28, record_29) AS there_30 WHERE there_30 IS NULL OR NOT $p7 IN labels(there_30)
  WITH wanted_27, [at_31 IN range(0, size(left(wanted_27, 100)) - 3) | substring(wanted_27, at_31, 3)] AS grams_32
  CALL (wanted_27, grams_32) { MATCH (node_33:Entity|Record) WHERE $p7 IS NULL OR $p7 IN labels(node_33) WITH node_33, size([gram_34 IN grams_32 WHERE node_33.id CONTAINS gram_34]) AS shared_35, abs(size(node_33.id) - size(wanted_27)) AS distance_36, size(grams_32) AS most_37 WHERE shared_35 > 0 AND shared_35 * 3 >= most_37 WITH node_33, shared_35, distance_36 ORDER BY shared_35 DESC, distance_36, node_33.id LIMIT 3 RETURN collect(node_33.id) AS near_38 }
  RETURN collect([wanted_27, near_38]) AS missing_39
}
RETURN [found_2, missing_15, found_26, missing_39] AS answer
