import { button, el } from '../dom';
import type { Page } from './page';

/** In, out, all. */
export function zoomButtons({ map, words }: Page): HTMLElement {
  return el(
    'div', { class: 'zoom' },
    button('+', () => map.zoom(1), { 'aria-label': words.zoomIn, title: words.zoomIn }),
    button('−', () => map.zoom(-1), { 'aria-label': words.zoomOut, title: words.zoomOut }),
    button(words.wholeCounty, () => map.showAll()),
  );
}
