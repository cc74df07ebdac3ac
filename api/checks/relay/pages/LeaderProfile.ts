// A leader on a date: offices held then, and the positions taken, read on in both directions.
import { graphql } from 'react-relay';

export const query = graphql`
  query LeaderProfileQuery($id: ID!, $asOf: EDTF) {
    leader(id: $id) @required(action: NONE) {
      id
      ...LeaderProfile_leader @arguments(asOf: $asOf)
      ...LeaderProfile_positions
    }
  }
`;

export const leader = graphql`
  fragment LeaderProfile_leader on Person
  @refetchable(queryName: "LeaderProfileAsOfQuery")
  @argumentDefinitions(asOf: { type: "EDTF" }) {
    name
    names { value lang script usedBy }
    offices(asOf: $asOf, truth: [CERTAIN, POSSIBLE]) {
      edges {
        truth
        from
        to
        node { id name }
      }
    }
  }
`;

export const positions = graphql`
  fragment LeaderProfile_positions on Person
  @refetchable(queryName: "LeaderProfilePositionsQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 10 }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
    stance: { type: "[Stance!]" }
  ) {
    positions(first: $first, after: $after, last: $last, before: $before, stance: $stance, orderBy: [{ date: DESC }])
      @connection(key: "LeaderProfile_positions", filters: ["stance"]) {
      edges {
        node {
          ...PositionLine_position
          target { __typename id name }
        }
      }
    }
  }
`;
