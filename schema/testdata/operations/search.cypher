CALL () {
  MATCH (node_1:Entity)-[:NAMED]->(name_2:Name)
  WITH node_1, name_2, size([gram_3 IN $p1 WHERE gram_3 IN name_2.grams]) AS shared_4
  WITH node_1, name_2, CASE WHEN name_2.folded IN $p2 THEN 1.0 WHEN any(folded_5 IN $p2 WHERE name_2.folded STARTS WITH folded_5) THEN 0.9 WHEN any(folded_5 IN $p2 WHERE name_2.folded CONTAINS ' ' + folded_5) THEN 0.85 WHEN shared_4 * 2 < size($p1) THEN 0.0 ELSE 0.5 * shared_4 / size($p1) + 0.3 * shared_4 / (size($p1) + size(name_2.grams) - shared_4) END AS score_6 WHERE score_6 > 0
  WITH node_1, name_2, score_6 ORDER BY node_1.id, score_6 DESC, name_2.id
  WITH node_1, collect(name_2)[0] AS name_2, max(score_6) AS score_6 ORDER BY score_6 DESC, node_1.id LIMIT $p3
  WITH node_1, name_2, score_6, -score_6 AS by1_7, node_1.id AS by2_8
  ORDER BY by1_7, by2_8
  RETURN collect([labels(node_1), node_1.id, name_2.value, score_6]) AS rows_9
}
CALL () {
  MATCH (node_10:Entity)-[:NAMED]->(name_11:Name) WHERE any(kind_12 IN $p4 WHERE kind_12 IN labels(node_10))
  WITH node_10, name_11, size([gram_13 IN $p5 WHERE gram_13 IN name_11.grams]) AS shared_14
  WITH node_10, name_11, CASE WHEN name_11.folded IN $p6 THEN 1.0 WHEN any(folded_15 IN $p6 WHERE name_11.folded STARTS WITH folded_15) THEN 0.9 WHEN any(folded_15 IN $p6 WHERE name_11.folded CONTAINS ' ' + folded_15) THEN 0.85 WHEN shared_14 * 2 < size($p5) THEN 0.0 ELSE 0.5 * shared_14 / size($p5) + 0.3 * shared_14 / (size($p5) + size(name_11.grams) - shared_14) END AS score_16 WHERE score_16 > 0
  WITH node_10, name_11, score_16 ORDER BY node_10.id, score_16 DESC, name_11.id
  WITH node_10, collect(name_11)[0] AS name_11, max(score_16) AS score_16 ORDER BY score_16 DESC, node_10.id LIMIT $p7
  WITH node_10, name_11, score_16, -score_16 AS by1_17, node_10.id AS by2_18
  ORDER BY by1_17, by2_18
  RETURN collect([labels(node_10), node_10.id, name_11.value, score_16]) AS rows_19
}
CALL () {
  UNWIND range(0, size($p8) - 2) AS index_20
  MATCH (before_21:Document {id: $p8[index_20]})
  MATCH (after_22:Document {id: $p8[index_20 + 1]})
  WITH before_21, after_22, index_20 AS by1_23
  CALL (before_21, after_22) {
    CALL (before_21, after_22) { MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision)<-[:PROVIDES]-(after_22) RETURN 'KEPT' AS change_26, old_25, old_25 AS new_27, held_24.order AS place_28, 1 AS rank_29 UNION MATCH (after_22)-[:PROVIDES]->(new_27:Provision)-[:REPLACES]->(old_25:Provision)<-[held_24:PROVIDES]-(before_21) RETURN 'CHANGED' AS change_26, old_25, new_27, held_24.order AS place_28, 2 AS rank_29 UNION MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision) WHERE NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(old_25) RETURN old_25 AS kept_30 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_31)-[:REPLACES]->(old_25) RETURN other_31 } RETURN 'DROPPED' AS change_26, old_25, null AS new_27, held_24.order AS place_28, 3 AS rank_29 UNION MATCH (after_22)-[held_24:PROVIDES]->(new_27:Provision) WHERE NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(new_27) RETURN new_27 AS kept_30 } AND NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(other_31)<-[:REPLACES]-(new_27) RETURN other_31 } RETURN 'ADDED' AS change_26, null AS old_25, new_27, held_24.order AS place_28, 4 AS rank_29 }
    WITH change_26, old_25, new_27, rank_29 AS by1_32, place_28 AS by2_33, coalesce(old_25.id, new_27.id) AS by3_34, new_27.id AS by4_35
    ORDER BY by1_32, by2_33, by3_34, by4_35
    RETURN collect([change_26, CASE WHEN old_25 IS NOT NULL THEN [old_25.name] END, CASE WHEN new_27 IS NOT NULL THEN [new_27.name] END]) AS rows_36
  }
  CALL (before_21, after_22) {
    MATCH (party_37)-[:TOOK]->(:Position)-[:ON]->(target_38) WHERE target_38 = before_21 OR target_38 = after_22
    WITH DISTINCT party_37, before_21, after_22
    WITH party_37, before_21, after_22, party_37.name AS by1_39, party_37.id AS by2_40
    CALL (party_37, after_22) {
      MATCH (party_37)-[:TOOK]->(node_41:Position)-[:ON]->(after_22)
      WITH node_41, node_41.earliest AS by1_42, node_41.id AS by2_43
      ORDER BY by1_42, by2_43
      RETURN collect([node_41.stance]) AS rows_44
    }
    WITH [labels(party_37), party_37.id, rows_44] AS row_46, by1_39, by2_40
    ORDER BY by1_39, by2_40
    RETURN collect(row_46) AS rows_45
  }
  WITH [before_21.id, after_22.id, rows_36, rows_45] AS row_48, by1_23
  ORDER BY by1_23
  RETURN collect(row_48) AS rows_47
}
CALL () {
  UNWIND $p9 AS wanted_49
  OPTIONAL MATCH (entity_50:Entity {id: wanted_49})
  OPTIONAL MATCH (record_51:Record {id: wanted_49})
  WITH wanted_49, coalesce(entity_50, record_51) AS there_52 WHERE there_52 IS NULL
  WITH wanted_49, [at_53 IN range(0, size(left(wanted_49, 100)) - 3) | substring(wanted_49, at_53, 3)] AS grams_54
  CALL (wanted_49, grams_54) { MATCH (node_55:Entity|Record) WHERE $p10 IS NULL OR $p10 IN labels(node_55) WITH node_55, size([gram_56 IN grams_54 WHERE node_55.id CONTAINS gram_56]) AS shared_57, abs(size(node_55.id) - size(wanted_49)) AS distance_58, size(grams_54) AS most_59 WHERE shared_57 > 0 AND shared_57 * 3 >= most_59 WITH node_55, shared_57, distance_58 ORDER BY shared_57 DESC, distance_58, node_55.id LIMIT 3 RETURN collect(node_55.id) AS near_60 }
  RETURN collect([wanted_49, near_60]) AS missing_61
}
CALL () {
  MATCH (node_62:Meeting|Event|Document|Position|Statement)
  WITH node_62, coalesce(node_62.earliest, node_62.fromEarliest) AS earliest_63, coalesce(node_62.latest, node_62.fromLatest) AS latest_64 WHERE (earliest_63 IS NOT NULL OR latest_64 IS NOT NULL) AND (NOT node_62:Source OR node_62:Plan) AND coalesce(node_62.status, 'actual') IN $p11 AND coalesce(latest_64 >= $p12, true) AND coalesce(earliest_63 <= $p13, true)
  WITH node_62, earliest_63, latest_64 ORDER BY earliest_63, latest_64, node_62.id LIMIT $p14
  WITH node_62, earliest_63, latest_64, earliest_63 AS by1_65, latest_64 AS by2_66, node_62.id AS by3_67
  ORDER BY by1_65, by2_66, by3_67
  RETURN collect([coalesce(node_62.date, node_62.from), coalesce(node_62.name, node_62.value, node_62.summary, node_62.text, head([(who)-[:TOOK]->(node_62)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_62.stance, '_', ' ')) + ' ' + what.name]), node_62.id), labels(node_62)]) AS rows_68
}
CALL () {
  MATCH (node_69:Dataset)
  WITH node_69, node_69.id AS by1_70
  ORDER BY by1_70 LIMIT 1
  CALL (node_69) {
    MATCH (dated_71:Meeting|Event) WHERE coalesce(dated_71.status, 'actual') = 'actual'
    WITH min(dated_71.earliest) AS earliest_72, max(dated_71.latest) AS latest_73 WHERE earliest_72 IS NOT NULL
    WITH earliest_72, latest_73, toString(earliest_72) + '/' + toString(latest_73) AS text_74 LIMIT 1
    RETURN head(collect([text_74])) AS found_75
  }
  CALL (node_69) {
    MATCH (node_76:Source)<-[:IN_SOURCE]-(:Locator)
    WITH DISTINCT node_76, node_76.id AS by1_77
    ORDER BY by1_77
    RETURN collect([node_76.id]) AS rows_78
  }
  CALL (node_69) {
    MATCH (counted_79) WHERE counted_79.dataset = node_69.dataset AND coalesce(counted_79.status, 'actual') = 'actual' AND counted_79 <> node_69
    UNWIND labels(counted_79) AS name_80
    WITH name_80, count(*) AS count_81, name_80 AS by1_82
    ORDER BY by1_82
    RETURN collect([name_80, count_81]) AS rows_83
  }
  RETURN head(collect([node_69.id, node_69.name, found_75, rows_78, rows_83])) AS found_84
}
RETURN [rows_9, rows_19, rows_47, missing_61, rows_68, found_84] AS answer
