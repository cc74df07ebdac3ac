// One plan with those who accepted and those who rejected it, each list read on by itself.
import { graphql } from 'react-relay';

export const plan = graphql`
  fragment PlanCard_plan on Document {
    name
    date
    dateBounds { earliest latest text }
    ...PlanCard_acceptedBy
    ...PlanCard_rejectedBy
  }
`;

export const acceptedBy = graphql`
  fragment PlanCard_acceptedBy on Document
  @refetchable(queryName: "PlanCardAcceptedByQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    acceptedBy(first: $count, after: $cursor) @connection(key: "PlanCard_acceptedBy") {
      edges {
        node { ...ActorName_actor }
        position { ...PositionLine_position }
      }
    }
  }
`;

export const rejectedBy = graphql`
  fragment PlanCard_rejectedBy on Document
  @refetchable(queryName: "PlanCardRejectedByQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    rejectedBy(first: $count, after: $cursor) @connection(key: "PlanCard_rejectedBy") {
      edges {
        node { ...ActorName_actor }
        position { ...PositionLine_position }
      }
    }
  }
`;
