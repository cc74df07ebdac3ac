import { linter, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type Extension } from '@codemirror/state';

/** Says what the server has found in the text. */
export const tell = StateEffect.define<readonly Diagnostic[]>();

const found = StateField.define<readonly Diagnostic[]>({
  create: () => [],
  update(before, { docChanged, effects }) {
    const said = effects.find((effect) => effect.is(tell));
    return said?.value ?? (docChanged ? [] : before);
  },
});

/**
 * What the server has found is underlined beside what the language's own checks find, each of which would otherwise
 * replace the other's; it holds for the text that the server has read, and so until that changes.
 */
export const told: Extension = [
  found,
  linter((view) => [...view.state.field(found)], {
    needsRefresh: ({ startState, state }) => startState.field(found) !== state.field(found),
  }),
];
