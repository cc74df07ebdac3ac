CALL () {
  WITH $p1 AS wanted_1
  CALL () { MATCH (party_2)-[:TOOK]->(position_3:Position) RETURN party_2, position_3 UNION MATCH (position_3:Position)-[:ON_BEHALF_OF]->(party_2) RETURN party_2, position_3 UNION MATCH (position_3:Position) UNWIND coalesce(position_3.capacity, []) AS held_4 MATCH (:Office&Entity {id: held_4})-[:OFFICE_OF]->(party_2:State) RETURN party_2, position_3 }
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
  MATCH (actor_45)-[:TOOK]->(position_46:Position)-[:ON]->(target_47)
  WITH DISTINCT position_46, actor_45, target_47 WHERE coalesce(position_46.certainty = $p5, false)
  UNWIND CASE $p4 WHEN 'STANCE' THEN [position_46.stance] WHEN 'SIDE' THEN [CASE WHEN position_46.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_46.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_45.id] WHEN 'PLAN' THEN [target_47.id] WHEN 'YEAR' THEN [toString(coalesce(position_46.earliest, position_46.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_46.certainty)] ELSE [locator_48 IN position_46.cites | split(locator_48, '#')[0]] END AS key_49
  WITH key_49, count(DISTINCT position_46) AS count_50 WHERE key_49 IS NOT NULL
  OPTIONAL MATCH (entity_51:Entity {id: key_49})
  OPTIONAL MATCH (provision_52:Provision&Record {id: key_49})
  WITH key_49, count_50, coalesce(entity_51, provision_52) AS node_53, -count_50 AS by1_54, key_49 AS by2_55
  ORDER BY by1_54, by2_55
  RETURN collect([key_49, count_50]) AS rows_56
}
CALL () {
  MATCH (actor_57)-[:TOOK]->(node_58:Position)-[:ON]->(target_59) WHERE actor_57.id = $p6 OR EXISTS { MATCH (node_58)-[:ON_BEHALF_OF]->({id: $p6}) RETURN node_58 AS spoken_60 } OR EXISTS { MATCH (office_61:Office)-[:OFFICE_OF]->({id: $p6}) WHERE office_61.id IN node_58.capacity RETURN office_61 }
  WITH DISTINCT node_58
  WITH node_58, node_58.earliest AS key_62, node_58.latest AS key_63, node_58.id AS key_64
  ORDER BY key_62, key_63, key_64 LIMIT $p7
  CALL (node_58) {
    MATCH (node_65)-[:TOOK]->(node_58)
    WITH node_65, node_65.id AS by1_66
    ORDER BY by1_66 LIMIT 1
    RETURN head(collect([labels(node_65), node_65.id])) AS found_67
  }
  WITH [found_67, node_58.stance, CASE WHEN node_58.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_58.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_58.from, CASE WHEN coalesce(node_58.from, node_58.fromEarliest, node_58.fromLatest) IS NOT NULL THEN [toString(node_58.fromEarliest), toString(node_58.fromLatest), node_58.from] END] AS row_69, key_62, key_63, key_64
  ORDER BY key_62, key_63, key_64
  RETURN collect(row_69) AS rows_68
}
CALL () {
  UNWIND [at IN range(0, size($p3) - 1) | [$p3[at], null, 0, at]] + [at IN range(0, size($p8) - 1) | [$p8[at], null, 1, at]] AS wanted_70
  OPTIONAL MATCH (entity_71:Entity {id: wanted_70[0]})
  OPTIONAL MATCH (record_72:Record {id: wanted_70[0]})
  WITH wanted_70, coalesce(entity_71, record_72) AS there_73 WHERE there_73 IS NULL OR NOT coalesce(wanted_70[1] IN labels(there_73), true)
  WITH wanted_70, [at_74 IN range(0, size(left(wanted_70[0], 100)) - 3) | substring(wanted_70[0], at_74, 3)] AS grams_75
  OPTIONAL MATCH (node_76:Entity|Record) WHERE any(gram_77 IN grams_75 WHERE node_76.id CONTAINS gram_77) AND coalesce(wanted_70[1] IN labels(node_76), true) AND size([gram_77 IN grams_75 WHERE node_76.id CONTAINS gram_77]) * 3 >= size(grams_75)
  WITH wanted_70, node_76.id AS id_78, size([gram_77 IN grams_75 WHERE node_76.id CONTAINS gram_77]) AS shared_79, abs(size(node_76.id) - size(wanted_70[0])) AS distance_80 ORDER BY shared_79 DESC, distance_80, id_78
  WITH wanted_70, collect(id_78)[..3] AS near_81 ORDER BY wanted_70[2], wanted_70[3]
  RETURN collect([wanted_70[2], wanted_70[0], near_81]) AS missing_82
}
RETURN [rows_43, rows_56, rows_68, missing_82] AS answer
