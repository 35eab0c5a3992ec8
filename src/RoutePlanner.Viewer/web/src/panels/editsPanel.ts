import { button, el } from '../dom';
import type { Edit } from '../types';
import { decision } from './decision';
import { lockedUnits } from './locks';
import type { Page } from './page';
import { planning } from './planning';

/** The edits so far, undo and redo, planning anew. */
export function editsPanel(page: Page): HTMLElement {
  const { model, view, map, words, scope } = page;
  const undo = button(words.undo, () => void model.step('undo'));
  const redo = button(words.redo, () => void model.step('redo'));
  const list = el('ol', { class: 'edits', id: 'edits' });
  const note = el('p', { class: 'hint', role: 'status' });
  model.state.watch(scope, (state) => {
    undo.disabled = !state.canUndo;
    redo.disabled = !state.canRedo;
    list.replaceChildren(...state.edits.map((edit) => el('li', {}, textOf(page, edit))));
    note.textContent = state.edits.length === 0 && state.isSaved ? words.noEdits : state.isSaved ? words.saved : words.unsaved;
  });
  return el('div', {}, decision(page, 'edits'), el('div', { class: 'row' }, undo, redo, button(words.addPlace, () => (view.tool.value = { kind: 'add' })), button(words.pickRoad, () => { map.chooseRoadAtCross(); view.tab.value = 'inspector'; })), note, list, lockedUnits(page), planning(page));
}

/** An edit in words. */
function textOf({ model, words }: Page, edit: Edit): string {
  const name = (id: string): string => model.state.value.places.find((place) => place.id === id)?.name ?? model.state.value.keyRoads.find((road) => road.id === id)?.name ?? id;
  const road = (id: string): string => model.roads.value.names.find(([roadId]) => roadId === id)?.[1] || id;
  switch (edit.kind) {
    case 'addPlace': return words.edit.addPlace(edit.name);
    case 'movePlace': return words.edit.movePlace(name(edit.id));
    case 'removePlace': return words.edit.removePlace(name(edit.id));
    case 'setRule': return words.edit.setRule(name(edit.id));
    case 'closeRoad': return words.edit.closeRoad(road(edit.roadId));
    case 'reopenRoad': return words.edit.reopenRoad(road(edit.roadId));
    case 'stopUnit': return words.edit.stopUnit(edit.unitId, edit.at === null ? '' : model.clock.text(edit.at), edit.leaving ? model.clock.text(Math.ceil(edit.leaving.homeBy / 60) * 60) : '');
    case 'lock': return words.edit.lock(edit.unitId, edit.stops.length === 1 ? `${model.clock.text(edit.stops[0]!.start)} ${name((edit.stops[0]!.placeId ?? edit.stops[0]!.keyRoadId)!)}` : words.stops(edit.stops.length));
    case 'unlock': return words.edit.unlock(edit.unitId, edit.start === null ? '' : model.clock.text(edit.start));
  }
}
