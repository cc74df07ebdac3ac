// The sources of a fact.
import { graphql } from 'react-relay';

export const citations = graphql`
  fragment CitationList_citations on Citation @relay(plural: true) {
    locator
    heading
    paragraph
    source { id title citation url }
  }
`;
