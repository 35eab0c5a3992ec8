import { button, el } from '../dom';
import type { Page } from './page';

/** The choice to accept a new plan or drop it; hidden where there is none. It stands where one plans and where one sees what changes. */
export function decision({ model, view, words, scope }: Page, place: 'edits' | 'compare'): HTMLElement {
  const accept = async (): Promise<void> => {
    if (await model.step('accept')) model.notice.value = () => [words.savedAs(model.state.value.versions.at(-1)?.name ?? '')];
  };
  // Only one of two can have a name.
  const id = (name: string): string | undefined => (place === 'edits' ? name : undefined);
  const box = el(
    'div', { class: 'decide', id: id('decide') },
    el('p', {}, words.candidateReady),
    el(
      'div', { class: 'row' },
      button(words.accept, () => void accept(), { class: 'main', id: id('accept') }),
      place === 'edits' ? button(words.whatChanges, () => (view.tab.value = 'compare')) : undefined,
      button(words.drop, () => void model.step('drop'), { id: id('drop') }),
    ),
  );
  model.state.watch(scope, (state) => (box.hidden = !state.versions.some((version) => version.isCandidate)));
  return box;
}
