import { menu } from './core/words.ts';
import { letters } from './ui/letters.svelte.ts';
import type { Navigation } from './ui/navigation.svelte.ts';

interface Actions {
  help: () => void;
  find: () => void;
}

/** Where keys write; they have an undo of their own there. */
const writing = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, .cm-editor';

/** What a key does anywhere on the page, unless somebody is typing. Answers whether the key was taken. */
export function takeKey(event: KeyboardEvent, navigation: Navigation, actions: Actions): boolean {
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest(`${writing}, dialog`) || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return takeUndo(event, navigation);
  // A letter goes to an entry of a list that drops down.
  if (at?.closest('select')) return false;
  if (event.key === 'Escape' && navigation.state.selected) return done(() => navigation.select(null));
  if (!letters.on) return false;
  if (event.key === '?') return done(actions.help);
  if (event.key === '/') return done(actions.find);
  if (event.key === '[' || event.key === ']') return done(() => navigation.moveYear(event.key === ']' ? 1 : -1));
  const view = menu[Number(event.key) - 1];
  return view ? done(() => navigation.go({ view })) : false;
}

function takeUndo(event: KeyboardEvent, navigation: Navigation): boolean {
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return done(() => navigation.redo());
  return key === 'z' ? done(() => navigation.undo()) : false;
}

function done(act: () => void): true {
  act();
  return true;
}
