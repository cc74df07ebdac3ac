import { start, type ViewState } from '../view.ts';
import type { Taken } from './frame.ts';

/** What is taken away in tests, with what differs on screen from the start. */
export function taken(state: Partial<ViewState> = {}): Taken {
  const dataset = { name: 'Set', version: '1.0', licence: 'CC-BY-4.0', sources: [{ name: 'A paper' }] };
  return { dataset, url: 'http://parley.test/x?asof=2001', day: '2024-05-06', state: { ...start, ...state } };
}
