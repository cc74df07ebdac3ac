// A name with what tells it from a namesake, for any kind of actor; read again by id.
import { graphql } from 'react-relay';

export const actor = graphql`
  fragment ActorName_actor on Actor @refetchable(queryName: "ActorNameRefetchQuery") {
    __typename
    id
    name
    disambiguation
    ... on Person { leader born died }
    ... on State { standing }
  }
`;
