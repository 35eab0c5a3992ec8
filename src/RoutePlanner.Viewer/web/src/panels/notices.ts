import { button, el } from '../dom';
import type { Page } from './page';

/** Messages that must be read: what was refused, what was saved, that the program has gone. */
export function notices(page: Page): HTMLElement {
  const { model, view, words, scope } = page;
  const text = el('div', {});
  const notice = el('div', { class: 'notice', role: 'alert', id: 'notice' }, text, button(words.dismiss, () => (model.notice.value = undefined)));
  const gone = el('div', { class: 'notice gone', role: 'alert', id: 'gone' });
  model.notice.watch(scope, (value) => {
    notice.hidden = value === undefined;
    text.replaceChildren(...(value?.(view.language.value) ?? []).map((line) => el('p', {}, line)));
  });
  model.isGone.watch(scope, (isGone) => {
    gone.hidden = !isGone;
    gone.textContent = isGone ? words.gone : '';
  });
  return el('div', { class: 'notices' }, gone, notice);
}
