import { button, el } from '../dom';
import { columns } from '../map/drawRoads';
import type { Page } from './page';

/** A road of the map: its name and class, closing it tonight and opening it again. */
export function roadDetails(page: Page, id: string): HTMLElement[] | undefined {
  const { model, map, words } = page;
  const { lines, names } = model.roads.value;
  const number = names.findIndex(([roadId]) => roadId === id);
  if (number < 0) return undefined;
  const line = lines.columns[columns.road]!.indexOf(number);
  const closure = model.state.value.closures.find((one) => one.roadId === id);
  const roadClass = words.roadClass[lines.columns[columns.roadClass]![line]!] ?? '';
  const along = map.keyRoadsAlong(number);
  return [
    el('h2', {}, names[number]![1] || `${words.road} ${id}`),
    el('p', {}, `${roadClass} · ${id}${closure ? ` · ${words.closed}${closure.reason ? `: ${closure.reason}` : ''}` : ''}`),
    el(
      'div', { class: 'row' },
      button(words.showOnMap, () => map.showSelection()),
      closure
        ? button(words.reopenRoad, () => void model.edit({ kind: 'reopenRoad', roadId: id }))
        : button(words.closeRoad, () => void model.edit({ kind: 'closeRoad', roadId: id, reason: null })),
    ),
    ...(along.length > 0 ? [el('p', {}, `${words.partOf} `, ...along.map((road) => button(road.name, () => (model.selection.value = { kind: 'keyRoad', id: road.id }), { class: 'link' })))] : []),
  ];
}
