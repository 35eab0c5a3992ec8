import { button, el } from '../dom';
import type { Demand, KeyRoad, Place } from '../types';
import type { Page } from './page';
import { ruleForm } from './ruleForm';
import { minutesOf } from './stepText';

/** A place: what is asked, what the plan gives it, why not, and its edits. */
export function placeDetails(page: Page, id: string): HTMLElement[] | undefined {
  const { model, view, map, words } = page;
  const place = model.state.value.places.find((one) => one.id === id);
  if (!place) return undefined;
  return [
    el('h2', {}, place.name),
    el('p', {}, `${words.placeKind[place.kind]} · ${place.id} · ${words.priority} ${place.priority}`),
    el(
      'div', { class: 'row' },
      button(words.showOnMap, () => map.showSelection()),
      button(words.move, () => (view.tool.value = { kind: 'move', placeId: id })),
      button(words.remove, () => void model.edit({ kind: 'removePlace', id })),
    ),
    ...ofDemand(page, id, 'visits'),
    asked(page, place),
    ruleForm(page, { visits: place.visits, gapMin: place.gapMin, gapMax: place.gapMax, serviceMin: place.serviceMin, priority: place.priority }, true, (rule) =>
      void model.edit({ kind: 'setRule', id, count: rule.visits, gapMin: rule.gapMin, gapMax: rule.gapMax, serviceMin: rule.serviceMin, priority: rule.priority }),
    ),
  ];
}

/** A key road likewise. */
export function keyRoadDetails(page: Page, id: string): HTMLElement[] | undefined {
  const { model, map, words } = page;
  const road = model.state.value.keyRoads.find((one) => one.id === id);
  if (!road) return undefined;
  return [
    el('h2', {}, road.name),
    el('p', {}, `${words.keyRoad} · ${road.id}${road.ref ? ` · ${road.ref}` : ''} · ${words.priority} ${road.priority}`),
    el('div', { class: 'row' }, button(words.showOnMap, () => map.showSelection())),
    ...ofDemand(page, id, 'passes'),
    askedOfRoad(page, road),
    ruleForm(page, { visits: road.passes, gapMin: null, gapMax: road.gapMax, serviceMin: 0, priority: road.priority }, false, (rule) =>
      void model.edit({ kind: 'setRule', id, count: rule.visits, gapMin: null, gapMax: rule.gapMax, serviceMin: null, priority: rule.priority }),
    ),
  ];
}

function asked({ words }: Page, place: Place): HTMLElement {
  const rows: [string, string][] = [
    [words.wanted, String(place.visits)],
    [words.service, String(place.serviceMin)],
    [words.gapMin, String(place.gapMin ?? '–')],
    [words.gapMax, String(place.gapMax ?? '–')],
    [words.windows, place.windows.join(', ') || words.allNight],
    [words.allowedTiers, place.tiers.map((tier) => words.tier[tier]).join(', ') || '–'],
    [words.needs, place.needs.join(', ') || '–'],
  ];
  return el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

function askedOfRoad({ words }: Page, road: KeyRoad): HTMLElement {
  return el('dl', {}, el('dt', {}, words.wanted), el('dd', {}, String(road.passes)), el('dt', {}, words.gapMax), el('dd', {}, String(road.gapMax ?? '–')));
}

/** What the plan gives a demand; nothing where there is no plan or nothing was asked. */
function ofDemand(page: Page, targetId: string, kind: Demand['kind']): HTMLElement[] {
  const demand = page.model.plan.value?.plan.demands.find((one) => one.targetId === targetId && one.kind === kind);
  return demand ? demandDetails(page, demand) : [];
}

/** Status, reasons in words, worst gap, who comes when. */
export function demandDetails(page: Page, demand: Demand): HTMLElement[] {
  const { model, words } = page;
  const { clock } = model;
  const limit = demand.gapMax === null ? words.noGapRule : `${words.limit} ${words.minutes(demand.gapMax / 60)}`;
  return [
    el('p', { class: `status ${demand.status}` }, `${words.status[demand.status]} · ${words.times(demand.served.length, demand.count)}`),
    demand.reasons.length > 0 ? el('div', { class: 'why' }, el('h3', {}, words.why), el('ul', {}, ...demand.reasons.map((reason) => el('li', {}, words.reason[reason] ?? reason)), ...demand.repairs.map((repair) => el('li', {}, repair)))) : el('div', {}),
    el('p', {}, `${words.worst} ${words.minutes(minutesOf(demand.worstGap))} (${limit})`),
    el(
      'ul', { class: 'served', 'aria-label': words.served },
      ...demand.served.map((visit) =>
        el(
          'li', {},
          button(`${clock.text(visit.start)}–${clock.text(visit.end)}`, () => clock.goTo(visit.start), { class: 'link' }),
          ' ',
          button(visit.unitId, () => (model.selection.value = { kind: 'unit', id: visit.unitId }), { class: 'link' }),
        ),
      ),
    ),
  ];
}
