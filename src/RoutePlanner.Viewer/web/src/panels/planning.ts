import { button, el } from '../dom';
import type { Page } from './page';

/** How often a running plan is asked for, milliseconds. */
const pollMilliseconds = 400;

/** Planning the night: start with a time limit, progress with the best so far, stop; then the choice to accept or drop. */
export function planning(page: Page): HTMLElement {
  const { model, view, words, scope } = page;
  const { clock } = model;
  const seconds = el('input', { type: 'number', min: 1, max: 3600, value: 20, id: 'plan-seconds' });
  const start = button('', () => void model.replan(seconds.value === '' ? null : Number(seconds.value), view.goesOn.value && model.plan.value ? minute(clock.seconds.value) : null), { id: 'replan', class: 'main' });
  const span = spanChoice(page);
  const stop = button(words.stopPlanning, () => void model.stopPlanning(), { id: 'stop-planning' });
  const bar = el('progress', { max: 1, 'aria-label': words.replan });
  const status = el('p', { role: 'status', id: 'plan-status' });
  const running = el('div', {}, bar, status, stop);
  const problems = el('ul', { class: 'problem' });
  model.plan.watch(scope, (plan) => {
    start.textContent = plan ? words.replan : words.replanFirst;
    span.hidden = !plan;
  });
  model.job.watch(scope, (job) => {
    const isRunning = job?.state === 'running';
    running.hidden = !isRunning;
    start.disabled = isRunning;
    problems.replaceChildren(
      ...(job?.state === 'failed' ? [el('li', {}, words.planFailed), ...job.problems.map((problem) => el('li', {}, problem))] : []),
      ...(job && job.changedPast.length > 0 ? [el('li', {}, words.changedPast(job.changedPast.join(', ')))] : []),
    );
    if (isRunning) {
      bar.value = job.share;
      const parts = [words.stage[job.stage] ?? job.stage];
      if (job.bestCost !== null) parts.push(`${words.best} ${Math.round(job.bestCost)}`);
      if (job.remainingSeconds !== null) parts.push(words.remaining(Math.ceil(job.remainingSeconds)));
      status.textContent = parts.join(' · ');
      const timer = setTimeout(() => void model.pulse(), pollMilliseconds);
      scope.atEnd(() => clearTimeout(timer));
    }
  });
  return el('div', { class: 'planning' }, span, el('div', { class: 'row' }, start, el('label', {}, words.limitSeconds, seconds)), el('p', { class: 'hint' }, words.replanNote), running, problems);
}

/** A moment to go on from is a whole minute, as the clock shows it. */
const minute = (seconds: number): number => Math.floor(seconds / 60) * 60;

/** The whole night, or from the clock's time on. Who calls a unit off at a time of the night is in the middle of it: then the second is proposed. */
function spanChoice({ model, view, words, scope }: Page): HTMLElement {
  const whole = el('input', { type: 'radio', name: 'span', id: 'span-whole', onchange: () => (view.goesOn.value = false) });
  const rest = el('input', { type: 'radio', name: 'span', id: 'span-rest', onchange: () => (view.goesOn.value = true) });
  const restText = el('span', {});
  view.goesOn.watch(scope, (goesOn) => ([whole.checked, rest.checked] = [!goesOn, goesOn]));
  let shown = -1;
  model.clock.seconds.watch(scope, (seconds) => {
    if (minute(seconds) !== shown) restText.textContent = words.planRest(model.clock.text((shown = minute(seconds))));
  });
  let calledOff = 0;
  model.state.watch(scope, (state) => {
    const now = state.edits.filter((edit) => edit.kind === 'stopUnit' && edit.at !== null).length;
    if (now > calledOff) view.goesOn.value = true;
    calledOff = now;
  });
  return el('fieldset', { class: 'span' }, el('legend', {}, words.planSpan), el('label', {}, whole, words.planWhole), el('label', {}, rest, restText));
}
