import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

/** Who may import whom, by folder; «type» allows only what leaves no trace in the program. */
const allowed: Record<string, readonly string[]> = {
  core: ['core', 'type:api'],
  api: ['api', 'core'],
  ui: ['ui', 'core', 'api'],
  canvas: ['canvas', 'core', 'ui', 'api'],
  views: ['core', 'ui', 'api', 'canvas'],
};
const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
const room = (path: string) => relative(source, path).split('/')[0] ?? '';

function imports(name: string): { target: string; type: boolean }[] {
  const text = readFileSync(resolve(source, name), 'utf8');
  return [
    ...text.matchAll(/(?:import|export)\s(type\s)?[^'"]*?from '([^']+)'|import\('([^']+)'\)|import '([^']+)'/g),
  ].map(([, type, from, lazy, bare]) => ({ target: from ?? lazy ?? bare ?? '', type: Boolean(type) }));
}

describe('imports', () => {
  it.each(files.filter((name) => room(resolve(source, name)) in allowed))(
    'of %s stay within what its room may',
    (name) => {
      const rules = allowed[room(resolve(source, name))] ?? [];
      const wrong = imports(name)
        .filter(({ target }) => target.startsWith('.'))
        .map(({ target, type }) => ({ room: room(resolve(source, dirname(name), target)), type }))
        .filter((one) => !rules.includes(one.room) && !(one.type && rules.includes(`type:${one.room}`)));
      expect(wrong).toEqual([]);
    },
  );

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
