CALL () {
  WITH $p1 AS wanted_1
  CALL () { MATCH (party_2)-[:TOOK]->(position_3:Position) RETURN party_2, position_3 UNION MATCH (position_3:Position)-[:ON_BEHALF_OF]->(party_2) RETURN party_2, position_3 UNION MATCH (position_3:Position) UNWIND coalesce(position_3.capacity, []) AS held_4 MATCH (:Office {id: held_4})-[:OFFICE_OF]->(party_2:State) RETURN party_2, position_3 }
  WITH DISTINCT party_2, position_3, wanted_1 WHERE wanted_1 IS NULL OR party_2.id = wanted_1
  MATCH (actor_5)-[:TOOK]->(position_3)-[:ON]->(target_6)
  WITH party_2, collect({position: position_3, actor: actor_5, target: target_6, side: CASE WHEN position_3.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_3.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_7
  UNWIND taken_7 AS first_8
  UNWIND taken_7 AS second_9
  WITH party_2, first_8.position AS before_10, second_9.position AS after_11, first_8.actor AS beforeActor_12, second_9.actor AS afterActor_13, first_8.target AS beforeTarget_14, second_9.target AS afterTarget_15, first_8.side AS beforeSide_16, second_9.side AS afterSide_17 WHERE beforeSide_16 * afterSide_17 = -1
  WITH party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, beforeSide_16, coalesce(before_10.latest, before_10.fromLatest) AS beforeLatest_18, coalesce(after_11.earliest, after_11.fromEarliest) AS afterEarliest_19, coalesce(before_10.earliest, before_10.fromEarliest) AS beforeEarliest_20, coalesce(after_11.latest, after_11.fromLatest) AS afterLatest_21
  WITH *, CASE WHEN beforeLatest_18 <= afterEarliest_19 OR EXISTS { MATCH (before_10)-[:PRECEDED]->(after_11) RETURN after_11 AS next_22 } THEN 'CERTAIN' WHEN afterLatest_21 <= beforeEarliest_20 THEN null WHEN beforeEarliest_20 <= afterEarliest_19 OR beforeEarliest_20 IS NULL OR afterEarliest_19 IS NULL THEN 'POSSIBLE' END AS order_23 WHERE order_23 IS NOT NULL AND (order_23 = 'CERTAIN' OR beforeSide_16 = 1) AND (beforeTarget_14 = afterTarget_15 OR EXISTS { MATCH (beforeTarget_14)-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]->(afterTarget_15) RETURN afterTarget_15 AS heir_24 } OR EXISTS { MATCH (beforeTarget_14)<-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]-(afterTarget_15) RETURN afterTarget_15 AS kin_25 }) AND (beforeTarget_14.id = $p2 OR afterTarget_15.id = $p2)
  WITH DISTINCT party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, order_23, beforeEarliest_20 AS by1_26, party_2.id AS by2_27, before_10.id AS by3_28, after_11.id AS by4_29
  CALL (after_11) {
    MATCH (after_11)-[:BECAUSE_OF]->(node_30)
    WITH node_30, node_30.earliest AS by1_31, node_30.id AS by2_32
    ORDER BY by1_31, by2_32
    RETURN collect([labels(node_30), node_30.id]) AS rows_33
  }
  CALL (before_10, after_11) {
    WITH before_10, after_11, coalesce(before_10.latest, before_10.fromLatest) AS start_34, coalesce(after_11.earliest, after_11.fromEarliest) AS stop_35
    MATCH (node_36:Event) WHERE (node_36.earliest >= start_34 OR EXISTS { MATCH (before_10)-[:PRECEDED*1..3]->(node_36) RETURN node_36 AS later_37 }) AND (node_36.latest <= stop_35 OR EXISTS { MATCH (node_36)-[:PRECEDED*1..3]->(after_11) RETURN after_11 AS next_38 }) AND coalesce(node_36.status, 'actual') = 'actual'
    WITH node_36, node_36.earliest AS by1_39, node_36.latest AS by2_40, node_36.id AS by3_41
    ORDER BY by1_39, by2_40, by3_41
    RETURN collect([node_36.id]) AS rows_42
  }
  WITH [labels(party_2), party_2.id, before_10.stance, before_10.date, after_11.stance, after_11.date, rows_33, labels(beforeTarget_14), beforeTarget_14.name, beforeTarget_14.id = afterTarget_15.id, beforeActor_12.id = afterActor_13.id, order_23, rows_42] AS row_44, by1_26, by2_27, by3_28, by4_29
  ORDER BY by1_26, by2_27, by3_28, by4_29
  RETURN collect(row_44) AS rows_43
}
CALL () {
  UNWIND $p3 AS wanted_45
  OPTIONAL MATCH (entity_46:Entity {id: wanted_45})
  OPTIONAL MATCH (record_47:Record {id: wanted_45})
  WITH wanted_45, coalesce(entity_46, record_47) AS there_48 WHERE there_48 IS NULL
  WITH wanted_45, [at_49 IN range(0, size(left(wanted_45, 100)) - 3) | substring(wanted_45, at_49, 3)] AS grams_50
  CALL (wanted_45, grams_50) { MATCH (node_51:Entity|Record) WHERE $p4 IS NULL OR $p4 IN labels(node_51) WITH node_51, size([gram_52 IN grams_50 WHERE node_51.id CONTAINS gram_52]) AS shared_53, abs(size(node_51.id) - size(wanted_45)) AS distance_54, size(grams_50) AS most_55 WHERE shared_53 > 0 AND shared_53 * 3 >= most_55 WITH node_51, shared_53, distance_54 ORDER BY shared_53 DESC, distance_54, node_51.id LIMIT 3 RETURN collect(node_51.id) AS near_56 }
  RETURN collect([wanted_45, near_56]) AS missing_57
}
CALL () {
  MATCH (actor_58)-[:TOOK]->(position_59:Position)-[:ON]->(target_60)
  WITH DISTINCT position_59, actor_58, target_60 WHERE coalesce(position_59.certainty = $p6, false)
  UNWIND CASE $p5 WHEN 'STANCE' THEN [position_59.stance] WHEN 'SIDE' THEN [CASE WHEN position_59.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_59.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_58.id] WHEN 'PLAN' THEN [target_60.id] WHEN 'YEAR' THEN [toString(coalesce(position_59.earliest, position_59.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_59.certainty)] ELSE [locator_61 IN position_59.cites | split(locator_61, '#')[0]] END AS key_62
  WITH key_62, count(DISTINCT position_59) AS count_63 WHERE key_62 IS NOT NULL
  OPTIONAL MATCH (node_64:Entity|Provision {id: key_62})
  WITH key_62, count_63, node_64, -count_63 AS by1_65, key_62 AS by2_66
  ORDER BY by1_65, by2_66
  RETURN collect([key_62, count_63]) AS rows_67
}
CALL () {
  MATCH (actor_68)-[:TOOK]->(node_69:Position)-[:ON]->(target_70) WHERE actor_68.id = $p7 OR EXISTS { MATCH (node_69)-[:ON_BEHALF_OF]->({id: $p7}) RETURN node_69 AS spoken_71 } OR EXISTS { MATCH (office_72:Office)-[:OFFICE_OF]->({id: $p7}) WHERE office_72.id IN node_69.capacity RETURN office_72 }
  WITH DISTINCT node_69
  WITH node_69, node_69.earliest AS key_73, node_69.latest AS key_74, node_69.id AS key_75
  ORDER BY key_73, key_74, key_75 LIMIT $p8
  CALL (node_69) {
    MATCH (node_76)-[:TOOK]->(node_69)
    WITH node_76, node_76.id AS by1_77
    ORDER BY by1_77 LIMIT 1
    RETURN head(collect([labels(node_76), node_76.id])) AS found_78
  }
  WITH [found_78, node_69.stance, CASE WHEN node_69.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_69.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_69.from, CASE WHEN coalesce(node_69.from, node_69.fromEarliest, node_69.fromLatest) IS NOT NULL THEN [toString(node_69.fromEarliest), toString(node_69.fromLatest), node_69.from] END] AS row_80, key_73, key_74, key_75
  ORDER BY key_73, key_74, key_75
  RETURN collect(row_80) AS rows_79
}
CALL () {
  UNWIND $p9 AS wanted_81
  OPTIONAL MATCH (entity_82:Entity {id: wanted_81})
  OPTIONAL MATCH (record_83:Record {id: wanted_81})
  WITH wanted_81, coalesce(entity_82, record_83) AS there_84 WHERE there_84 IS NULL
  WITH wanted_81, [at_85 IN range(0, size(left(wanted_81, 100)) - 3) | substring(wanted_81, at_85, 3)] AS grams_86
  CALL (wanted_81, grams_86) { MATCH (node_87:Entity|Record) WHERE $p10 IS NULL OR $p10 IN labels(node_87) WITH node_87, size([gram_88 IN grams_86 WHERE node_87.id CONTAINS gram_88]) AS shared_89, abs(size(node_87.id) - size(wanted_81)) AS distance_90, size(grams_86) AS most_91 WHERE shared_89 > 0 AND shared_89 * 3 >= most_91 WITH node_87, shared_89, distance_90 ORDER BY shared_89 DESC, distance_90, node_87.id LIMIT 3 RETURN collect(node_87.id) AS near_92 }
  RETURN collect([wanted_81, near_92]) AS missing_93
}
RETURN [rows_43, missing_57, rows_67, rows_79, missing_93] AS answer
