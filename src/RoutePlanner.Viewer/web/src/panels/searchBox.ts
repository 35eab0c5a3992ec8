import { el } from '../dom';
import type { Selection } from '../model';
import type { Page } from './page';

const most = 12;

/** Finds units, places, key roads and roads by id or name; a list that is walked with the arrow keys (ARIA combobox). */
export function searchBox(page: Page): HTMLElement {
  const { model, view, map, words } = page;
  let hits: { selection: Selection; text: string }[] = [];
  let active = -1;
  const input = el('input', {
    type: 'search', id: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-hits', 'aria-autocomplete': 'list', 'aria-label': words.search, placeholder: words.search,
    autocomplete: 'off', oninput: () => find(), onkeydown: (event) => key(event as KeyboardEvent), onblur: () => close(),
  });
  const list = el('ul', { id: 'search-hits', role: 'listbox', 'aria-label': words.search });
  list.hidden = true;

  const candidates = function* (): Generator<{ selection: Selection; text: string }> {
    for (const unit of model.plan.value?.plan.units ?? []) yield { selection: { kind: 'unit', id: unit.id }, text: `${unit.id} ${model.team(unit.teamId)?.name ?? ''}` };
    for (const place of model.state.value.places) yield { selection: { kind: 'place', id: place.id }, text: `${place.name} ${place.id}` };
    for (const road of model.state.value.keyRoads) yield { selection: { kind: 'keyRoad', id: road.id }, text: `${road.name} ${road.id}` };
    for (const [id, name] of model.roads.value.names) yield { selection: { kind: 'road', id }, text: `${name} ${id}` };
  };

  function find(): void {
    const asked = input.value.trim().toLowerCase();
    hits = [];
    if (asked !== '') {
      const all: typeof hits = [];
      for (const candidate of candidates()) if (candidate.text.toLowerCase().includes(asked)) all.push(candidate);
      // What begins with the letters typed comes first: "T07" is the unit, not the post p-t07-03.
      all.sort((a, b) => Number(!a.text.toLowerCase().startsWith(asked)) - Number(!b.text.toLowerCase().startsWith(asked)));
      hits = all.slice(0, most);
    }
    active = hits.length > 0 ? 0 : -1;
    show(asked !== '');
  }

  function show(isOpen: boolean): void {
    list.replaceChildren(
      ...hits.map((hit, i) => el('li', { role: 'option', id: `hit-${i}`, 'aria-selected': String(i === active), onpointerdown: (event) => { event.preventDefault(); choose(i); } }, `${kindWord(hit.selection)} ${hit.text}`)),
      ...(isOpen && hits.length === 0 ? [el('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, words.noHit)] : []),
    );
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (active >= 0 && isOpen) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  const kindWord = (selection: Selection): string => words[selection.kind];

  function close(): void {
    hits = [];
    show(false);
  }

  function choose(index: number): void {
    const hit = hits[index];
    if (!hit) return;
    input.value = '';
    close();
    view.tab.value = 'inspector';
    model.selection.value = hit.selection;
    map.showSelection();
    // Who works with keys goes on in what was found.
    document.getElementById('panel-inspector')?.focus();
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') {
      input.value = '';
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      active = (active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      show(true);
      event.preventDefault();
    }
  }

  return el('div', { class: 'search' }, input, list);
}
