import { button, el } from '../dom';
import type { Page } from './page';
import { minutesOf } from './stepText';

/** Demands that the plan does not fully keep, with the reasons in words. */
export function unmetPanel(page: Page): HTMLElement {
  const { model, view, map, words, scope } = page;
  const body = el('div', {});
  model.plan.watch(scope, (loaded) => {
    if (!loaded) {
      body.replaceChildren(el('p', { class: 'hint' }, words.noPlan));
      return;
    }
    const unmet = loaded.plan.demands.filter((demand) => demand.status !== 'met').sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
    body.replaceChildren(
      ...(unmet.length === 0 ? [el('p', {}, words.allMet)] : []),
      el(
        'ul', { class: 'unmet-list' },
        ...unmet.map((demand) =>
          el(
            'li', {},
            button(demand.name, () => {
              model.selection.value = { kind: demand.kind === 'passes' ? 'keyRoad' : 'place', id: demand.targetId };
              view.tab.value = 'inspector';
              map.showSelection();
            }, { class: 'link' }),
            el('span', { class: `status ${demand.status}` }, words.status[demand.status]),
            el('p', {}, `${words.times(demand.served.length, demand.count)} · ${words.priority} ${demand.priority ?? '–'} · ${words.worst} ${words.minutes(minutesOf(demand.worstGap))}${demand.gapMax === null ? '' : ` (${words.limit} ${demand.gapMax / 60})`}`),
            el('ul', {}, ...demand.reasons.map((reason) => el('li', {}, words.reason[reason] ?? reason)), ...demand.repairs.map((repair) => el('li', {}, repair))),
          ),
        ),
      ),
    );
  });
  return body;
}
