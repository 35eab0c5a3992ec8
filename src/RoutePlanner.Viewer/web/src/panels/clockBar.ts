import { speeds } from '../clock';
import { button, el } from '../dom';
import type { Page } from './page';

/** The clock: play, step, type, speed, and a slider over the night. */
export function clockBar(page: Page): HTMLElement {
  const { model, words, scope } = page;
  const { clock } = model;
  let hadFocus = false;
  const play = button('', () => clock.toggle(), { class: 'play', id: 'play' });
  const time = el('input', { type: 'text', id: 'time', size: 8, autocomplete: 'off', 'aria-describedby': 'time-problem', onpointerdown: () => (hadFocus = document.activeElement === time), onclick: () => hadFocus || time.select(), onchange: () => type(), onkeydown: (event) => enter(event as KeyboardEvent) });
  const problem = el('span', { id: 'time-problem', class: 'problem', role: 'status' });
  const slider = el('input', { type: 'range', min: 0, max: clock.nightSeconds, step: 60, 'aria-label': words.clock.night, oninput: () => clock.goTo(Number(slider.value)) });
  const speed = el('select', { onchange: () => (clock.speed.value = Number(speed.value)) }, ...speeds.map((one) => el('option', { value: one }, `${one}×`)));

  // Who clicks the time wants to type another; a second click sets the cursor.
  function type(): void {
    const seconds = clock.parse(time.value);
    problem.textContent = seconds === undefined ? words.clock.badTime : '';
    time.setAttribute('aria-invalid', String(seconds === undefined));
    if (seconds !== undefined) clock.goTo(seconds);
  }
  function enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    type();
    // The page's keys are heard again.
    if (time.getAttribute('aria-invalid') !== 'true') time.blur();
  }

  clock.isPlaying.watch(scope, (isPlaying) => {
    play.textContent = isPlaying ? words.clock.pause : words.clock.play;
  });
  clock.speed.watch(scope, (now) => (speed.value = String(now)));
  clock.seconds.watch(scope, (seconds) => {
    if (document.activeElement !== time) {
      time.value = clock.text(seconds, true);
      problem.textContent = '';
      time.setAttribute('aria-invalid', 'false');
    }
    slider.value = String(seconds);
    slider.setAttribute('aria-valuetext', clock.text(seconds));
  });
  return el(
    'div', { class: 'clock', role: 'group', 'aria-label': words.clock.time },
    play,
    button('−1', () => clock.step(-60), { 'aria-label': words.clock.back }),
    button('+1', () => clock.step(60), { 'aria-label': words.clock.on }),
    el('label', {}, words.clock.time, time),
    problem,
    slider,
    el('label', {}, words.clock.speed, speed),
  );
}
