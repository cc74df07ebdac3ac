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
  UNWIND $p9 AS wanted_51
  OPTIONAL MATCH (entity_52:Entity {id: wanted_51})
  OPTIONAL MATCH (record_53:Record {id: wanted_51})
  WITH wanted_51, coalesce(entity_52, record_53) AS there_54 WHERE there_54 IS NULL
  WITH wanted_51, [at_55 IN range(0, size(left(wanted_51, 100)) - 3) | substring(wanted_51, at_55, 3)] AS grams_56
  CALL (wanted_51, grams_56) { MATCH (node_57:Entity|Record) WHERE $p10 IS NULL OR $p10 IN labels(node_57) WITH node_57, size([gram_58 IN grams_56 WHERE node_57.id CONTAINS gram_58]) AS shared_59, abs(size(node_57.id) - size(wanted_51)) AS distance_60, size(grams_56) AS most_61 WHERE shared_59 > 0 AND shared_59 * 3 >= most_61 WITH node_57, shared_59, distance_60 ORDER BY shared_59 DESC, distance_60, node_57.id LIMIT 3 RETURN collect(node_57.id) AS near_62 }
  RETURN collect([wanted_51, near_62]) AS missing_63
}
CALL () {
  MATCH (node_64:Meeting|Event|Document|Position|Statement)
  WITH node_64, coalesce(node_64.earliest, node_64.fromEarliest) AS earliest_65, coalesce(node_64.latest, node_64.fromLatest, node_64.toLatest) AS latest_66 WHERE (earliest_65 IS NOT NULL OR latest_66 IS NOT NULL) AND (NOT node_64:Source OR node_64:Plan) AND coalesce(node_64.status, 'actual') IN $p11 AND coalesce(latest_66 >= $p12, true) AND coalesce(earliest_65 <= $p13, true)
  WITH node_64, earliest_65, latest_66 ORDER BY coalesce(earliest_65, latest_66), latest_66, node_64.id LIMIT $p14
  WITH node_64, earliest_65, latest_66, coalesce(earliest_65, latest_66) AS by1_67, latest_66 AS by2_68, node_64.id AS by3_69
  ORDER BY by1_67, by2_68, by3_69
  RETURN collect([coalesce(node_64.date, CASE WHEN node_64.from IS NOT NULL OR node_64.to IS NOT NULL THEN coalesce(node_64.from, '') + '/' + coalesce(node_64.to, '') END), coalesce(node_64.name, node_64.value, node_64.summary, node_64.text, head([(who)-[:TOOK]->(node_64)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_64.stance, '_', ' ')) + ' ' + what.name]), node_64.id), labels(node_64)]) AS rows_70
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
RETURN [rows_9, rows_19, rows_49, missing_63, rows_70, found_86] AS answer
