import { el } from '../dom';
import { bounds } from '../map/drawRoads';
import { coolRamp, ramp, ringColours, ringMinutes } from '../map/palette';
import type { Heat } from '../model';
import type { LayerName } from '../view';
import type { Page } from './page';

const groups: [group: 'land' | 'tasks' | 'units', layers: LayerName[]][] = [
  ['land', ['areas', 'areaNames', 'roads', 'covers']],
  ['tasks', ['keyRoads', 'places', 'labels']],
  ['units', ['unitDots', 'routes', 'otherRoutes']],
];
const heats: Heat[] = ['none', 'presence', 'worstGap', 'risk', 'response'];

/** What the map shows: groups of layers, and one heat map at a time with its legend. */
export function layersTree(page: Page): HTMLElement {
  const { model, view, words, scope } = page;
  const legend = el('div', { class: 'legend' });
  model.heat.watch(scope, (heat) => legend.replaceChildren(...legendOf(heat, page)));
  return el(
    'section', { class: 'layers', 'aria-label': words.layers },
    el('h2', {}, words.layers),
    ...groups.map(([group, layers]) =>
      el(
        'details', { open: true },
        el('summary', {}, words.layer[group]),
        ...layers.map((layer) => {
          const box = el('input', { type: 'checkbox', onchange: () => view.toggle(layer, box.checked) });
          view.layers.watch(scope, (shown) => (box.checked = shown.has(layer)));
          return el('label', {}, box, words.layer[layer]);
        }),
      ),
    ),
    el(
      'details', { open: true },
      el('summary', {}, words.layer.heat),
      ...heats.map((heat) => {
        const choice = el('input', { type: 'radio', name: 'heat', value: heat, onchange: () => (model.heat.value = heat) });
        model.heat.watch(scope, (now) => (choice.checked = now === heat));
        return el('label', {}, choice, words.layer[heat === 'none' ? 'noHeat' : heat]);
      }),
      legend,
    ),
  );
}

function legendOf(heat: Heat, { words }: Page): HTMLElement[] {
  if (heat === 'none') return [];
  const [steps, colours] = heat === 'response' ? [ringMinutes, ringColours] : [bounds[heat], heat === 'presence' ? coolRamp : ramp];
  const title = heat === 'response' ? words.legend.responseAt : heat === 'risk' ? words.legend.perKm : words.legend.fewMinutes;
  return [
    el('span', {}, title),
    ...colours.map((colour, i) => {
      const swatch = el('i', { 'aria-hidden': 'true' });
      swatch.style.background = colour;
      return el('span', { class: 'swatch' }, swatch, i < steps.length ? `≤ ${steps[i]}` : `> ${steps.at(-1)}`);
    }),
  ];
}
