import type { Attachment } from 'svelte/attachments';

import type { Navigation } from './navigation.svelte.ts';

/** Makes of a `<details>` a part of what is on screen, by its name in the URL. `usually` says how it is otherwise. */
export function fold(navigation: Navigation, name: string, usually = false): Attachment<HTMLDetailsElement> {
  return (details) => {
    details.open = navigation.portions(name, Number(usually)) > 0;
    const ontoggle = () => {
      // Where more than one portion is seen it is open too, and stays at that.
      const isOpen = navigation.portions(name, Number(usually)) > 0;
      if (details.open !== isOpen) navigation.unfold(name, Number(details.open), Number(usually));
    };
    details.addEventListener('toggle', ontoggle);
    return () => details.removeEventListener('toggle', ontoggle);
  };
}
