// Who changed position, and what happened between.
import { graphql } from 'react-relay';

export const query = graphql`
  query ReversalsQuery($party: ID, $plan: ID) {
    reversals(party: $party, plan: $plan) {
      order
      party { ...ActorName_actor }
      before { ...PositionLine_position }
      after { ...PositionLine_position }
      between { id name date }
    }
    positionGroups(by: STANCE, where: { certainty: { in: [STATED, REPORTED] } }) { key count }
  }
`;
