// Who controlled a place, as of a date or altogether.
import { graphql } from 'react-relay';

export const place = graphql`
  fragment PlaceHistory_place on Place
  @refetchable(queryName: "PlaceHistoryRefetchQuery")
  @argumentDefinitions(
    asOf: { type: "EDTF" }
    where: { type: "ActorWhere" }
    count: { type: "Int", defaultValue: 25 }
    cursor: { type: "String" }
  ) {
    name
    controlledBy(asOf: $asOf, where: $where, first: $count, after: $cursor)
      @connection(key: "PlaceHistory_controlledBy") {
      edges {
        truth
        fromBounds { earliest latest }
        toBounds { earliest latest }
        citations { ...CitationList_citations }
        node { ...ActorName_actor }
      }
    }
  }
`;

export const query = graphql`
  query PlaceHistoryQuery($id: ID!) {
    place(id: $id) { ...PlaceHistory_place }
  }
`;
