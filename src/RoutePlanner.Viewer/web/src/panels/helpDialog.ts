import { button, el } from '../dom';
import type { Page } from './page';

/** The keys, and the switch that turns single keys off (WCAG 2.1.4). */
export function helpDialog(page: Page): HTMLDialogElement {
  const { view, words } = page;
  const isOn = el('input', { type: 'checkbox', onchange: () => (view.hasShortcuts.value = isOn.checked) });
  isOn.checked = view.hasShortcuts.value;
  const dialog = el(
    'dialog', { 'aria-labelledby': 'help-title' },
    el('h2', { id: 'help-title' }, words.shortcuts),
    el('dl', {}, ...words.help.flatMap(([key, what]) => [el('dt', {}, key), el('dd', {}, what)])),
    el('label', {}, isOn, words.shortcutsOn),
    button(words.close, () => dialog.close(), { class: 'main' }),
  );
  return dialog;
}
