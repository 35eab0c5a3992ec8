import { button, el } from '../dom';
import { toDegrees } from '../packedLines';
import type { Page } from './page';
import { ruleFields } from './ruleForm';

/** Adding or moving a place: the map shows live where it snaps to the road; a click, or the button with the cross in the middle, puts it there. */
export function placeTool(page: Page): HTMLElement {
  const { model, view, map, words, scope } = page;
  const box = el('div', { class: 'tool', role: 'group', 'aria-label': words.tools, id: 'tool' });
  const note = el('p', { role: 'status' });
  let put = (): void => undefined;

  map.snapped.watch(scope, (snapped) => (note.textContent = snapped ? words.snapped(Math.round(snapped.metres), snapped.roadName || snapped.roadId) : words.noRoadNear));
  const placed = (): void => put();
  map.element.addEventListener('place', placed);
  scope.atEnd(() => map.element.removeEventListener('place', placed));
  view.tool.watch(scope, (tool) => {
    box.hidden = tool === undefined;
    if (!tool) return;
    const cancel = button(words.cancel, () => (view.tool.value = undefined));
    if (tool.kind === 'move') {
      put = () => void place(async (lon, lat) => model.edit({ kind: 'movePlace', id: tool.placeId, lon, lat }));
      box.replaceChildren(el('h2', {}, words.moving(model.placeName(tool.placeId))), el('p', {}, words.pickOnMap), note, el('div', { class: 'row' }, button(words.addHere, () => put(), { class: 'main' }), cancel));
    } else {
      const name = el('input', { type: 'text', required: true, maxlength: 200, value: words.newPlace });
      const kind = el('select', {}, ...Object.entries(words.placeKind).map(([value, text]) => el('option', { value }, text)));
      kind.value = 'custom';
      const fields = ruleFields(page, { visits: 2, gapMin: null, gapMax: null, serviceMin: 5, priority: 3 }, true);
      put = () =>
        void place(async (lon, lat) => {
          const id = freeId(new Set(model.state.value.places.map((one) => one.id)));
          if (!(await model.edit({ kind: 'addPlace', id, name: name.value.trim(), placeKind: kind.value, lon, lat, rule: fields.read() }))) return false;
          model.selection.value = { kind: 'place', id };
          view.tab.value = 'inspector';
          return true;
        });
      box.replaceChildren(
        el('h2', {}, words.addPlace), el('p', {}, words.pickOnMap), note,
        el('label', {}, words.name, name), el('label', {}, words.kind, kind), ...fields.elements,
        el('div', { class: 'row' }, button(words.addHere, () => put(), { class: 'main' }), cancel),
      );
      name.focus();
      name.select();
    }
  });

  /** Puts it onto the road where one is near, else where it was asked. */
  async function place(send: (lon: number, lat: number) => Promise<boolean>): Promise<void> {
    const snapped = map.snapped.value;
    const [lon, lat] = snapped ? [snapped.lon, snapped.lat] : toDegrees(...map.cross());
    if (await send(lon, lat)) view.tool.value = undefined;
  }

  return box;
}

/** new-1, new-2, …: the first that no place has. */
function freeId(taken: Set<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`new-${number}`)) return `new-${number}`;
}
