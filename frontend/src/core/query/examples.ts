/** A question in words, and the operation that answers it. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

const citations = 'citations { locator source { name citation url } }';

function example(title: string, body: string): Example {
  return { title, query: `# ${title}\n${body.trim()}\n` };
}

/** What the query editor offers: each runs as it stands on the bundled dataset. */
export const examples: readonly Example[] = [
  example(
    'Who accepted or rejected which plan?',
    `
query WhoAcceptedOrRejected {
  plans(orderBy: [{ date: ASC }]) {
    edges {
      node {
        id
        name
        date
        acceptedBy {
          edges {
            node { id name }
            position { stance date manner certainty ${citations} }
          }
        }
        rejectedBy {
          edges {
            node { id name }
            position { stance date reason meeting { name place { name } } ${citations} }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'Who changed position, and what happened between?',
    `
query Reversals {
  reversals {
    party { id name }
    samePerson
    before { stance date target { id name } ${citations} }
    after { stance date reason target { id name } ${citations} }
  }
}`,
  ),
  example(
    'What did each plan provide?',
    `
query Provisions {
  plans(orderBy: [{ date: ASC }]) {
    edges {
      node {
        name
        date
        provisions { edges { node { name topic } relation { order certainty ${citations} } } }
        excludes { edges { node { name } } }
      }
    }
  }
}`,
  ),
  example(
    'Who held office on a date?',
    `
query OfficeHolders($date: EDTF = "1997-07") {
  asOf(date: $date) {
    certain { offices { office { name } holder { name } relation { from to } } }
    possible { offices { office { name } holder { name } relation { from to } } }
  }
}`,
  ),
  example(
    'Who controlled a place on a date?',
    `
query Control($date: EDTF = "1993-06-30") {
  asOf(date: $date) {
    certain { places { place { name } controller { name } relation { from to ${citations} } } }
    possible { places { place { name } controller { name } relation { from to ${citations} } } }
  }
}`,
  ),
  example(
    'How are two leaders connected?',
    `
query Connected {
  paths(from: "levon-ter-petrosyan", to: "nikol-pashinyan", k: 3) {
    length
    hops { sentence ${citations} }
  }
}`,
  ),
];

/** The same for Cypher. */
export const cypherExamples: readonly Example[] = [
  {
    title: 'Who rejected which plan, and because of what?',
    query: `// Who rejected which plan, and because of what?
MATCH (actor)-[:TOOK]->(p:Position)-[:ON]->(plan:Plan)
WHERE p.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW']
OPTIONAL MATCH (p)-[:BECAUSE_OF]->(cause)
RETURN plan.name AS plan, actor.name AS actor, p.stance AS stance, p.date AS date, cause.name AS cause
ORDER BY p.earliest, plan, actor`,
  },
  {
    title: 'Plans and what they go back to, as a graph',
    query: `// Plans and what they go back to, as a graph
MATCH (later:Plan)-[r:REVISES|ABRIDGES|DERIVED_FROM]->(earlier)
RETURN later, r, earlier ORDER BY r.id`,
  },
  {
    title: 'How many facts stand on each paragraph?',
    query: `// How many entries stand on each paragraph?
MATCH (n:Entity) UNWIND n.cites AS locator
RETURN locator, count(n) AS entries ORDER BY entries DESC, locator LIMIT 20`,
  },
];
