import { stepAt } from '../course';
import { button, el } from '../dom';
import { lockButton, lockRow } from './locks';
import type { Page } from './page';
import { whereOf } from './stepText';
import { print } from './topBar';

/** A unit: who it is, what it does now, its night as a table whose rows set the clock, taking it out, printing its sheet. */
export function unitDetails(page: Page, id: string): HTMLElement[] | undefined {
  const { model, map, words, scope } = page;
  const unit = model.unit(id);
  if (!unit) return undefined;
  const team = model.team(unit.teamId);
  const { clock } = model;
  const now = el('p', { class: 'now', id: 'unit-now', role: 'status' });
  const stop = button('', () => void model.stopUnit(id, Math.floor(clock.seconds.value / 60) * 60));
  const rows = unit.steps.map((step) =>
    el(
      'tr', {},
      el('td', {}, button(clock.text(step.start), () => clock.goTo(step.start), { class: 'link' })),
      el('td', {}, clock.text(step.end)),
      el('td', {}, words.step[step.kind] ?? step.kind),
      el('td', {}, whereOf(page, step), step.metres ? ` ${words.kilometres((step.metres / 1000).toFixed(1))}` : ''),
      el('td', {}, lockButton(page, id, step)),
    ),
  );
  let marked = -1;
  clock.seconds.watch(scope, (seconds) => {
    const at = stepAt(unit.steps, seconds);
    const step = unit.steps[at];
    const next = unit.steps.slice(at + 1).find((one) => one.placeId ?? one.keyRoadId);
    now.textContent = `${words.nowDoing} ${clock.text(seconds)}: ${
      !step ? words.offDuty
      : step.kind === 'drive' ? `${words.onRoad}${next ? ` ${words.to} ${whereOf(page, next)}` : ` ${words.to} ${model.placeName(unit.baseId)}`}`
      : `${words.step[step.kind]} ${whereOf(page, step)}`}`;
    stop.textContent = words.stopAt(clock.text(Math.floor(seconds / 60) * 60));
    stop.disabled = seconds <= unit.start || seconds >= unit.end;
    if (at !== marked) {
      rows[marked]?.removeAttribute('aria-current');
      rows[at]?.setAttribute('aria-current', 'time');
      marked = at;
    }
  });
  return [
    el('h2', {}, `${words.unit} ${id}`),
    el('p', {}, `${team?.name ?? unit.teamId} · ${words.tier[unit.tier]} · ${words.mode[unit.mode]} · ${words.crew(team?.people ?? 1)}${team?.radio ? ` · ${words.radio} ${team.radio}` : ''}`),
    now,
    el('div', { class: 'row' }, button(words.showOnMap, () => map.showSelection()), button(words.printSheet, () => print(page, id)), button(words.takeOut, () => void model.edit({ kind: 'stopUnit', unitId: id, at: null, leaving: null })), stop),
    el(
      'dl', {},
      el('dt', {}, words.shift), el('dd', {}, `${clock.text(unit.start)}–${clock.text(unit.end)}`),
      el('dt', {}, words.base), el('dd', {}, model.placeName(unit.baseId)),
      el('dt', {}, words.driven), el('dd', {}, words.kilometres((unit.metres / 1000).toFixed(1))),
      el('dt', {}, words.visits), el('dd', {}, String(unit.visits)),
      el('dt', {}, words.passes), el('dd', {}, String(unit.passes)),
    ),
    lockRow(page, unit),
    el('table', {}, el('caption', {}, words.timetable), el('thead', {}, el('tr', {}, ...[words.from, words.until, words.what, words.where, words.lock].map((head) => el('th', { scope: 'col' }, head)))), el('tbody', {}, ...rows)),
  ];
}
