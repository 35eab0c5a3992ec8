import { differenceOf } from '../difference';
import { button, el } from '../dom';
import type { Demand } from '../types';
import { decision } from './decision';
import type { Page } from './page';
import { minutesOf } from './stepText';

/** The shown plan ("after") against the compared one ("before"). */
export function comparePanel(page: Page): HTMLElement {
  const { model, words, scope } = page;
  const body = el('div', { id: 'difference' });
  const fill = (): void => {
    const [after, before] = [model.plan.value, model.other.value];
    if (!after || !before) {
      body.replaceChildren(el('p', { class: 'hint' }, `${words.compareWith}: ${words.none}`));
      return;
    }
    const difference = differenceOf(before.plan, after.plan);
    body.replaceChildren(
      el('p', {}, `${words.before}: ${before.version.name || words.candidate} · ${words.after}: ${after.version.name || words.candidate}`),
      totalsTable(page, difference),
      el('h3', {}, `${words.changedDemands} (${difference.demands.length})`),
      difference.demands.length === 0 ? el('p', {}, words.noDifference) : el('ul', { class: 'changes' }, ...difference.demands.map((change) => demandRow(page, change))),
      el('h3', {}, `${words.changedUnits} (${difference.units.length})`),
      difference.units.length === 0
        ? el('p', {}, words.noDifference)
        : el(
            'ul', { class: 'changes' },
            ...difference.units.map((unit) =>
              el('li', {}, button(unit.id, () => (model.selection.value = { kind: 'unit', id: unit.id }), { class: 'link' }), ` ${!unit.before ? words.onlyAfter : !unit.after ? words.onlyBefore : words.stepsDiffer(unit.stops)}`),
            ),
          ),
    );
  };
  model.plan.watch(scope, fill);
  model.other.watch(scope, fill);
  return el('div', {}, decision(page, 'compare'), body);
}

function totalsTable({ words, view }: Page, difference: ReturnType<typeof differenceOf>): HTMLElement {
  const format = new Intl.NumberFormat(view.language.value, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(view.language.value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const cost = (side: 'before' | 'after'): number => difference.totals.reduce((sum, term) => sum + term[side] * term.weight, 0);
  const rows = [...difference.totals.map((term) => ({ name: words.term[term.term] ?? term.term, before: term.before, after: term.after })), { name: words.cost, before: cost('before'), after: cost('after') }];
  return el(
    'table', {},
    el('thead', {}, el('tr', {}, ...[words.term_, words.before, words.after, '±'].map((head) => el('th', { scope: 'col' }, head)))),
    el(
      'tbody', {},
      ...rows.map((row) => el('tr', { class: row.after < row.before ? 'better' : row.after > row.before ? 'worse' : '' }, el('th', { scope: 'row' }, row.name), el('td', {}, format.format(row.before)), el('td', {}, format.format(row.after)), el('td', {}, signed.format(row.after - row.before)))),
    ),
  );
}

function demandRow({ model, view, words }: Page, change: ReturnType<typeof differenceOf>['demands'][number]): HTMLElement {
  const text = (demand: Demand | undefined): string => (demand ? `${words.status[demand.status]} ${words.times(demand.served.length, demand.count)}, ${words.minutes(minutesOf(demand.worstGap))}` : '–');
  const choose = (): void => {
    model.selection.value = { kind: change.kind === 'passes' ? 'keyRoad' : 'place', id: change.targetId };
    view.tab.value = 'inspector';
  };
  return el('li', {}, button(change.name, choose, { class: 'link' }), el('span', {}, ` ${text(change.before)} → ${text(change.after)}`));
}
