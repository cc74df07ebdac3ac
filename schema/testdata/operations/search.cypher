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
  OPTIONAL MATCH (mark_52:Meeting|Event|Document|Position|Statement {id: $p14})
  WITH mark_52, coalesce(mark_52.earliest, mark_52.fromEarliest, mark_52.latest, mark_52.fromLatest, mark_52.toLatest) AS markFirst_53, coalesce(mark_52.latest, mark_52.fromLatest, mark_52.toLatest, date('9999-12-31')) AS markLast_54
  MATCH (node_55:Meeting|Event|Document|Position|Statement)
  WITH mark_52, markFirst_53, markLast_54, node_55, coalesce(node_55.earliest, node_55.fromEarliest) AS earliest_56, coalesce(node_55.latest, node_55.fromLatest, node_55.toLatest) AS latest_57 WHERE (earliest_56 IS NOT NULL OR latest_57 IS NOT NULL) AND (NOT node_55:Source OR node_55:Plan OR node_55.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_55.status, 'actual') IN $p15 AND coalesce(latest_57 >= $p16, true) AND coalesce(earliest_56 <= $p17, true)
  WITH node_55, earliest_56, latest_57 ORDER BY coalesce(earliest_56, latest_57), latest_57, node_55.id LIMIT $p18
  WITH node_55, earliest_56, latest_57, $p19 AS asked_58, $p20 AS since_59, $p21 AS until_60, coalesce(earliest_56, latest_57) AS by1_61, latest_57 AS by2_62, node_55.id AS by3_63
  ORDER BY by1_61, by2_62, by3_63
  RETURN collect([coalesce(node_55.date, CASE WHEN node_55.from IS NOT NULL OR node_55.to IS NOT NULL THEN coalesce(node_55.from, '') + '/' + coalesce(node_55.to, '') END), coalesce(node_55.name, node_55.value, node_55.summary, node_55.text, head([(who)-[:TOOK]->(node_55)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_55.stance, '_', ' ')) + ' ' + what.name]), node_55.id), labels(node_55)]) AS rows_64
}
CALL () {
  MATCH (node_65:Dataset)
  WITH node_65, node_65.id AS by1_66
  ORDER BY by1_66 LIMIT 1
  CALL (node_65) {
    CALL (node_65) { MATCH (dated_67:Meeting|Event|Plan) WHERE coalesce(dated_67.status, 'actual') = 'actual' RETURN 1 AS rank_68, dated_67.earliest AS first_69, dated_67.latest AS last_70 UNION ALL MATCH (dated_67:Position)-[:ON]->(target_71:Plan|Provision) RETURN 1 AS rank_68, coalesce(dated_67.earliest, dated_67.fromEarliest, dated_67.latest, dated_67.fromLatest, dated_67.toEarliest, dated_67.toLatest) AS first_69, coalesce(dated_67.latest, dated_67.toLatest, dated_67.toEarliest, dated_67.fromLatest, dated_67.fromEarliest) AS last_70 UNION ALL MATCH ()-[dated_67:HELD_OFFICE|CONTROLLED]->() RETURN 1 AS rank_68, coalesce(dated_67.fromEarliest, dated_67.fromLatest, dated_67.toEarliest, dated_67.toLatest) AS first_69, coalesce(dated_67.toLatest, dated_67.toEarliest, dated_67.fromLatest, dated_67.fromEarliest) AS last_70 UNION ALL MATCH (dated_67:Document|Position|Statement) WHERE coalesce(dated_67.status, 'actual') = 'actual' RETURN 2 AS rank_68, coalesce(dated_67.earliest, dated_67.fromEarliest, dated_67.latest, dated_67.fromLatest, dated_67.toEarliest, dated_67.toLatest) AS first_69, coalesce(dated_67.latest, dated_67.toLatest, dated_67.toEarliest, dated_67.fromLatest, dated_67.fromEarliest) AS last_70 }
    WITH rank_68, min(first_69) AS earliest_72, max(last_70) AS latest_73 WHERE earliest_72 IS NOT NULL AND latest_73 IS NOT NULL
    WITH rank_68, earliest_72, latest_73 ORDER BY rank_68 LIMIT 1
    WITH earliest_72, latest_73, toString(earliest_72) + '/' + toString(latest_73) AS text_74 LIMIT 1
    RETURN head(collect([text_74])) AS found_75
  }
  CALL (node_65) {
    MATCH (node_76:Source)<-[:IN_SOURCE]-(:Locator)
    WITH DISTINCT node_76, node_76.id AS by1_77
    ORDER BY by1_77
    RETURN collect([node_76.id]) AS rows_78
  }
  CALL (node_65) {
    MATCH (counted_79) WHERE counted_79.dataset = node_65.dataset AND coalesce(counted_79.status, 'actual') = 'actual' AND counted_79 <> node_65
    UNWIND labels(counted_79) AS name_80
    WITH name_80, count(*) AS count_81, name_80 AS by1_82
    ORDER BY by1_82
    RETURN collect([name_80, count_81]) AS rows_83
  }
  RETURN head(collect([node_65.id, node_65.name, found_75, rows_78, rows_83])) AS found_84
}
CALL () {
  UNWIND [at IN range(0, size($p13) - 1) | [$p13[at], 'Document', 0, at]] AS wanted_85
  OPTIONAL MATCH (entity_86:Entity {id: wanted_85[0]})
  OPTIONAL MATCH (record_87:Record {id: wanted_85[0]})
  WITH wanted_85, coalesce(entity_86, record_87) AS there_88 WHERE there_88 IS NULL OR NOT coalesce(wanted_85[1] IN labels(there_88), true)
  WITH wanted_85, there_88, [at_89 IN range(0, size(left(wanted_85[0], 100)) - 3) | substring(wanted_85[0], at_89, 3)] AS grams_90
  OPTIONAL MATCH (node_91:Entity|Record) WHERE there_88 IS NULL AND any(gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92) AND coalesce(wanted_85[1] IN labels(node_91), true) AND size([gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92]) * 5 >= size(grams_90) + size(node_91.id) - 2
  WITH wanted_85, labels(there_88) AS instead_93, node_91.id AS id_94, size([gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92]) * 1.0 / (size(grams_90) + size(node_91.id) - 2) AS alike_95 ORDER BY alike_95 DESC, id_94
  WITH wanted_85, instead_93, collect(id_94)[..3] AS near_96 ORDER BY wanted_85[2], wanted_85[3]
  RETURN collect([wanted_85[2], wanted_85[0], near_96, instead_93, wanted_85[1]]) AS missing_97
}
RETURN [rows_9, rows_19, rows_50, rows_64, found_84, missing_97] AS answer
