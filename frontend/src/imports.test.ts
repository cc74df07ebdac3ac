import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const core = ['core', 'core/graph', 'core/picture', 'core/query'];

/** Who may import whom, by folder; «type» allows only what leaves no trace in the program. */
const allowed: Record<string, readonly string[]> = {
  core: ['core', 'type:api'],
  'core/graph': ['core/graph', 'core', 'type:api'],
  'core/picture': ['core/picture', 'core/graph', 'core', 'type:api'],
  'core/query': ['core/query', 'core/graph', 'core', 'type:api'],
  api: ['api', ...core],
  ui: ['ui', 'api', ...core],
  canvas: ['canvas', 'ui', 'api', ...core],
  views: ['canvas', 'ui', 'api', ...core],
};
const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
const roomOf = (file: string) => relative(source, dirname(resolve(source, file)));
/** Where everything meets: these may import whom they like. */
const free = ['', 'graphiql'];

function imports(name: string): { target: string; type: boolean }[] {
  const text = readFileSync(resolve(source, name), 'utf8');
  return [
    ...text.matchAll(/(?:import|export)\s(type\s)?[^'"]*?from '([^']+)'|import\('([^']+)'\)|import '([^']+)'/g),
  ].map(([, type, from, lazy, bare]) => ({ target: from ?? lazy ?? bare ?? '', type: Boolean(type) }));
}

describe('imports', () => {
  it.each(files.filter((name) => !free.includes(roomOf(name))))('of %s stay within what its room may', (name) => {
    // What is taken away is tested beside what it is made of.
    const test = name.endsWith('.test.ts') && name.startsWith('core/');
    const rules = [...(allowed[roomOf(name)] ?? []), ...(test ? core : [])];
    const wrong = imports(name)
      .filter(({ target }) => target.startsWith('.'))
      .map(({ target, type }) => ({ room: roomOf(resolve(source, dirname(name), target)), type }))
      .filter((one) => !rules.includes(one.room) && !(one.type && rules.includes(`type:${one.room}`)));
    expect(wrong).toEqual([]);
  });

  it.each(files.filter((name) => !name.endsWith('.test.ts')))('of %s leave the renderer to its file', (name) => {
    const barred =
      name === 'canvas/sigma.ts' ? /^$/ : name.startsWith('canvas/') ? /^@?sigma/ : /^(@?sigma|graphology)/;
    expect(imports(name).filter(({ target }) => barred.test(target))).toEqual([]);
  });

  it.each(files.filter((name) => /^(core|ui|views|canvas)\//.test(name)))('%s does not fetch by itself', (name) => {
    expect(readFileSync(resolve(source, name), 'utf8')).not.toMatch(/\bfetch\(/);
  });

  it.each(files.filter((name) => name.startsWith('core/') && !name.endsWith('.test.ts')))(
    '%s does without a page',
    (name) => {
      expect(readFileSync(resolve(source, name), 'utf8')).not.toMatch(
        /(?<![.\w])(document|window|localStorage|location)\./,
      );
    },
  );
});
