/** A question in words, and the operation that answers it. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

export const examples: readonly Example[] = [
  {
    title: 'Who accepted or rejected which plan?',
    query: `# Who accepted or rejected which plan?
query Plans {
  plans(orderBy: [{ date: ASC }]) {
    edges {
      node {
        id
        name
        date
        acceptedBy {
          edges {
            node { id name }
            position { stance date manner certainty citations { locator source { citation } } }
          }
        }
        rejectedBy {
          edges {
            node { id name }
            position { stance date reason meeting { name place { name } } }
          }
        }
      }
    }
  }
}
`,
  },
];
