import type { StoryQuery } from '../api/generated.ts';
import type { Id } from './ids.ts';
import { decode, isSame, type ViewState } from './view.ts';

export type Story = NonNullable<StoryQuery['story']>;
export type Step = Story['steps'][number];

/** What is on screen at a step of a story: its view, in the names and the frame that the reader has. */
export function atStep(view: string, story: Id, step: number, kept: Pick<ViewState, 'naming' | 'embed'>): ViewState {
  const { pathname, search } = new URL(view, 'http://localhost');
  return { ...decode(pathname, search), naming: kept.naming, embed: kept.embed, story, step };
}

/** Says whether the reader has gone on from the view of a step to something else. */
export function strayed(state: ViewState, view: string): boolean {
  return state.story !== null && !isSame(state, atStep(view, state.story, state.step, state));
}

/** The story as a table: a line a step. */
export function storyTable(story: Story): { columns: string[]; rows: string[][] } {
  const rows = story.steps.map(({ name, text, view, citations }, index) => [
    String(index + 1),
    name,
    text,
    view,
    citations.map(({ locator }) => locator).join(' '),
  ]);
  return { columns: ['step', 'heading', 'caption', 'view', 'locators'], rows };
}
