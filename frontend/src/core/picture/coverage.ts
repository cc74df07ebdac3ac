import { stripOf, strippedYears, yearsSaid, type ActorCoverage, type YearCount } from '../coverage.ts';
import { cut, labelOf, type Called } from '../label.ts';
import { words } from '../words.ts';
import { frameOf, type Taken } from './frame.ts';
import { element, framed, line, paper, serif } from './svg.ts';

const [bar, margin, tall] = [30, 24, 180];
/** Of the strips: how high a row is, where they begin, and how much stands to their right. */
const [row, before, after] = [26, 340, 120];

/**
 * How much the dataset tells of each year, as bars, and of each actor: a year without one is a year of silence, but for
 * what has no date.
 */
export function coveragePicture(
  years: readonly YearCount[],
  { told, silent }: { readonly told: readonly ActorCoverage[]; readonly silent: readonly unknown[] },
  taken: Taken,
  called: Called,
): string {
  const until = Number((taken.state.asOf ?? '9999').slice(0, 4));
  const width = Math.max(640, margin * 2 + years.length * bar);
  const nameOf = ({ actor }: ActorCoverage) => called({ id: actor.id, name: labelOf(actor) });
  const top = tall + 84;
  const actors =
    told.length > 0
      ? [
          line(margin, top, words.coverageActors, { 'font-size': 16, 'font-weight': 600, 'font-family': serif }),
          ...heads(years, width, top + 26),
          ...strips(
            told.map((one) => ({ ...one, name: nameOf(one) })),
            { years, until, width, top: top + 34 },
          ),
          line(margin, top + 34 + told.length * row + 24, words.silentActors(silent.length), quiet),
        ]
      : [];
  const said = {
    title: words.coverage,
    shows: [years[0], years.at(-1)].map((one) => one?.said ?? '').join(' – '),
    alt: [
      ...years.map(({ said, count }) => `${said}: ${count}.`),
      ...told.map((one) => `${nameOf(one)}, ${one.count}: ${yearsSaid(one)}.`),
    ].join(' '),
  };
  const height = actors.length > 0 ? top + 34 + told.length * row + 34 : tall + 52;
  return framed(frameOf(said, taken), width, height, ...yearBars(years, until), ...actors);
}

const quiet = { 'font-size': 11, fill: paper.quiet };
const end = { 'text-anchor': 'end' };

/** What stands over the strips: their years among it. */
function heads(years: readonly YearCount[], width: number, y: number): string[] {
  const { actor, count, undated } = words.coverageColumns;
  const step = (width - before - after) / years.length;
  const scale = strippedYears(years).map(([at, year]) =>
    line(before + (at + 0.5) * step, y, String(year), { ...quiet, 'text-anchor': 'middle' }),
  );
  return [
    line(margin, y, actor, quiet),
    line(before - 30, y, count, { ...quiet, ...end }),
    ...scale,
    line(width - margin, y, undated, { ...quiet, ...end }),
  ];
}

interface Strips {
  readonly years: readonly YearCount[];
  /** The last year of what had begun by the as-of date. */
  readonly until: number;
  readonly width: number;
  readonly top: number;
}

function strips(told: readonly (ActorCoverage & { name: string })[], { years, until, width, top }: Strips): string[] {
  const all = told.map((one) => stripOf(one, years));
  const most = Math.max(1, ...all.flat());
  const step = (width - before - after) / years.length;
  return told.flatMap((one, index) => {
    const y = top + index * row;
    const bars = (all[index] ?? []).flatMap((count, at) => {
      const height = (count / most) * (row - 8);
      const fill = (years[at]?.year ?? 0) > until ? paper.grey : paper.accent;
      const [x, wide] = [before + at * step + 0.5, step - 1];
      return count > 0 ? [element('rect', { x, y: y + row - 4 - height, width: wide, height, fill })] : [];
    });
    const ground = `M${before} ${y + row - 4}H${width - after}`;
    return [
      line(margin, y + row - 6, cut(one.name, 38), { 'font-size': 12 }),
      line(before - 30, y + row - 6, String(one.count), { 'font-size': 12, ...end }),
      ...(one.years.size > 0 ? [...bars, element('path', { d: ground, stroke: paper.grey })] : []),
      one.undated > 0 ? line(width - margin, y + row - 6, String(one.undated), { 'font-size': 12, ...end }) : '',
    ];
  });
}

function yearBars(years: readonly YearCount[], until: number): string[] {
  const most = Math.max(1, ...years.map(({ count }) => count));
  return years.map(({ year, label, count }, index) => {
    const x = margin + index * bar;
    const height = (count / most) * tall;
    const middle = { 'font-size': 11, 'text-anchor': 'middle' };
    const later = year > until;
    return [
      element('rect', {
        x: x + 2,
        y: 24 + tall - height,
        width: bar - 4,
        height,
        fill: later ? paper.grey : paper.accent,
      }),
      line(x + bar / 2, 20 + tall - height, count > 0 ? String(count) : '·', {
        ...middle,
        ...(later ? { fill: paper.quiet } : {}),
      }),
      line(x + bar / 2, 40 + tall, label, { ...middle, fill: paper.quiet }),
    ].join('');
  });
}
