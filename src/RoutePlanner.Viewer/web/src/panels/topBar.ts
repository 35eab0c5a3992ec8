import { button, el } from '../dom';
import type { Page } from './page';
import { searchBox } from './searchBox';

/** County, plan, search, language, colours, keys. */
export function topBar(page: Page, openHelp: () => void): HTMLElement {
  const { model, view, words, scope } = page;
  const shown = el('select', { onchange: () => void model.show(Number(shown.value)) });
  const other = el('select', { onchange: () => void model.compareWith(other.value === '' ? undefined : Number(other.value)) });
  const fill = (): void => {
    const versions = model.state.value.versions;
    const options = versions.map((version) => el('option', { value: version.id }, version.isCandidate ? words.candidate : version.name));
    shown.replaceChildren(...(options.length > 0 ? options : [el('option', { value: '' }, words.noPlan)]));
    shown.value = String(model.plan.value?.version.id ?? '');
    shown.disabled = versions.length === 0;
    other.replaceChildren(
      el('option', { value: '' }, words.none),
      ...versions.filter((version) => version.id !== model.plan.value?.version.id).map((version) => el('option', { value: version.id }, version.isCandidate ? words.candidate : version.name)),
    );
    other.value = String(model.other.value?.version.id ?? '');
    other.disabled = versions.length < 2;
  };
  model.state.watch(scope, fill);
  model.plan.watch(scope, fill);
  model.other.watch(scope, fill);

  const stale = el('span', { class: 'badge', role: 'status', id: 'stale' });
  model.plan.watch(scope, (plan) => {
    stale.hidden = !plan?.version.isOfOtherInputs;
    stale.textContent = stale.hidden ? '' : words.otherInputs;
  });

  const theme = button('', () => view.setDark(!view.isDark.value));
  view.isDark.watch(scope, (isDark) => (theme.textContent = isDark ? words.light : words.dark));
  return el(
    'header', {},
    el('h1', {}, model.county.name, el('small', {}, ` ${words.title} ${model.county.date}`)),
    model.county.synthetic ? el('span', { class: 'badge' }, words.synthetic) : undefined,
    stale,
    searchBox(page),
    el('label', {}, words.plan, shown),
    el('label', {}, words.compareWith, other),
    button(words.printAll, () => print(page)),
    button(words.language, () => view.setLanguage(view.language.value === 'en' ? 'zh-CN' : 'en'), { lang: view.language.value === 'en' ? 'zh-CN' : 'en' }),
    theme,
    button(words.keys, openHelp),
  );
}

/** Opens the printable sheets, at a unit's or from the beginning. */
export function print(page: Page, unitId?: string): void {
  const plan = page.model.plan.value;
  if (!plan) return;
  const unit = unitId === undefined ? '' : `#unit-${(plan.unitIndex.get(unitId) ?? 0) + 1}`;
  window.open(`api/plans/${plan.version.id}/sheets/${page.words.tag}${unit}`, '_blank', 'noopener');
}
