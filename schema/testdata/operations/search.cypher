CALL () {
  MATCH (node_1:Entity)-[:NAMED]->(name_2:Name) WHERE $p1 IS NULL OR any(kind_3 IN $p1 WHERE kind_3 IN labels(node_1))
  WITH node_1, name_2, size([gram_4 IN $p2 WHERE gram_4 IN name_2.grams]) AS shared_5
  WITH node_1, name_2, CASE WHEN name_2.folded IN $p3 THEN 1.0 WHEN any(folded_6 IN $p3 WHERE name_2.folded STARTS WITH folded_6) THEN 0.9 WHEN any(folded_6 IN $p3 WHERE name_2.folded CONTAINS ' ' + folded_6) THEN 0.85 WHEN shared_5 * 2 < size($p2) THEN 0.0 ELSE 0.5 * shared_5 / size($p2) + 0.3 * shared_5 / (size($p2) + size(name_2.grams) - shared_5) END AS score_7 WHERE score_7 > 0
  WITH node_1, name_2, score_7 ORDER BY node_1.id, score_7 DESC, name_2.id
  WITH node_1, collect(name_2)[0] AS name_2, max(score_7) AS score_7 ORDER BY score_7 DESC, node_1.id LIMIT $p4
  WITH node_1, name_2, score_7, -score_7 AS by1_8, node_1.id AS by2_9
  ORDER BY by1_8, by2_9
  RETURN collect([labels(node_1), node_1.id, name_2.value, score_7]) AS rows_10
}
CALL () {
  MATCH (node_11:Entity)-[:NAMED]->(name_12:Name) WHERE $p5 IS NULL OR any(kind_13 IN $p5 WHERE kind_13 IN labels(node_11))
  WITH node_11, name_12, size([gram_14 IN $p6 WHERE gram_14 IN name_12.grams]) AS shared_15
  WITH node_11, name_12, CASE WHEN name_12.folded IN $p7 THEN 1.0 WHEN any(folded_16 IN $p7 WHERE name_12.folded STARTS WITH folded_16) THEN 0.9 WHEN any(folded_16 IN $p7 WHERE name_12.folded CONTAINS ' ' + folded_16) THEN 0.85 WHEN shared_15 * 2 < size($p6) THEN 0.0 ELSE 0.5 * shared_15 / size($p6) + 0.3 * shared_15 / (size($p6) + size(name_12.grams) - shared_15) END AS score_17 WHERE score_17 > 0
  WITH node_11, name_12, score_17 ORDER BY node_11.id, score_17 DESC, name_12.id
  WITH node_11, collect(name_12)[0] AS name_12, max(score_17) AS score_17 ORDER BY score_17 DESC, node_11.id LIMIT $p8
  WITH node_11, name_12, score_17, -score_17 AS by1_18, node_11.id AS by2_19
  ORDER BY by1_18, by2_19
  RETURN collect([labels(node_11), node_11.id, name_12.value, score_17]) AS rows_20
}
CALL () {
  UNWIND range(0, size($p9) - 2) AS index_21
  MATCH (before_22:Document {id: $p9[index_21]})
  MATCH (after_23:Document {id: $p9[index_21 + 1]})
  WITH before_22, after_23, index_21 AS by1_24
  CALL (before_22, after_23) {
    CALL (before_22, after_23) { MATCH (before_22)-[held_25:PROVIDES]->(old_26:Provision)<-[:PROVIDES]-(after_23) RETURN 'KEPT' AS change_27, old_26, old_26 AS new_28, held_25.order AS place_29, 1 AS rank_30 UNION MATCH (after_23)-[:PROVIDES]->(new_28:Provision)-[:REPLACES]->(old_26:Provision)<-[held_25:PROVIDES]-(before_22) RETURN 'CHANGED' AS change_27, old_26, new_28, held_25.order AS place_29, 2 AS rank_30 UNION MATCH (before_22)-[held_25:PROVIDES]->(old_26:Provision) WHERE NOT EXISTS { MATCH (after_23)-[:PROVIDES]->(old_26) RETURN old_26 AS kept_31 } AND NOT EXISTS { MATCH (after_23)-[:PROVIDES]->(other_32)-[:REPLACES]->(old_26) RETURN other_32 } RETURN 'DROPPED' AS change_27, old_26, null AS new_28, held_25.order AS place_29, 3 AS rank_30 UNION MATCH (after_23)-[held_25:PROVIDES]->(new_28:Provision) WHERE NOT EXISTS { MATCH (before_22)-[:PROVIDES]->(new_28) RETURN new_28 AS kept_31 } AND NOT EXISTS { MATCH (before_22)-[:PROVIDES]->(other_32)<-[:REPLACES]-(new_28) RETURN other_32 } RETURN 'ADDED' AS change_27, null AS old_26, new_28, held_25.order AS place_29, 4 AS rank_30 }
    WITH change_27, old_26, new_28, rank_30 AS by1_33, place_29 AS by2_34, coalesce(old_26.id, new_28.id) AS by3_35, new_28.id AS by4_36
    ORDER BY by1_33, by2_34, by3_35, by4_36
    RETURN collect([change_27, CASE WHEN old_26 IS NOT NULL THEN [old_26.name] END, CASE WHEN new_28 IS NOT NULL THEN [new_28.name] END]) AS rows_37
  }
  CALL (before_22, after_23) {
    MATCH (party_38)-[:TOOK]->(:Position)-[:ON]->(target_39) WHERE target_39 = before_22 OR target_39 = after_23
    WITH DISTINCT party_38, before_22, after_23
    WITH party_38, before_22, after_23, party_38.name AS by1_40, party_38.id AS by2_41
    CALL (party_38, after_23) {
      MATCH (party_38)-[:TOOK]->(node_42:Position)-[:ON]->(after_23)
      WITH node_42, node_42.earliest AS by1_43, node_42.id AS by2_44
      ORDER BY by1_43, by2_44
      RETURN collect([node_42.stance]) AS rows_45
    }
    WITH [labels(party_38), party_38.id, rows_45] AS row_47, by1_40, by2_41
    ORDER BY by1_40, by2_41
    RETURN collect(row_47) AS rows_46
  }
  WITH [before_22.id, after_23.id, rows_37, rows_46] AS row_49, by1_24
  ORDER BY by1_24
  RETURN collect(row_49) AS rows_48
}
CALL () {
  UNWIND $p10 AS wanted_50
  OPTIONAL MATCH (entity_51:Entity {id: wanted_50})
  OPTIONAL MATCH (record_52:Record {id: wanted_50})
  WITH wanted_50, coalesce(entity_51, record_52) AS there_53 WHERE there_53 IS NULL OR $p11 IS NOT NULL AND NOT $p11 IN labels(there_53)
  WITH wanted_50, [at_54 IN range(0, size(left(wanted_50, 100)) - 3) | substring(wanted_50, at_54, 3)] AS grams_55
  CALL (wanted_50, grams_55) { MATCH (node_56:Entity|Record) WHERE $p11 IS NULL OR $p11 IN labels(node_56) WITH node_56, size([gram_57 IN grams_55 WHERE node_56.id CONTAINS gram_57]) AS shared_58, abs(size(node_56.id) - size(wanted_50)) AS distance_59, size(grams_55) AS most_60 WHERE shared_58 > 0 AND shared_58 * 3 >= most_60 WITH node_56, shared_58, distance_59 ORDER BY shared_58 DESC, distance_59, node_56.id LIMIT 3 RETURN collect(node_56.id) AS near_61 }
  RETURN collect([wanted_50, near_61]) AS missing_62
}
CALL () {
  MATCH (node_63:Meeting|Event|Document|Position|Statement)
  WITH node_63, coalesce(node_63.earliest, node_63.fromEarliest) AS earliest_64, coalesce(node_63.latest, node_63.fromLatest) AS latest_65 WHERE (earliest_64 IS NOT NULL OR latest_65 IS NOT NULL) AND (NOT node_63:Source OR node_63:Plan) AND coalesce(node_63.status, 'actual') IN $p12 AND ($p13 IS NULL OR coalesce(latest_65 >= $p14, true)) AND ($p15 IS NULL OR coalesce(earliest_64 <= $p16, true)) AND ($p17 IS NULL OR node_63.id = $p17 OR EXISTS { MATCH (node_63)--(subject_66) WHERE subject_66.id = $p17 RETURN subject_66 })
  WITH node_63, earliest_64, latest_65 ORDER BY earliest_64, latest_65, node_63.id LIMIT $p18
  WITH node_63, earliest_64, latest_65, earliest_64 AS by1_67, latest_65 AS by2_68, node_63.id AS by3_69
  ORDER BY by1_67, by2_68, by3_69
  RETURN collect([coalesce(node_63.date, node_63.from), coalesce(node_63.name, node_63.value, node_63.summary, node_63.text, head([(who)-[:TOOK]->(node_63)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_63.stance, '_', ' ')) + ' ' + what.name]), node_63.id), labels(node_63)]) AS rows_70
}
CALL () {
  MATCH (node_71:Dataset)
  WITH node_71, node_71.id AS by1_72
  ORDER BY by1_72 LIMIT 1
  CALL (node_71) {
    MATCH (dated_73:Meeting|Event) WHERE coalesce(dated_73.status, 'actual') = 'actual'
    WITH min(dated_73.earliest) AS earliest_74, max(dated_73.latest) AS latest_75 WHERE earliest_74 IS NOT NULL
    WITH earliest_74, latest_75, toString(earliest_74) + '/' + toString(latest_75) AS text_76 LIMIT 1
    RETURN head(collect([text_76])) AS found_77
  }
  CALL (node_71) {
    MATCH (node_78:Source)<-[:IN_SOURCE]-(:Locator)
    WITH DISTINCT node_78, node_78.id AS by1_79
    ORDER BY by1_79
    RETURN collect([node_78.id]) AS rows_80
  }
  CALL (node_71) {
    MATCH (counted_81) WHERE counted_81.dataset = node_71.dataset AND coalesce(counted_81.status, 'actual') = 'actual' AND counted_81 <> node_71
    UNWIND labels(counted_81) AS name_82
    WITH name_82, count(*) AS count_83, name_82 AS by1_84
    ORDER BY by1_84
    RETURN collect([name_82, count_83]) AS rows_85
  }
  RETURN head(collect([node_71.id, node_71.name, found_77, rows_80, rows_85])) AS found_86
}
RETURN [rows_10, rows_20, rows_48, missing_62, rows_70, found_86] AS answer
