// One position in a line, with its sources.
import { graphql } from 'react-relay';

export const position = graphql`
  fragment PositionLine_position on Position {
    stance
    side
    date
    manner
    reason
    certainty
    meeting { id name place { id name } }
    citations { ...CitationList_citations }
  }
`;
