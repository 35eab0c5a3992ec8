import { el } from '../dom';
import type { Lock, Step, Unit } from '../types';
import type { Page } from './page';

/** As high as a finger needs (WCAG 2.5.8). */
const rowHeight = 24;
const axisHeight = 18;

/** Heights tell kinds apart without colour, as on the printed chart. */
const bars: Record<Step['kind'], { height: number; light: string; dark: string }> = {
  drive: { height: 4, light: '#8a8f98', dark: '#7d858f' },
  pass: { height: 14, light: '#7a3fa0', dark: '#c49af0' },
  visit: { height: 14, light: '#0b5cad', dark: '#6db8ff' },
  hold: { height: 14, light: '#0b5cad', dark: '#6db8ff' },
  break: { height: 8, light: '#b98a00', dark: '#f0c040' },
  wait: { height: 8, light: '#8fc3a5', dark: '#3f7a5c' },
};

/** Every unit's night over one clock. The buttons on the left choose units; the bars are one canvas the size of what can be seen, drawn anew as one scrolls. */
export function gantt(page: Page): HTMLElement {
  const { model, view, words, scope } = page;
  const canvas = el('canvas', { role: 'img', 'aria-label': words.ganttLabel, onclick: (event) => click(event as MouseEvent) });
  const names = el('div', { class: 'gantt-names' });
  const axis = el('div', { class: 'gantt-axis', 'aria-hidden': 'true' });
  for (let hour = 0; hour < model.county.nightSeconds; hour += 3600) {
    const mark = el('span', {}, model.clock.text(hour));
    mark.style.left = `${(100 * hour) / model.county.nightSeconds}%`;
    axis.append(mark);
  }
  const scroller = el('div', { class: 'gantt', tabindex: 0, role: 'region', 'aria-label': words.timeline, onscroll: () => draw() }, el('div', { class: 'gantt-corner' }), axis, names, el('div', { class: 'gantt-bars' }, canvas));
  const heads = new Map<string, HTMLButtonElement>();
  const nightSeconds = model.county.nightSeconds;
  let isDrawing = false;

  const draw = (): void => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      paint();
    });
  };

  function paint(): void {
    const [width, height] = [canvas.parentElement!.clientWidth, scroller.clientHeight - axisHeight];
    const ratio = devicePixelRatio;
    if (width === 0 || height === 0) return;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.style.transform = `translateY(${scroller.scrollTop}px)`;
    const context = canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const isDark = view.isDark.value;
    const toX = (seconds: number): number => (seconds / nightSeconds) * width;
    context.strokeStyle = isDark ? '#2f343b' : '#e0e0e0';
    context.lineWidth = 1;
    context.beginPath();
    for (let hour = 0; hour <= nightSeconds; hour += 3600) {
      context.moveTo(Math.round(toX(hour)) + 0.5, 0);
      context.lineTo(Math.round(toX(hour)) + 0.5, height);
    }
    context.stroke();
    const units = model.plan.value?.plan.units ?? [];
    const other = model.other.value;
    const from = Math.max(0, Math.floor(scroller.scrollTop / rowHeight));
    for (let u = from; u < units.length && u * rowHeight < scroller.scrollTop + height; u++) {
      const middle = u * rowHeight - scroller.scrollTop + rowHeight / 2;
      if (model.selection.value?.kind === 'unit' && model.selection.value.id === units[u]!.id) {
        context.fillStyle = isDark ? '#24364a' : '#dfeaf8';
        context.fillRect(0, middle - rowHeight / 2, width, rowHeight);
      }
      row(context, units[u]!, middle, toX, isDark);
      frames(context, units[u]!, model.locksOf(units[u]!.id), middle, toX, isDark);
      const before = other?.plan.units[other.unitIndex.get(units[u]!.id) ?? -1];
      if (before) under(context, before, middle, toX, isDark);
    }
    const now = toX(model.clock.seconds.value);
    context.fillStyle = isDark ? '#ffd24d' : '#c1121f';
    context.fillRect(now - 1, 0, 2, height);
  }

  function click(event: MouseEvent): void {
    const box = canvas.getBoundingClientRect();
    const unit = model.plan.value?.plan.units[Math.floor((event.clientY - box.top + scroller.scrollTop) / rowHeight)];
    if (unit) choose(unit.id);
    model.clock.goTo(((event.clientX - box.left) / box.width) * nightSeconds);
  }

  function choose(id: string): void {
    model.selection.value = { kind: 'unit', id };
    view.tab.value = 'inspector';
  }

  model.plan.watch(scope, (loaded) => {
    heads.clear();
    for (const unit of loaded?.plan.units ?? []) {
      heads.set(unit.id, el('button', { type: 'button', title: model.team(unit.teamId)?.name ?? unit.id, onclick: () => choose(unit.id) }, unit.id));
    }
    names.replaceChildren(...heads.values());
    draw();
  });
  model.other.watch(scope, draw);
  model.state.watch(scope, draw);
  model.selection.watch(scope, (chosen) => {
    for (const [id, head] of heads) head.setAttribute('aria-pressed', String(chosen?.kind === 'unit' && chosen.id === id));
    if (chosen?.kind === 'unit') heads.get(chosen.id)?.scrollIntoView({ block: 'nearest' });
    draw();
  });
  model.clock.seconds.watch(scope, draw);
  view.isDark.watch(scope, draw);
  const resized = new ResizeObserver(draw);
  resized.observe(scroller);
  scope.atEnd(() => resized.disconnect());
  return scroller;
}

function row(context: CanvasRenderingContext2D, unit: Unit, middle: number, toX: (seconds: number) => number, isDark: boolean): void {
  for (const step of unit.steps) {
    const bar = bars[step.kind];
    context.fillStyle = isDark ? bar.dark : bar.light;
    context.fillRect(toX(step.start), middle - bar.height / 2, Math.max(0.8, toX(step.end) - toX(step.start) - 0.4), bar.height);
  }
}

/** A frame round what is locked. */
function frames(context: CanvasRenderingContext2D, unit: Unit, locks: Lock[], middle: number, toX: (seconds: number) => number, isDark: boolean): void {
  context.strokeStyle = isDark ? '#ffffff' : '#000000';
  context.lineWidth = 1.5;
  for (const lock of locks) {
    const end = lock.end ?? unit.steps.find((step) => step.start === lock.start && step.keyRoadId === lock.keyRoadId)?.end ?? lock.start;
    context.strokeRect(toX(lock.start) - 1.5, middle - 9, Math.max(2, toX(end) - toX(lock.start)) + 2.5, 18);
  }
}

/** The compared plan's stops as a thin line under the bars. */
function under(context: CanvasRenderingContext2D, unit: Unit, middle: number, toX: (seconds: number) => number, isDark: boolean): void {
  context.fillStyle = isDark ? '#ffd28a' : '#7a4b00';
  for (const step of unit.steps) {
    if (step.kind === 'visit' || step.kind === 'pass' || step.kind === 'hold') context.fillRect(toX(step.start), middle + rowHeight / 2 - 3, Math.max(0.8, toX(step.end) - toX(step.start)), 2);
  }
}
