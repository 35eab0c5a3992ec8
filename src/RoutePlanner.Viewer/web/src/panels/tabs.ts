import { el } from '../dom';
import type { View } from '../view';
import type { Page } from './page';

type Tab = View['tab']['value'];

/** A row of tabs over their panels (ARIA tabs: arrows move, one is in the order of tabbing). */
export function tabs(page: Page, panels: Record<Tab, HTMLElement>): HTMLElement {
  const { view, words, scope } = page;
  const names = Object.keys(panels) as Tab[];
  const heads = names.map((name) =>
    el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => (view.tab.value = name), onkeydown: (event) => walk(event as KeyboardEvent, name) }, words[name]),
  );
  const bodies = names.map((name) => el('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, tabindex: 0, class: 'panel' }, panels[name]));

  function walk(event: KeyboardEvent, from: Tab): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = (names.indexOf(from) + by + names.length) % names.length;
    view.tab.value = names[next]!;
    heads[next]!.focus();
    event.preventDefault();
  }

  view.tab.watch(scope, (chosen) =>
    names.forEach((name, i) => {
      heads[i]!.setAttribute('aria-selected', String(name === chosen));
      heads[i]!.tabIndex = name === chosen ? 0 : -1;
      bodies[i]!.hidden = name !== chosen;
    }),
  );
  return el('aside', { class: 'side' }, el('div', { role: 'tablist', 'aria-label': words.inspector }, ...heads), ...bodies);
}
