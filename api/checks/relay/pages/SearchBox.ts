// Search as one types, and the timeline of what was picked.
import { graphql } from 'react-relay';

export const query = graphql`
  query SearchBoxQuery($text: String!, $kinds: [String!]) {
    search(text: $text, kinds: $kinds, first: 8) {
      name
      score
      node { __typename id name summary @catch }
    }
  }
`;

export const timeline = graphql`
  query SearchBoxTimelineQuery($about: ID!, $from: EDTF, $to: EDTF) {
    timeline(about: $about, from: $from, to: $to) {
      title
      date
      earliest
      node { id ...MeetingPage_attendees @alias(as: "meeting") }
    }
  }
`;
