CALL () {
  CALL db.index.fulltext.queryNodes('parley_grams', $p1, {limit: 2000}) YIELD node AS name_1
  MATCH (node_2:Entity)-[:NAMED]->(name_1)
  WITH node_2, name_1, size([gram_3 IN $p2 WHERE gram_3 IN name_1.grams]) AS shared_4
  WITH node_2, name_1, CASE WHEN name_1.folded IN $p3 THEN 1.0 WHEN any(folded_5 IN $p3 WHERE name_1.folded STARTS WITH folded_5) THEN 0.9 WHEN any(folded_5 IN $p3 WHERE name_1.folded CONTAINS ' ' + folded_5) THEN 0.85 WHEN shared_4 * 2 < size($p2) THEN 0.0 ELSE 0.5 * shared_4 / size($p2) + 0.3 * shared_4 / (size($p2) + size(name_1.grams) - shared_4) END AS score_6 WHERE score_6 > 0
  WITH node_2, name_1, score_6 ORDER BY node_2.id, score_6 DESC, name_1.value <> $p4, name_1.id
  WITH node_2, collect(name_1)[0] AS name_1, max(score_6) AS score_6 ORDER BY score_6 DESC, node_2.id LIMIT $p5
  WITH node_2, name_1, score_6, -score_6 AS by1_7, node_2.id AS by2_8
  ORDER BY by1_7, by2_8
  RETURN collect([labels(node_2), node_2.id, name_1.value, score_6]) AS rows_9
}
CALL () {
  CALL db.index.fulltext.queryNodes('parley_grams', $p6, {limit: 2000}) YIELD node AS name_10
  MATCH (node_11:Entity)-[:NAMED]->(name_10) WHERE any(kind_12 IN $p7 WHERE kind_12 IN labels(node_11))
  WITH node_11, name_10, size([gram_13 IN $p8 WHERE gram_13 IN name_10.grams]) AS shared_14
  WITH node_11, name_10, CASE WHEN name_10.folded IN $p9 THEN 1.0 WHEN any(folded_15 IN $p9 WHERE name_10.folded STARTS WITH folded_15) THEN 0.9 WHEN any(folded_15 IN $p9 WHERE name_10.folded CONTAINS ' ' + folded_15) THEN 0.85 WHEN shared_14 * 2 < size($p8) THEN 0.0 ELSE 0.5 * shared_14 / size($p8) + 0.3 * shared_14 / (size($p8) + size(name_10.grams) - shared_14) END AS score_16 WHERE score_16 > 0
  WITH node_11, name_10, score_16 ORDER BY node_11.id, score_16 DESC, name_10.value <> $p10, name_10.id
  WITH node_11, collect(name_10)[0] AS name_10, max(score_16) AS score_16 ORDER BY score_16 DESC, node_11.id LIMIT $p11
  WITH node_11, name_10, score_16, -score_16 AS by1_17, node_11.id AS by2_18
  ORDER BY by1_17, by2_18
  RETURN collect([labels(node_11), node_11.id, name_10.value, score_16]) AS rows_19
}
CALL () {
  UNWIND range(0, size($p12) - 2) AS index_20
  MATCH (before_21:Document&Entity {id: $p12[index_20]})
  MATCH (after_22:Document&Entity {id: $p12[index_20 + 1]})
  WITH before_21, after_22, index_20 AS by1_23
  CALL (before_21, after_22) {
    CALL (before_21, after_22) { MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision)<-[:PROVIDES]-(after_22) RETURN 'KEPT' AS change_26, old_25, old_25 AS new_27, held_24.order AS place_28, 1 AS rank_29 UNION MATCH (after_22)-[:PROVIDES]->(new_27:Provision)-[tie_30:REPLACES|VARIANT_OF]-(old_25:Provision)<-[held_24:PROVIDES]-(before_21) WHERE type(tie_30) = 'VARIANT_OF' OR startNode(tie_30) = new_27 RETURN 'CHANGED' AS change_26, old_25, new_27, held_24.order AS place_28, 2 AS rank_29 UNION MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision) WHERE NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(old_25) RETURN old_25 AS kept_31 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_32)-[:REPLACES]->(old_25) RETURN other_32 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_32)-[:VARIANT_OF]-(old_25) RETURN other_32 } AND EXISTS { MATCH (after_22)-[:EXCLUDES]->(old_25) RETURN old_25 AS excluded_33 } RETURN 'DROPPED' AS change_26, old_25, null AS new_27, held_24.order AS place_28, 3 AS rank_29 UNION MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision) WHERE NOT EXISTS { MATCH (after_22)-[:PROVIDES|EXCLUDES]->(old_25) RETURN old_25 AS kept_31 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_32)-[:REPLACES]->(old_25) RETURN other_32 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_32)-[:VARIANT_OF]-(old_25) RETURN other_32 } AND EXISTS { MATCH (after_22)-[:PROVIDES]->(any_34) RETURN any_34 } RETURN 'NOT_TOLD' AS change_26, old_25, null AS new_27, held_24.order AS place_28, 4 AS rank_29 UNION MATCH (after_22)-[held_24:PROVIDES]->(new_27:Provision) WHERE NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(new_27) RETURN new_27 AS kept_31 } AND NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(other_32)<-[:REPLACES]-(new_27) RETURN other_32 } AND NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(other_32)-[:VARIANT_OF]-(new_27) RETURN other_32 } AND EXISTS { MATCH (before_21)-[:PROVIDES]->(any_34) RETURN any_34 } RETURN 'ADDED' AS change_26, null AS old_25, new_27, held_24.order AS place_28, 5 AS rank_29 }
    WITH change_26, old_25, new_27, rank_29 AS by1_35, place_28 AS by2_36, coalesce(old_25.id, new_27.id) AS by3_37, new_27.id AS by4_38
    ORDER BY by1_35, by2_36, by3_37, by4_38
    RETURN collect([change_26, CASE WHEN old_25 IS NOT NULL THEN [old_25.name] END, CASE WHEN new_27 IS NOT NULL THEN [new_27.name] END]) AS rows_39
  }
  CALL (before_21, after_22) {
    MATCH (party_40)-[:TOOK]->(:Position)-[:ON]->(target_41) WHERE target_41 = before_21 OR target_41 = after_22
    WITH DISTINCT party_40, before_21, after_22
    WITH party_40, before_21, after_22, party_40.name AS by1_42, party_40.id AS by2_43
    CALL (party_40, after_22) {
      MATCH (party_40)-[:TOOK]->(node_44:Position)-[:ON]->(after_22)
      WITH node_44, node_44.earliest AS by1_45, node_44.id AS by2_46
      ORDER BY by1_45, by2_46
      RETURN collect([node_44.stance]) AS rows_47
    }
    WITH [labels(party_40), party_40.id, rows_47] AS row_49, by1_42, by2_43
    ORDER BY by1_42, by2_43
    RETURN collect(row_49) AS rows_48
  }
  WITH [before_21.id, after_22.id, rows_39, rows_48] AS row_51, by1_23
  ORDER BY by1_23
  RETURN collect(row_51) AS rows_50
}
CALL () {
  MATCH (node_52:Meeting|Event|Document|Position|Statement)
  WITH node_52, coalesce(node_52.earliest, node_52.fromEarliest) AS earliest_53, coalesce(node_52.latest, node_52.fromLatest, node_52.toLatest) AS latest_54 WHERE (earliest_53 IS NOT NULL OR latest_54 IS NOT NULL) AND (NOT node_52:Source OR node_52:Plan) AND coalesce(node_52.status, 'actual') IN $p14 AND coalesce(latest_54 >= $p15, true) AND coalesce(earliest_53 <= $p16, true)
  WITH node_52, earliest_53, latest_54 ORDER BY coalesce(earliest_53, latest_54), latest_54, node_52.id LIMIT $p17
  WITH node_52, earliest_53, latest_54, $p18 AS asked_55, $p19 AS since_56, $p20 AS until_57, coalesce(earliest_53, latest_54) AS by1_58, latest_54 AS by2_59, node_52.id AS by3_60
  ORDER BY by1_58, by2_59, by3_60
  RETURN collect([coalesce(node_52.date, CASE WHEN node_52.from IS NOT NULL OR node_52.to IS NOT NULL THEN coalesce(node_52.from, '') + '/' + coalesce(node_52.to, '') END), coalesce(node_52.name, node_52.value, node_52.summary, node_52.text, head([(who)-[:TOOK]->(node_52)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_52.stance, '_', ' ')) + ' ' + what.name]), node_52.id), labels(node_52)]) AS rows_61
}
CALL () {
  MATCH (node_62:Dataset)
  WITH node_62, node_62.id AS by1_63
  ORDER BY by1_63 LIMIT 1
  CALL (node_62) {
    MATCH (dated_64:Meeting|Event) WHERE coalesce(dated_64.status, 'actual') = 'actual'
    WITH min(dated_64.earliest) AS earliest_65, max(dated_64.latest) AS latest_66 WHERE earliest_65 IS NOT NULL
    WITH earliest_65, latest_66, toString(earliest_65) + '/' + toString(latest_66) AS text_67 LIMIT 1
    RETURN head(collect([text_67])) AS found_68
  }
  CALL (node_62) {
    MATCH (node_69:Source)<-[:IN_SOURCE]-(:Locator)
    WITH DISTINCT node_69, node_69.id AS by1_70
    ORDER BY by1_70
    RETURN collect([node_69.id]) AS rows_71
  }
  CALL (node_62) {
    MATCH (counted_72) WHERE counted_72.dataset = node_62.dataset AND coalesce(counted_72.status, 'actual') = 'actual' AND counted_72 <> node_62
    UNWIND labels(counted_72) AS name_73
    WITH name_73, count(*) AS count_74, name_73 AS by1_75
    ORDER BY by1_75
    RETURN collect([name_73, count_74]) AS rows_76
  }
  RETURN head(collect([node_62.id, node_62.name, found_68, rows_71, rows_76])) AS found_77
}
CALL () {
  UNWIND [at IN range(0, size($p13) - 1) | [$p13[at], 'Document', 0, at]] AS wanted_78
  OPTIONAL MATCH (entity_79:Entity {id: wanted_78[0]})
  OPTIONAL MATCH (record_80:Record {id: wanted_78[0]})
  WITH wanted_78, coalesce(entity_79, record_80) AS there_81 WHERE there_81 IS NULL OR NOT coalesce(wanted_78[1] IN labels(there_81), true)
  WITH wanted_78, there_81, [at_82 IN range(0, size(left(wanted_78[0], 100)) - 3) | substring(wanted_78[0], at_82, 3)] AS grams_83
  OPTIONAL MATCH (node_84:Entity|Record) WHERE there_81 IS NULL AND any(gram_85 IN grams_83 WHERE node_84.id CONTAINS gram_85) AND coalesce(wanted_78[1] IN labels(node_84), true) AND size([gram_85 IN grams_83 WHERE node_84.id CONTAINS gram_85]) * 5 >= size(grams_83) + size(node_84.id) - 2
  WITH wanted_78, labels(there_81) AS instead_86, node_84.id AS id_87, size([gram_85 IN grams_83 WHERE node_84.id CONTAINS gram_85]) * 1.0 / (size(grams_83) + size(node_84.id) - 2) AS alike_88 ORDER BY alike_88 DESC, id_87
  WITH wanted_78, instead_86, collect(id_87)[..3] AS near_89 ORDER BY wanted_78[2], wanted_78[3]
  RETURN collect([wanted_78[2], wanted_78[0], near_89, instead_86, wanted_78[1]]) AS missing_90
}
RETURN [rows_9, rows_19, rows_50, rows_61, found_77, missing_90] AS answer
