// What the tests of files in XML share: a reader that is strict, and grammars that say what may stand where.

/** An element with what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** What may stand in an element: its children in their order, its attributes with the form of their values. */
export interface Rule {
  /** Each with `?` for one at most, `*` for any number; without a sign exactly one. */
  readonly children?: readonly string[];
  /** Those that end with `?` may be absent. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** The form of the text; elements without it hold none. */
  readonly text?: RegExp;
}

export type Grammar = Readonly<Record<string, Rule>>;

const names = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads a document; throws where it is not well-formed. Namespaces are left as they are written. */
export function xmlIn(text: string): XmlElement {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(head)) throw new Error('no XML declaration');
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const [token] of text.slice(head.length).matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    const parent = open.at(-1) as XmlElement;
    if (!token.startsWith('<')) parent.text += decoded(token);
    else if (token.startsWith('</')) {
      if (`</${open.pop()?.name}>` !== token) throw new Error(`${token} closes what is not open`);
    } else {
      const element = elementIn(token);
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  const [first] = root.children;
  if (!first || root.children.length > 1 || root.text.trim()) throw new Error('not one element at the root');
  return first;
}

function elementIn(tag: string): XmlElement {
  const [, name = '', inner = ''] = /^<([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\/?>$/.exec(tag) ?? [];
  if (!names.test(name)) throw new Error(`${tag} is no element`);
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of inner.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (attributes.has(key) || !names.test(key)) throw new Error(`${tag} has no attribute ${key}`);
    attributes.set(key, decoded(value));
  }
  return { name, attributes, children: [], text: '' };
}

function decoded(text: string): string {
  // With the flag u, half of a character of two units is one of its own.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(text))
    throw new Error('a character that XML forbids');
  return text.replace(/&(?:#(\d+)|(\w*));?/g, (sign, number?: string, word = '') => {
    const character = number ? String.fromCodePoint(Number(number)) : signs[word];
    if (!character || !sign.endsWith(';')) throw new Error(`${sign} is no reference`);
    return character;
  });
}

/** What in an element is against a grammar, each fault with the path to it. */
export function faultsIn(element: XmlElement, grammar: Grammar, path = ''): string[] {
  const { name, attributes, children, text } = element;
  const here = `${path}/${name}`;
  const rule = grammar[name];
  if (!rule) return [`${here} is unknown`];
  const faults: string[] = [];
  const allowed = Object.entries(rule.attributes ?? {});
  for (const [key, form] of allowed) {
    const value = attributes.get(key.replace('?', ''));
    if (value === undefined ? !key.endsWith('?') : !form.test(value)) faults.push(`${here}@${key} is ${value}`);
  }
  const known = new Set(allowed.map(([key]) => key.replace('?', '')));
  for (const key of attributes.keys()) if (!known.has(key)) faults.push(`${here}@${key} is unknown`);
  const order = children.map((child) => `${child.name} `).join('');
  const form = (rule.children ?? []).map((child) => `(?:${child.replace(/[?*]$/, '')} )${/[?*]$/.exec(child) ?? ''}`);
  if (!new RegExp(`^${form.join('')}$`).test(order)) faults.push(`${here} holds ${order.trim()}`);
  if (!(rule.text ?? /^\s*$/).test(text)) faults.push(`${here} says ${text}`);
  return [...faults, ...children.flatMap((child) => faultsIn(child, grammar, here))];
}

/** The elements of a name, wherever they are. */
export function allIn(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => allIn(child, name));
  return element.name === name ? [element, ...below] : below;
}
