// How two leaders are connected, and what surrounds one of them.
import { graphql } from 'react-relay';

export const query = graphql`
  query ConnectionsQuery($from: ID!, $to: ID!, $avoid: [ID!], $depth: Int) {
    paths(from: $from, to: $to, k: 3, maxHops: 5, avoid: $avoid) { ...Connections_paths }
    neighbourhood(id: $from, depth: $depth) {
      truncated
      nodes { id labels }
      relations { id type }
    }
  }
`;

export const paths = graphql`
  fragment Connections_paths on Path @relay(plural: true) {
    length
    hops {
      sentence
      relation { id type }
      citations { ...CitationList_citations }
    }
  }
`;
