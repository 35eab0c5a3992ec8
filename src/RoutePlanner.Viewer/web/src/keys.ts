import { isTyping } from './dom';
import type { Page } from './panels/page';

/** The page's keys. Keys typed into fields are the fields'; the map keeps its arrows. */
export function keys(page: Page, openHelp: () => void): void {
  const { model, view, scope } = page;
  const { clock } = model;
  const single: Record<string, () => void> = {
    ' ': () => clock.toggle(),
    ',': () => clock.step(-60),
    '.': () => clock.step(60),
    '<': () => clock.step(-600),
    '>': () => clock.step(600),
    '[': () => clock.faster(-1),
    ']': () => clock.faster(1),
    t: () => focus('time'),
    '/': () => focus('search'),
    m: () => focus('map'),
    '?': openHelp,
  };
  scope.listen(window, 'keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') view.tool.value = undefined;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && (event.key === 'z' || event.key === 'y')) {
      event.preventDefault();
      void model.step(event.key === 'z' && !event.shiftKey ? 'undo' : 'redo');
      return;
    }
    // Space presses a button or ticks a box that has the focus.
    const isPressing = event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button, input, summary, a');
    const action = single[event.key];
    if (action && view.hasShortcuts.value && !isPressing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });
}

function focus(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
