// A meeting: who came, who hosted, and every page of who attended.
import { graphql } from 'react-relay';

export const query = graphql`
  query MeetingPageQuery($id: ID!, $withHosts: Boolean = true) {
    meeting(id: $id) {
      name
      manner
      place { id name ... on Place { location { latitude longitude } } }
      hosts @include(if: $withHosts) { nodes { ...ActorName_actor } }
      ...MeetingPage_attendees
    }
  }
`;

export const attendees = graphql`
  fragment MeetingPage_attendees on Meeting
  @refetchable(queryName: "MeetingPageAttendeesQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    attendees(first: $count, after: $cursor) @connection(key: "MeetingPage_attendees") {
      edges {
        relation { id type }
        node { ...ActorName_actor }
      }
    }
  }
`;
