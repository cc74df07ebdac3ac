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
    CALL (before_21, after_22) { MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision)<-[:PROVIDES]-(after_22) RETURN 'KEPT' AS change_26, old_25, old_25 AS new_27, held_24.order AS place_28, 1 AS rank_29 UNION MATCH (after_22)-[:PROVIDES]->(new_27:Provision)-[:REPLACES]->(old_25:Provision)<-[held_24:PROVIDES]-(before_21) RETURN 'CHANGED' AS change_26, old_25, new_27, held_24.order AS place_28, 2 AS rank_29 UNION MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision) WHERE NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(old_25) RETURN old_25 AS kept_30 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_31)-[:REPLACES]->(old_25) RETURN other_31 } AND EXISTS { MATCH (after_22)-[:EXCLUDES]->(old_25) RETURN old_25 AS excluded_32 } RETURN 'DROPPED' AS change_26, old_25, null AS new_27, held_24.order AS place_28, 3 AS rank_29 UNION MATCH (before_21)-[held_24:PROVIDES]->(old_25:Provision) WHERE NOT EXISTS { MATCH (after_22)-[:PROVIDES|EXCLUDES]->(old_25) RETURN old_25 AS kept_30 } AND NOT EXISTS { MATCH (after_22)-[:PROVIDES]->(other_31)-[:REPLACES]->(old_25) RETURN other_31 } AND EXISTS { MATCH (after_22)-[:PROVIDES]->(any_33) RETURN any_33 } RETURN 'NOT_TOLD' AS change_26, old_25, null AS new_27, held_24.order AS place_28, 4 AS rank_29 UNION MATCH (after_22)-[held_24:PROVIDES]->(new_27:Provision) WHERE NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(new_27) RETURN new_27 AS kept_30 } AND NOT EXISTS { MATCH (before_21)-[:PROVIDES]->(other_31)<-[:REPLACES]-(new_27) RETURN other_31 } AND EXISTS { MATCH (before_21)-[:PROVIDES]->(any_33) RETURN any_33 } RETURN 'ADDED' AS change_26, null AS old_25, new_27, held_24.order AS place_28, 5 AS rank_29 }
    WITH change_26, old_25, new_27, rank_29 AS by1_34, place_28 AS by2_35, coalesce(old_25.id, new_27.id) AS by3_36, new_27.id AS by4_37
    ORDER BY by1_34, by2_35, by3_36, by4_37
    RETURN collect([change_26, CASE WHEN old_25 IS NOT NULL THEN [old_25.name] END, CASE WHEN new_27 IS NOT NULL THEN [new_27.name] END]) AS rows_38
  }
  CALL (before_21, after_22) {
    MATCH (party_39)-[:TOOK]->(:Position)-[:ON]->(target_40) WHERE target_40 = before_21 OR target_40 = after_22
    WITH DISTINCT party_39, before_21, after_22
    WITH party_39, before_21, after_22, party_39.name AS by1_41, party_39.id AS by2_42
    CALL (party_39, after_22) {
      MATCH (party_39)-[:TOOK]->(node_43:Position)-[:ON]->(after_22)
      WITH node_43, node_43.earliest AS by1_44, node_43.id AS by2_45
      ORDER BY by1_44, by2_45
      RETURN collect([node_43.stance]) AS rows_46
    }
    WITH [labels(party_39), party_39.id, rows_46] AS row_48, by1_41, by2_42
    ORDER BY by1_41, by2_42
    RETURN collect(row_48) AS rows_47
  }
  WITH [before_21.id, after_22.id, rows_38, rows_47] AS row_50, by1_23
  ORDER BY by1_23
  RETURN collect(row_50) AS rows_49
}
CALL () {
  MATCH (node_51:Meeting|Event|Document|Position|Statement)
  WITH node_51, coalesce(node_51.earliest, node_51.fromEarliest) AS earliest_52, coalesce(node_51.latest, node_51.fromLatest, node_51.toLatest) AS latest_53 WHERE (earliest_52 IS NOT NULL OR latest_53 IS NOT NULL) AND (NOT node_51:Source OR node_51:Plan) AND coalesce(node_51.status, 'actual') IN $p14 AND coalesce(latest_53 >= $p15, true) AND coalesce(earliest_52 <= $p16, true)
  WITH node_51, earliest_52, latest_53 ORDER BY coalesce(earliest_52, latest_53), latest_53, node_51.id LIMIT $p17
  WITH node_51, earliest_52, latest_53, $p18 AS asked_54, $p19 AS since_55, $p20 AS until_56, coalesce(earliest_52, latest_53) AS by1_57, latest_53 AS by2_58, node_51.id AS by3_59
  ORDER BY by1_57, by2_58, by3_59
  RETURN collect([coalesce(node_51.date, CASE WHEN node_51.from IS NOT NULL OR node_51.to IS NOT NULL THEN coalesce(node_51.from, '') + '/' + coalesce(node_51.to, '') END), coalesce(node_51.name, node_51.value, node_51.summary, node_51.text, head([(who)-[:TOOK]->(node_51)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_51.stance, '_', ' ')) + ' ' + what.name]), node_51.id), labels(node_51)]) AS rows_60
}
CALL () {
  MATCH (node_61:Dataset)
  WITH node_61, node_61.id AS by1_62
  ORDER BY by1_62 LIMIT 1
  CALL (node_61) {
    MATCH (dated_63:Meeting|Event) WHERE coalesce(dated_63.status, 'actual') = 'actual'
    WITH min(dated_63.earliest) AS earliest_64, max(dated_63.latest) AS latest_65 WHERE earliest_64 IS NOT NULL
    WITH earliest_64, latest_65, toString(earliest_64) + '/' + toString(latest_65) AS text_66 LIMIT 1
    RETURN head(collect([text_66])) AS found_67
  }
  CALL (node_61) {
    MATCH (node_68:Source)<-[:IN_SOURCE]-(:Locator)
    WITH DISTINCT node_68, node_68.id AS by1_69
    ORDER BY by1_69
    RETURN collect([node_68.id]) AS rows_70
  }
  CALL (node_61) {
    MATCH (counted_71) WHERE counted_71.dataset = node_61.dataset AND coalesce(counted_71.status, 'actual') = 'actual' AND counted_71 <> node_61
    UNWIND labels(counted_71) AS name_72
    WITH name_72, count(*) AS count_73, name_72 AS by1_74
    ORDER BY by1_74
    RETURN collect([name_72, count_73]) AS rows_75
  }
  RETURN head(collect([node_61.id, node_61.name, found_67, rows_70, rows_75])) AS found_76
}
CALL () {
  UNWIND [at IN range(0, size($p13) - 1) | [$p13[at], null, 0, at]] AS wanted_77
  OPTIONAL MATCH (entity_78:Entity {id: wanted_77[0]})
  OPTIONAL MATCH (record_79:Record {id: wanted_77[0]})
  WITH wanted_77, coalesce(entity_78, record_79) AS there_80 WHERE there_80 IS NULL OR NOT coalesce(wanted_77[1] IN labels(there_80), true)
  WITH wanted_77, there_80, [at_81 IN range(0, size(left(wanted_77[0], 100)) - 3) | substring(wanted_77[0], at_81, 3)] AS grams_82
  OPTIONAL MATCH (node_83:Entity|Record) WHERE there_80 IS NULL AND any(gram_84 IN grams_82 WHERE node_83.id CONTAINS gram_84) AND coalesce(wanted_77[1] IN labels(node_83), true) AND size([gram_84 IN grams_82 WHERE node_83.id CONTAINS gram_84]) * 3 >= size(grams_82)
  WITH wanted_77, labels(there_80) AS instead_85, node_83.id AS id_86, size([gram_84 IN grams_82 WHERE node_83.id CONTAINS gram_84]) AS shared_87, abs(size(node_83.id) - size(wanted_77[0])) AS distance_88 ORDER BY shared_87 DESC, distance_88, id_86
  WITH wanted_77, instead_85, collect(id_86)[..3] AS near_89 ORDER BY wanted_77[2], wanted_77[3]
  RETURN collect([wanted_77[2], wanted_77[0], near_89, instead_85]) AS missing_90
}
RETURN [rows_9, rows_19, rows_49, rows_60, found_76, missing_90] AS answer
