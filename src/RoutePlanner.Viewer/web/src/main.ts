import 'ol/ol.css';
import './style.css';
import { Gone, Refused } from './api';
import { el } from './dom';
import { keys } from './keys';
import { MapView } from './map/mapView';
import { Model } from './model';
import { clockBar } from './panels/clockBar';
import { comparePanel } from './panels/comparePanel';
import { editsPanel } from './panels/editsPanel';
import { gantt } from './panels/gantt';
import { gapsPanel } from './panels/gapsPanel';
import { helpDialog } from './panels/helpDialog';
import { inspector } from './panels/inspector';
import { layersTree } from './panels/layersTree';
import { notices } from './panels/notices';
import type { Page } from './panels/page';
import { placeTool } from './panels/placeTool';
import { tabs } from './panels/tabs';
import { topBar } from './panels/topBar';
import { unmetPanel } from './panels/unmetPanel';
import { zoomButtons } from './panels/zoomButtons';
import { Scope } from './signal';
import { View } from './view';
import { words } from './words';

/** How often the page asks whether another window has changed something, milliseconds. */
const pulseMilliseconds = 4000;

async function start(): Promise<void> {
  const root = document.getElementById('app')!;
  const model = await Model.load();
  const view = new View(model.county.language);
  const all = new Scope();
  const map = new MapView(model, view, all);
  view.isDark.watch(all, (isDark) => (document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'));

  // A new language makes the panels anew; the map, the data and what is chosen stay.
  let scope = new Scope();
  view.language.watch(all, (language) => {
    scope.end();
    scope = new Scope();
    document.documentElement.lang = language;
    document.title = `${model.county.name} · ${view.words.title}`;
    const page: Page = { model, view, map, words: view.words, scope };
    const help = helpDialog(page);
    const openHelp = (): void => help.showModal();
    root.replaceChildren(
      topBar(page, openHelp),
      el('nav', { 'aria-label': view.words.layers }, layersTree(page)),
      el('main', { 'aria-label': view.words.map }, map.element, zoomButtons(page), placeTool(page), notices(page)),
      tabs(page, { inspector: inspector(page), gaps: gapsPanel(page), unmet: unmetPanel(page), edits: editsPanel(page), compare: comparePanel(page) }),
      el('footer', {}, clockBar(page), gantt(page)),
      help,
    );
    map.map.updateSize();
    keys(page, openHelp);
  });
  map.showAll();
  setInterval(() => void model.pulse(), pulseMilliseconds);
  await model.pulse();
  Object.assign(window, { viewer: { model, map } });
  document.documentElement.dataset['ready'] = 'true';
}

start().catch((problem: unknown) => {
  const language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
  const text = problem instanceof Gone ? words[language].gone : problem instanceof Refused ? problem.messagesIn(language).join('\n') : String(problem);
  document.getElementById('app')!.replaceChildren(el('p', { role: 'alert', class: 'notice gone' }, text));
});
