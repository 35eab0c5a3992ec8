import { button, el } from '../dom';
import type { Demand, Gap } from '../types';
import type { Page } from './page';
import { minutesOf } from './stepText';

const atOnce = 60;

/** How long places and key roads are alone, worst first: a bar against its rule's mark. What isn't met comes before what only has long gaps. */
export function gapsPanel(page: Page): HTMLElement {
  const { model, words, scope } = page;
  const body = el('div', { 'aria-live': 'polite' });
  let rows: Row[] = [];
  let shown = atOnce;
  const fill = (): void => {
    const longest = Math.max(1, ...rows.map(({ gap }) => Math.max(gap.worstGap, gap.gapMax ?? 0)));
    body.replaceChildren(
      el('p', { class: 'hint' }, words.gapsNote),
      el('ol', { class: 'gaps', id: 'gaps' }, ...rows.slice(0, shown).map((one) => el('li', {}, rowOf(page, one, longest)))),
      ...(rows.length > shown ? [button(words.more(Math.min(atOnce, rows.length - shown)), () => { shown += atOnce; fill(); })] : []),
    );
  };
  const load = async (): Promise<void> => {
    const plan = model.plan.value;
    if (!plan) {
      body.replaceChildren(el('p', { class: 'hint' }, words.noPlan));
      return;
    }
    body.replaceChildren(el('p', { class: 'hint' }, words.loading));
    try {
      const figures = await model.figuresOf(plan.version.id);
      if (model.plan.value !== plan) return;
      // Sorting keeps the server's order among equals.
      const demands = new Map(plan.plan.demands.map((demand) => [`${demand.kind} ${demand.targetId}`, demand]));
      rows = figures.gaps.filter((gap) => gap.asked).map((gap) => ({ gap, demand: demands.get(`${gap.kind} ${gap.targetId}`) }));
      rows.sort((a, b) => excessOf(b) - excessOf(a) || Number(isUnmet(b)) - Number(isUnmet(a)));
      shown = atOnce;
      fill();
    } catch (problem) {
      body.replaceChildren(el('p', { class: 'problem' }, problem instanceof Error ? problem.message : String(problem)));
    }
  };
  // The figures take seconds of the server's time: they are asked for when somebody first looks.
  let loadedFor: unknown;
  const look = (): void => {
    if (page.view.tab.value === 'gaps' && loadedFor !== model.plan.value) {
      loadedFor = model.plan.value;
      void load();
    }
  };
  page.view.tab.watch(scope, look);
  model.plan.watch(scope, look);
  look();
  return body;
}

/** How long something is alone, and what became of what it asks for. */
interface Row { gap: Gap; demand: Demand | undefined }

const excessOf = ({ gap }: Row): number => (gap.gapMax === null ? 0 : Math.max(0, gap.worstGap - gap.gapMax));

const isUnmet = ({ demand }: Row): boolean => demand !== undefined && demand.status !== 'met';

function rowOf({ model, view, map, words }: Page, row: Row, longest: number): HTMLElement {
  const { gap, demand } = row;
  const excess = excessOf(row);
  const bar = el('span', { class: excess > 0 ? 'bar over' : 'bar', 'aria-hidden': 'true' });
  bar.style.width = `${(100 * gap.worstGap) / longest}%`;
  const track = el('span', { class: 'track', 'aria-hidden': 'true' }, bar);
  if (gap.gapMax !== null) {
    const mark = el('span', { class: 'mark' });
    mark.style.left = `${(100 * gap.gapMax) / longest}%`;
    track.append(mark);
  }
  const limit = gap.gapMax === null ? words.noGapRule : `${words.limit} ${minutesOf(gap.gapMax)}`;
  const choose = (): void => {
    model.clock.goTo(gap.worstFrom);
    model.selection.value = { kind: gap.kind === 'passes' ? 'keyRoad' : 'place', id: gap.targetId };
    view.tab.value = 'inspector';
    map.showSelection();
  };
  return el(
    'button', { type: 'button', onclick: choose },
    el('span', {}, el('span', { class: 'name' }, gap.name), demand && isUnmet(row) ? el('span', { class: `status ${demand.status}` }, ` ${words.status[demand.status]} ${words.times(demand.served.length, demand.count)}`) : undefined),
    el('span', { class: 'value' }, `${words.minutes(minutesOf(gap.worstGap))} · ${excess > 0 ? words.over(minutesOf(excess)) : limit} · ${words.beginsAt(model.clock.text(gap.worstFrom))}`),
    track,
  );
}
