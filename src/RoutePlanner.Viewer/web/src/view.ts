import { Signal } from './signal';
import { words, type Language, type Words } from './words';

/** Layers that can be turned on and off. */
export const layerNames = ['areas', 'areaNames', 'roads', 'covers', 'keyRoads', 'places', 'labels', 'routes', 'otherRoutes', 'unitDots'] as const;
export type LayerName = (typeof layerNames)[number];

/** What is being placed on the map. */
export type Tool = { kind: 'add' } | { kind: 'move'; placeId: string };

/** How the page is looked at: language, colours, layers, the tool in hand. Nothing of it reaches the server. */
export class View {
  readonly language: Signal<Language>;
  readonly isDark: Signal<boolean>;
  readonly hasShortcuts = new Signal(true);
  readonly layers = new Signal<ReadonlySet<LayerName>>(new Set(layerNames.filter((name) => name !== 'covers')));
  /** Whether planning anew goes on from the clock's time, instead of planning the whole night. */
  readonly goesOn = new Signal(false);
  readonly tool = new Signal<Tool | undefined>(undefined);
  readonly tab = new Signal<'inspector' | 'gaps' | 'unmet' | 'edits' | 'compare'>('inspector');

  constructor(countyLanguage: string) {
    const asked = localStorage.getItem('language') ?? countyLanguage;
    this.language = new Signal(asked === 'en' ? 'en' : 'zh-CN');
    const theme = localStorage.getItem('theme');
    this.isDark = new Signal(theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  }

  get words(): Words {
    return words[this.language.value];
  }

  setLanguage(language: Language): void {
    localStorage.setItem('language', language);
    this.language.value = language;
  }

  setDark(isDark: boolean): void {
    localStorage.setItem('theme', isDark ? 'dark' : 'light');
    this.isDark.value = isDark;
  }

  toggle(layer: LayerName, isOn: boolean): void {
    const next = new Set(this.layers.value);
    if (isOn) next.add(layer);
    else next.delete(layer);
    this.layers.value = next;
  }
}
