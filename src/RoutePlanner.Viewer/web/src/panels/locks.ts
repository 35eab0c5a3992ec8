import { button, el } from '../dom';
import type { Step, StopToLock, Unit } from '../types';
import type { Page } from './page';
import { whereOf } from './stepText';

/** A stop can be locked at a place or on a key road; where a unit stands on the street only to be seen, or rests, can't. */
const isLockable = (step: Step): boolean => (step.kind === 'pass' ? step.keyRoadId !== null : (step.kind === 'visit' || step.kind === 'hold') && step.placeId !== null);

const toLock = (step: Step): StopToLock => ({ placeId: step.kind === 'pass' ? null : step.placeId, keyRoadId: step.kind === 'pass' ? step.keyRoadId : null, backward: step.backward, start: step.start, end: step.end });

/** Locks a stop and unlocks it again; nothing for what can't be locked. */
export function lockButton(page: Page, unitId: string, step: Step): HTMLElement | string {
  const { model, words } = page;
  if (!isLockable(step)) return '';
  const isLocked = model.isLocked(unitId, step);
  const press = (): void => void model.edit(isLocked ? { kind: 'unlock', unitId, start: step.start } : { kind: 'lock', unitId, stops: [toLock(step)] });
  const name = words.lockStop(model.clock.text(step.start), whereOf(page, step));
  const lock = button('', press, { class: 'lock', 'aria-pressed': String(isLocked), 'aria-label': name, title: name });
  lock.append(el('span', { class: 'padlock', 'aria-hidden': 'true' }));
  return lock;
}

/** Locks what demands ask of a unit, in its order; its whole route with the stays in between; or nothing any more. */
export function lockRow({ model, words }: Page, unit: Unit): HTMLElement {
  const count = model.locksOf(unit.id).length;
  const offer = (text: string, steps: Step[]): HTMLButtonElement =>
    button(text, () => void model.edit({ kind: 'lock', unitId: unit.id, stops: steps.map(toLock) }), { disabled: steps.every((step) => model.isLocked(unit.id, step)) });
  const stops = unit.steps.filter(isLockable);
  return el(
    'div', {},
    el('div', { class: 'row' }, offer(words.lockTasks, stops.filter((step) => step.demandId !== null)), offer(words.lockRoute, stops), button(words.unlockAll, () => void model.edit({ kind: 'unlock', unitId: unit.id, start: null }), { disabled: count === 0 })),
    el('p', { class: 'hint', id: 'locked' }, count > 0 ? words.locked(count) : words.noLocks),
  );
}

/** Units with locked stops, also those that the plan does not have, so that no lock is out of reach. */
export function lockedUnits({ model, view, words, scope }: Page): HTMLElement {
  const list = el('ul', { class: 'locked-units', id: 'locked-units' });
  const box = el('div', {}, el('h3', {}, words.lockedUnits), list);
  model.state.watch(scope, (state) => {
    const units = [...new Set(state.locks.map((lock) => lock.unitId))].sort();
    box.hidden = units.length === 0;
    list.replaceChildren(
      ...units.map((id) =>
        el(
          'li', {},
          button(id, () => {
            model.selection.value = { kind: 'unit', id };
            view.tab.value = 'inspector';
          }, { class: 'link' }),
          words.stops(model.locksOf(id).length),
          button(words.unlockAll, () => void model.edit({ kind: 'unlock', unitId: id, start: null }), { 'aria-label': `${words.unlockAll} ${id}` }),
        ),
      ),
    );
  });
  return box;
}
