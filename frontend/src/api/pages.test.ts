import { afterEach, describe, expect, it, vi } from 'vitest';

import { AskError } from './client.ts';
import { TypedDocumentString } from './generated.ts';
import { Pages, type RowOperation } from './pages.ts';

type Variables = Record<string, unknown>;
interface Body {
  readonly query: string;
  readonly variables: Variables;
}

/** The ids from one up to another, as a page of a list with so many. */
function page(count: number, after: unknown, size: number, make: (id: string) => object = () => ({})) {
  const first = Number(after ?? 0);
  const last = Math.min(first + size, count);
  const edges = Array.from({ length: last - first }, (_, at) => String(first + at + 1)).map((id) => ({
    node: { id, ...make(id) },
  }));
  return { pageInfo: { hasNextPage: last < count, endCursor: last > first ? String(last) : null }, edges };
}

interface Answer {
  readonly plans: ReturnType<typeof page>;
}
const operation = new TypedDocumentString<Answer, Variables>('query Plans');
const row = new TypedDocumentString('query PlansRow') as RowOperation;

/** A server with five plans, of which each has three positions with three reasons; a page has two of each. */
interface Weather {
  readonly fails?: (time: number) => boolean | 'refused';
  readonly checksum?: (time: number) => string;
}
function serve({ fails = () => false, checksum = () => 'a' }: Weather = {}) {
  const asked: string[] = [];
  const reasons = (after: unknown) => ({ reasons: page(3, after, 2) });
  const positions = (after: unknown, plan: string) => ({
    positions: page(3, after, 2, (id) => ({ id: `${plan}/${id}`, ...reasons(null) })),
  });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as Body;
    const id = String(variables['id'] ?? '');
    asked.push(query === 'query Plans' ? `plans after ${String(variables['plans'] ?? 0)}` : `row ${id}`);
    const failure = fails(asked.length);
    if (failure === true) return Promise.reject(new TypeError('lost'));
    const dataset = { checksum: checksum(asked.length) };
    const within = id.includes('/') ? reasons(variables['reasons']) : positions(variables['positions'], id);
    const data = id
      ? { dataset, row: { id, ...within } }
      : { dataset, plans: page(5, variables['plans'], 2, (plan) => positions(null, plan)) };
    const told = failure ? { errors: [{ message: 'no cursor of this list' }] } : { data };
    return Promise.resolve(new Response(JSON.stringify(told)));
  });
  return asked;
}

const signal = new AbortController().signal;
const told = () => {};

describe('what comes in pages', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is read to the end of each list, those within rows of rows too', async () => {
    const asked = serve();
    const counts: number[] = [];
    const { plans } = await new Pages(operation, row).read({}, signal, (count) => counts.push(count));
    expect(counts).toEqual([2, 4]);
    expect(plans.edges.map(({ node }) => node.id)).toEqual(['1', '2', '3', '4', '5']);
    const all = JSON.stringify(plans).match(/"reasons":\{"pageInfo":\{"hasNextPage":false,"endCursor":"3"\}/g);
    expect(all).toHaveLength(5 * 3);
    expect(asked.slice(0, 3)).toEqual(['plans after 0', 'plans after 2', 'plans after 4']);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks nothing more where the first page was all', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', () => {
      asked.push('once');
      return Promise.resolve(new Response(JSON.stringify({ data: { plans: page(2, null, 2) } })));
    });
    await new Pages(operation, row).read({}, signal, told);
    expect(asked).toEqual(['once']);
  });

  it('goes on from the page that failed', async () => {
    let lost = [2, 6];
    const asked = serve({ fails: (time) => lost.includes(time) });
    const pages = new Pages(operation, row);
    await expect(pages.read({}, signal, told)).rejects.toThrow('The server cannot be reached');
    await expect(pages.read({}, signal, told)).rejects.toThrow('The server cannot be reached');
    lost = [];
    const { plans } = await pages.read({}, signal, told);
    expect(plans.edges).toHaveLength(5);
    expect(asked.slice(0, 7)).toEqual([
      'plans after 0',
      'plans after 2',
      'plans after 2',
      'plans after 4',
      'row 1',
      'row 1/1',
      'row 1/1',
    ]);
  });

  it('begins anew where the data changed before it went on, or where the rest is refused', async () => {
    for (const [failure, editions] of [
      [true, ['a', 'a', 'b']],
      ['refused', ['a', 'a', 'a']],
    ] as const) {
      const checksum = (time: number) => editions[Math.min(time, editions.length) - 1] ?? 'a';
      const asked = serve({ fails: (time) => time === 2 && failure, checksum });
      const pages = new Pages(operation, row);
      const first = pages.read({}, signal, told);
      if (failure === true) await expect(first).rejects.toBeInstanceOf(AskError);
      const { plans } = await (failure === true ? pages.read({}, signal, told) : first);
      expect(plans.edges.map(({ node }) => node.id)).toEqual(['1', '2', '3', '4', '5']);
      expect(asked.filter((one) => one === 'plans after 0')).toHaveLength(2);
    }
  });

  it('is asked for later where the data do not cease to change', async () => {
    serve({ checksum: (time) => String(time) });
    await expect(new Pages(operation, row).read({}, signal, told)).rejects.toMatchObject({ retry: true });
  });

  it('takes nothing of an answer that was given up', async () => {
    let lost = true;
    const asked = serve({ fails: (time) => lost && time === 2 });
    const pages = new Pages(operation, row);
    await expect(pages.read({}, signal, told)).rejects.toBeInstanceOf(AskError);
    lost = false;
    pages.forget();
    await pages.read({}, signal, told);
    expect(asked.filter((one) => one === 'plans after 0')).toHaveLength(2);
  });

  it('says so where a row does not tell the rest of its list', async () => {
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      const plans = page(1, null, 1, () => ({ positions: page(3, null, 2) }));
      const data = body.includes('PlansRow') ? { row: null } : { plans };
      return Promise.resolve(new Response(JSON.stringify({ data })));
    });
    await expect(new Pages(operation, row).read({}, signal, told)).rejects.toThrow('cannot be read to its end');
  });
});
