import OlMap from 'ol/Map';
import OlView from 'ol/View';
import ScaleLine from 'ol/control/ScaleLine';
import { defaults as interactions } from 'ol/interaction/defaults';
import { el } from '../dom';
import type { Model, Selection } from '../model';
import { toMercator, type PackedLines } from '../packedLines';
import { Scope, Signal } from '../signal';
import type { KeyRoad } from '../types';
import type { View } from '../view';
import { drawAreaNames, drawAreas, drawCovers, Shapes } from './drawLand';
import { drawKeyRoads, drawPlaceNames, drawPlaces, isShown, Targets, traceLine } from './drawPlaces';
import { columns, drawBeats, drawClosed, drawResponse, drawRoads, strokeLines } from './drawRoads';
import { drawRoute, drawUnits } from './drawUnits';
import type { Frame } from './frame';
import { labelRoom } from './labelRoom';
import { MovingLayer } from './movingLayer';
import { dark, light, type Palette } from './palette';
import { snap, type Snapped } from './snapping';
import { StaticLayer } from './staticLayer';

/** So near, in pixels, a click must be to what it chooses. */
const reach = 14;

/** The response map follows the clock in steps of so many seconds: each asks the server. */
const responseStep = 60;

/** The map: one picture that stands, one that moves, and what a click on them means. */
export class MapView {
  readonly element: HTMLElement;
  /** Where the place in hand would come to lie. */
  readonly snapped = new Signal<Snapped | undefined>(undefined);
  readonly map: OlMap;
  private readonly still: StaticLayer;
  private readonly moving: MovingLayer;
  private readonly shapes: Shapes;
  private targets: Targets;
  private beats: PackedLines | undefined;
  private response: { seconds: Uint16Array; graph: number; at: number } | undefined;
  private isAskingResponse = false;

  constructor(private readonly model: Model, private readonly view: View, scope: Scope) {
    this.element = el('div', { class: 'map', tabindex: 0, role: 'application', id: 'map' });
    this.shapes = new Shapes(model.county.areas, model.county.covers);
    this.targets = new Targets(model.state.value.places, model.state.value.keyRoads);
    const palette = (): Palette => (view.isDark.value ? dark : light);
    this.still = new StaticLayer((frame) => this.drawStill(frame), palette);
    this.moving = new MovingLayer((frame) => this.drawMoving(frame), palette);
    this.map = new OlMap({
      target: this.element,
      keyboardEventTarget: this.element,
      layers: [this.still, this.moving],
      controls: [new ScaleLine()],
      interactions: interactions({ altShiftDragRotate: false, pinchRotate: false, doubleClickZoom: true }),
      view: new OlView({ center: [0, 0], zoom: 10, minZoom: 7, maxZoom: 20, enableRotation: false }),
    });
    this.map.on('click', (event) => this.click(event.coordinate[0]!, event.coordinate[1]!));
    this.map.on('pointermove', (event) => {
      if (!event.dragging && view.tool.value) this.aim(event.coordinate[0]!, event.coordinate[1]!);
    });
    this.map.on('moveend', () => this.aimAtCross());
    scope.atEnd(() => this.map.setTarget(undefined));
    this.follow(scope);
  }

  /** Shows the whole county. */
  showAll(): void {
    this.map.updateSize();
    this.map.getView().fit(this.model.roads.value.lines.extent(), { padding: [20, 20, 20, 20] });
  }

  zoom(by: number): void {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? 10) + by, duration: 150 });
  }

  /** Brings what is chosen into the middle. */
  showSelection(): void {
    const at = this.positionOf(this.model.selection.value);
    if (at) this.map.getView().animate({ center: at, duration: 200 }, { resolution: Math.min(this.map.getView().getResolution() ?? 20, 20), duration: 150 });
  }

  /** What lies under the cross in the middle, for those who use no pointer. */
  cross(): [number, number] {
    return this.map.getView().getCenter() as [number, number];
  }

  /** Chooses the road nearest to the cross. */
  chooseRoadAtCross(): void {
    const id = this.roadAt(...this.cross());
    if (id) this.model.selection.value = { kind: 'road', id };
  }

  /** Key roads that run along a road, by its number: those with two corners on its lines. */
  keyRoadsAlong(road: number): KeyRoad[] {
    const { lines } = this.model.roads.value;
    const roadOf = lines.columns[columns.road]!;
    const isIt = (line: number): boolean => roadOf[line] === road;
    const onIt = ({ line }: { line: Float64Array }): boolean => {
      // One corner alone could be that of a crossing.
      let hits = 0;
      for (let i = 0; i < line.length && hits < 2; i += 2) if (lines.nearest(line[i]!, line[i + 1]!, 2, isIt)) hits++;
      return hits >= 2;
    };
    return this.targets.keyRoads.filter(onIt).map((target) => target.keyRoad);
  }

  /** Milliseconds of the last still drawing. */
  get lastDrawing(): number {
    return this.still.lastDrawing;
  }

  private follow(scope: Scope): void {
    const { model, view } = this;
    const still = (): void => this.still.redraw();
    const moving = (): void => this.moving.changed();
    model.state.watch(scope, (state) => {
      this.targets = new Targets(state.places, state.keyRoads);
      still();
    });
    model.roads.watch(scope, still);
    model.plan.watch(scope, () => {
      this.loadHeat();
      still();
    });
    model.other.watch(scope, still);
    model.selection.watch(scope, () => {
      still();
      moving();
    });
    model.heat.watch(scope, () => this.loadHeat());
    model.clock.seconds.watch(scope, () => {
      moving();
      if (model.heat.value === 'response') this.askResponse();
    });
    view.layers.watch(scope, () => {
      still();
      moving();
    });
    view.isDark.watch(scope, () => {
      still();
      moving();
    });
    view.language.watch(scope, () => this.element.setAttribute('aria-label', view.words.mapLabel));
    view.tool.watch(scope, (tool) => {
      this.element.classList.toggle('placing', tool !== undefined);
      if (tool) this.aimAtCross();
      else this.snapped.value = undefined;
      moving();
    });
  }

  private drawStill(frame: Frame): void {
    const { view, model } = this;
    const shown = view.layers.value;
    const room = labelRoom();
    frame.context.fillStyle = frame.palette.land;
    frame.context.fillRect(0, 0, frame.width, frame.height);
    if (shown.has('areas')) drawAreas(frame, this.shapes);
    if (shown.has('covers')) drawCovers(frame, this.shapes);
    if (shown.has('keyRoads')) drawKeyRoads(frame, this.targets);
    const heat = model.heat.value;
    if (heat === 'response' && this.response) drawResponse(frame, model.roads.value, this.response.seconds);
    if (shown.has('roads')) drawRoads(frame, model.roads.value);
    if (heat !== 'none' && heat !== 'response' && this.beats) drawBeats(frame, this.beats, heat);
    drawClosed(frame, model.roads.value, new Set(model.state.value.closures.map((closure) => closure.roadId)));
    this.drawChosen(frame);
    const unmet = new Set(model.plan.value?.plan.demands.filter((demand) => demand.status !== 'met').map((demand) => demand.targetId));
    if (shown.has('places')) drawPlaces(frame, this.targets, unmet);
    if (shown.has('places') && shown.has('labels')) drawPlaceNames(frame, this.targets, room, model.selection.value?.id);
    if (shown.has('areaNames')) drawAreaNames(frame, this.shapes, room);
  }

  /** The chosen unit's route or the chosen road: under places and names, which tell where it leads. */
  private drawChosen(frame: Frame): void {
    const chosen = this.model.selection.value;
    const shown = this.view.layers.value;
    const [plan, other] = [this.model.plan.value, this.model.other.value];
    if (chosen?.kind === 'keyRoad' || chosen?.kind === 'road') this.drawChosenLine(frame, chosen);
    if (chosen?.kind === 'unit') {
      if (other && shown.has('otherRoutes')) drawRoute(frame, other, chosen.id, frame.palette.other, true);
      if (plan && shown.has('routes')) drawRoute(frame, plan, chosen.id, frame.palette.routes[(plan.unitIndex.get(chosen.id) ?? 0) % frame.palette.routes.length]!, false);
    }
  }

  private drawMoving(frame: Frame): void {
    const { model, view } = this;
    const shown = view.layers.value;
    const chosen = model.selection.value;
    const plan = model.plan.value;
    if (chosen?.kind === 'place') {
      const at = this.positionOf(chosen);
      if (at) ring(frame, frame.toX(at[0]), frame.toY(at[1]), 12, frame.palette.select);
    }
    if (plan && shown.has('unitDots')) drawUnits(frame, plan, model.clock.seconds.value, chosen?.kind === 'unit' ? chosen.id : undefined);
    if (view.tool.value) this.drawAim(frame);
  }

  private drawChosenLine(frame: Frame, chosen: Selection): void {
    const { context, palette } = frame;
    if (chosen.kind === 'keyRoad') {
      const target = this.targets.keyRoads.find((one) => one.keyRoad.id === chosen.id);
      if (!target) return;
      context.beginPath();
      traceLine(frame, target.line);
      context.strokeStyle = palette.select;
      context.lineWidth = 5;
      context.stroke();
    } else {
      const { lines, names } = this.model.roads.value;
      const road = lines.columns[columns.road]!;
      strokeLines(frame, lines, lines.in(...frame.extent).filter((line) => names[road[line]!]![0] === chosen.id), palette.select, 5);
    }
  }

  private drawAim(frame: Frame): void {
    const { context, palette } = frame;
    const [x, y] = [frame.width / 2, frame.height / 2];
    context.beginPath();
    context.moveTo(x - 12, y);
    context.lineTo(x + 12, y);
    context.moveTo(x, y - 12);
    context.lineTo(x, y + 12);
    context.strokeStyle = palette.text;
    context.lineWidth = 1.5;
    context.stroke();
    const snapped = this.snapped.value;
    if (snapped) {
      ring(frame, frame.toX(snapped.x), frame.toY(snapped.y), 8, palette.select);
      ring(frame, frame.toX(snapped.x), frame.toY(snapped.y), 2, palette.select);
    }
  }

  private aim(x: number, y: number): void {
    this.snapped.value = snap(this.model.roads.value, x, y);
    this.moving.changed();
  }

  private aimAtCross(): void {
    if (this.view.tool.value) this.aim(...this.cross());
  }

  private click(x: number, y: number): void {
    if (this.view.tool.value) {
      this.aim(x, y);
      this.element.dispatchEvent(new Event('place'));
      return;
    }
    this.model.selection.value = this.hit(x, y);
    if (this.model.selection.value) this.view.tab.value = 'inspector';
  }

  /** What a click at a position chooses: a unit, else a place, else a key road, else a road. */
  private hit(x: number, y: number): Selection | undefined {
    const resolution = this.map.getView().getResolution() ?? 1;
    const near = reach * resolution;
    const { plan } = this.model;
    let best: { selection: Selection; distance: number } | undefined;
    const offer = (selection: Selection, px: number, py: number): void => {
      const distance = Math.hypot(px - x, py - y);
      if (distance <= (best?.distance ?? near)) best = { selection, distance };
    };
    if (plan.value && this.view.layers.value.has('unitDots')) {
      const seconds = this.model.clock.seconds.value;
      plan.value.plan.units.forEach((unit, index) => {
        if (seconds >= unit.start && seconds < unit.end) offer({ kind: 'unit', id: unit.id }, ...plan.value!.course.at(index, seconds));
      });
    }
    if (!best && this.view.layers.value.has('places')) {
      for (const { place, x: px, y: py } of this.targets.places) if (isShown(place, resolution)) offer({ kind: 'place', id: place.id }, px, py);
    }
    if (best) return best.selection;
    const road = this.roadAt(x, y);
    if (!road) return undefined;
    return { kind: 'road', id: road };
  }

  private roadAt(x: number, y: number): string | undefined {
    const { lines, names } = this.model.roads.value;
    const resolution = this.map.getView().getResolution() ?? 1;
    const hit = lines.nearest(x, y, reach * resolution, () => true);
    return hit && names[lines.columns[columns.road]![hit.line]!]![0];
  }

  private positionOf(selection: Selection | undefined): [number, number] | undefined {
    if (!selection) return undefined;
    const { model } = this;
    if (selection.kind === 'unit') {
      const index = model.plan.value?.unitIndex.get(selection.id);
      return index === undefined ? undefined : model.plan.value!.course.at(index, model.clock.seconds.value);
    }
    if (selection.kind === 'place') {
      const place = model.state.value.places.find((one) => one.id === selection.id);
      return place && toMercator(place.lon, place.lat);
    }
    if (selection.kind === 'keyRoad') {
      const line = this.targets.keyRoads.find((one) => one.keyRoad.id === selection.id)?.line;
      const middle = line && 2 * Math.floor(line.length / 4);
      return line && [line[middle!]!, line[middle! + 1]!];
    }
    const { lines, names } = model.roads.value;
    const road = lines.columns[columns.road]!;
    const line = road.findIndex((number) => names[number]![0] === selection.id);
    if (line < 0) return undefined;
    const p = lines.first[line]!;
    return [lines.xy[2 * p]! + lines.origin[0], lines.xy[2 * p + 1]! + lines.origin[1]];
  }

  private async loadHeat(): Promise<void> {
    const { model } = this;
    const [heat, plan] = [model.heat.value, model.plan.value];
    this.beats = undefined;
    this.response = undefined;
    if (plan && heat === 'response') await this.askResponse();
    else if (plan && heat !== 'none') {
      const beats = await model.beatsOf(plan.version.id);
      if (model.plan.value === plan && model.heat.value === heat) this.beats = beats;
    }
    this.still.redraw();
  }

  /** Asks for the response times of the clock's minute; one question at a time, and while the clock runs the latest minute counts. */
  private async askResponse(): Promise<void> {
    const { model } = this;
    const plan = model.plan.value;
    const at = Math.floor(model.clock.seconds.value / responseStep) * responseStep;
    if (!plan || this.isAskingResponse || (this.response?.at === at && this.response.graph === plan.version.graph)) return;
    this.isAskingResponse = true;
    try {
      const [seconds, roads] = await Promise.all([model.responseAt(plan.version.id, at), model.graph(plan.version.graph)]);
      model.roads.value = roads;
      if (model.plan.value === plan && model.heat.value === 'response') {
        this.response = { seconds, graph: plan.version.graph, at };
        this.still.redraw();
      }
    } finally {
      this.isAskingResponse = false;
    }
    if (model.heat.value === 'response') await this.askResponse();
  }
}

function ring(frame: Frame, x: number, y: number, radius: number, colour: string): void {
  frame.context.beginPath();
  frame.context.arc(x, y, radius, 0, 2 * Math.PI);
  frame.context.strokeStyle = colour;
  frame.context.lineWidth = 3;
  frame.context.stroke();
}
