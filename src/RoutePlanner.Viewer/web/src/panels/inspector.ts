import { el } from '../dom';
import type { Page } from './page';
import { keyRoadDetails, placeDetails } from './targetDetails';
import { roadDetails } from './roadDetails';
import { unitDetails } from './unitDetails';
import { Scope } from '../signal';

/** Everything about what is chosen, and what can be done with it. */
export function inspector(page: Page): HTMLElement {
  const { model, words, scope } = page;
  const body = el('div', { class: 'inspector' });
  let inner = new Scope();
  let shownId: string | undefined;
  scope.atEnd(() => inner.end());
  const show = (): void => {
    inner.end();
    inner = new Scope();
    const within = { ...page, scope: inner };
    const chosen = model.selection.value;
    const details =
      chosen?.kind === 'unit' ? unitDetails(within, chosen.id)
      : chosen?.kind === 'place' ? placeDetails(within, chosen.id)
      : chosen?.kind === 'keyRoad' ? keyRoadDetails(within, chosen.id)
      : chosen?.kind === 'road' ? roadDetails(within, chosen.id)
      : undefined;
    // Who works with keys goes on where they were: a button that was pressed is made anew by what it did.
    const controls = (): HTMLElement[] => [...body.querySelectorAll<HTMLElement>('button, input, select, summary')];
    const focused = controls().indexOf(document.activeElement as HTMLElement);
    const isSame = chosen?.id === shownId;
    shownId = chosen?.id;
    body.replaceChildren(...(details ?? [el('p', { class: 'hint' }, words.nothingSelected)]));
    if (focused >= 0 && isSame) controls()[focused]?.focus();
  };
  model.selection.watch(scope, show);
  model.plan.watch(scope, show);
  model.state.watch(scope, show);
  return body;
}
