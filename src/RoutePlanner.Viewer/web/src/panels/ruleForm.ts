import { el } from '../dom';
import type { PlaceRule } from '../types';
import type { Page } from './page';

/** A form for what a place or key road asks for; ranges as in docs/formats.md. */
export function ruleForm(page: Page, rule: PlaceRule, isPlace: boolean, apply: (rule: PlaceRule) => void): HTMLElement {
  const { words } = page;
  const fields = ruleFields(page, rule, isPlace);
  return el(
    'details', {},
    el('summary', {}, words.changeRule),
    el(
      'form', { onsubmit: (event) => { event.preventDefault(); apply(fields.read()); } },
      ...fields.elements,
      el('button', { type: 'submit' }, words.apply),
    ),
  );
}

/** The fields alone, for forms that hold more. */
export function ruleFields({ words }: Page, rule: PlaceRule, isPlace: boolean): { elements: HTMLElement[]; read: () => PlaceRule } {
  const field = (label: string, value: number | null, min: number, max: number, isNeeded: boolean): [HTMLElement, HTMLInputElement] => {
    const input = el('input', { type: 'number', min, max, step: 1, required: isNeeded, value: value ?? '' });
    return [el('label', {}, label, input), input];
  };
  const [countLabel, count] = field(words.wanted, rule.visits, 0, 48, true);
  const [maxLabel, gapMax] = field(words.gapMax, rule.gapMax, 1, 1440, false);
  const [minLabel, gapMin] = field(words.gapMin, rule.gapMin, 0, 1440, false);
  const [serviceLabel, service] = field(words.service, rule.serviceMin, 0, 240, true);
  const [priorityLabel, priority] = field(words.priority, rule.priority, 1, 5, true);
  const number = (input: HTMLInputElement): number | null => (input.value === '' ? null : Number(input.value));
  return {
    elements: isPlace ? [countLabel, maxLabel, minLabel, serviceLabel, priorityLabel] : [countLabel, maxLabel, priorityLabel],
    read: () => ({ visits: number(count) ?? 0, gapMax: number(gapMax), gapMin: isPlace ? number(gapMin) : null, serviceMin: number(service) ?? 0, priority: number(priority) ?? 3 }),
  };
}
