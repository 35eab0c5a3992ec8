import { button, el } from '../dom';
import type { Page } from './page';

/** How often a running plan is asked for, milliseconds. */
const pollMilliseconds = 400;

/** Planning the night: start with a time limit, progress with the best so far, stop; then the choice to accept or drop. */
export function planning(page: Page): HTMLElement {
  const { model, view, words, scope } = page;
  const seconds = el('input', { type: 'number', min: 1, max: 3600, value: 20, id: 'plan-seconds' });
  const start = button('', () => void model.replan(seconds.value === '' ? null : Number(seconds.value)), { id: 'replan', class: 'main' });
  const stop = button(words.stopPlanning, () => void model.stopPlanning(), { id: 'stop-planning' });
  const bar = el('progress', { max: 1, 'aria-label': words.replan });
  const status = el('p', { role: 'status', id: 'plan-status' });
  const running = el('div', {}, bar, status, stop);
  const problems = el('ul', { class: 'problem' });
  const decide = el(
    'div', { class: 'decide', id: 'decide' },
    el('p', {}, words.candidateReady),
    el('div', { class: 'row' }, button(words.accept, () => void accept(), { class: 'main', id: 'accept' }), button(words.whatChanges, () => (view.tab.value = 'compare')), button(words.drop, () => void model.step('drop'), { id: 'drop' })),
  );

  async function accept(): Promise<void> {
    if (await model.step('accept')) model.notice.value = { title: '', lines: [words.savedAs(model.state.value.versions.at(-1)?.name ?? '')] };
  }

  model.plan.watch(scope, (plan) => (start.textContent = plan ? words.replan : words.replanFirst));
  model.state.watch(scope, (state) => (decide.hidden = !state.versions.some((version) => version.isCandidate)));
  model.job.watch(scope, (job) => {
    const isRunning = job?.state === 'running';
    running.hidden = !isRunning;
    start.disabled = isRunning;
    problems.replaceChildren(...(job?.state === 'failed' ? [el('li', {}, words.planFailed), ...job.problems.map((problem) => el('li', {}, problem))] : []));
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
  return el('div', { class: 'planning' }, el('div', { class: 'row' }, start, el('label', {}, words.limitSeconds, seconds)), el('p', { class: 'hint' }, words.replanNote), running, problems, decide);
}
