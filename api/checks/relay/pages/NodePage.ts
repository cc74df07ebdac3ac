// Anything by its id, the way Relay asks for it, with a page of its relationships.
import { graphql } from 'react-relay';

export const query = graphql`
  query NodePageQuery($id: ID!, $ids: [ID!]!) {
    node(id: $id) {
      __typename
      id
      certainty
      ... on Entity { name summary }
      ... on Document { ...PlanCard_plan @alias(as: "plan") }
      ... on Position { ...PositionLine_position @alias(as: "position") }
      ...NodePage_relations
    }
    nodes(ids: $ids) { id ... on Actor { ...ActorName_actor @alias(as: "actor") } }
  }
`;

export const relations = graphql`
  fragment NodePage_relations on Node
  @refetchable(queryName: "NodePageRelationsQuery")
  @argumentDefinitions(
    types: { type: "[String!]" }
    direction: { type: "RelationDirection", defaultValue: BOTH }
    count: { type: "Int", defaultValue: 25 }
    cursor: { type: "String" }
  ) {
    relations(types: $types, direction: $direction, first: $count, after: $cursor)
      @connection(key: "NodePage_relations") {
      edges { relation { id type } node { __typename id ... on Entity { name } } }
    }
  }
`;
