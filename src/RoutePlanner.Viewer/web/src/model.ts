import * as api from './api';
import { Clock } from './clock';
import { Course } from './course';
import { PackedLines } from './packedLines';
import { Signal } from './signal';
import type { Language } from './words';
import type { County, Edit, Figures, Job, Leaving, Lock, Plan, Pulse, State, Step, Unit, Version } from './types';

/** What is chosen; the inspector shows it and the map marks it. */
export interface Selection { kind: 'unit' | 'place' | 'keyRoad' | 'road'; id: string }

/** A road graph's lines and the roads they belong to. Columns: class, road, closed, may stop. */
export interface Roads { lines: PackedLines; names: [id: string, name: string][] }

/** A plan with what was loaded of it. */
export interface LoadedPlan { version: Version; plan: Plan; course: Course; unitIndex: Map<string, number> }

/** What is shown as heat. */
export type Heat = 'none' | 'presence' | 'worstGap' | 'risk' | 'response';

/** Everything the panels and the map share. It talks to the server; they only listen. */
export class Model {
  readonly clock: Clock;
  readonly state: Signal<State>;
  readonly plan = new Signal<LoadedPlan | undefined>(undefined);
  readonly other = new Signal<LoadedPlan | undefined>(undefined);
  readonly selection = new Signal<Selection | undefined>(undefined);
  readonly heat = new Signal<Heat>('none');
  readonly job = new Signal<Job | null>(null);
  /** A message that waits to be read, or undefined. */
  readonly notice = new Signal<((language: Language) => string[]) | undefined>(undefined);
  readonly isGone = new Signal(false);
  readonly roads: Signal<Roads>;
  private lastChange: Promise<unknown> = Promise.resolve();
  private readonly plans = new Map<number, Promise<LoadedPlan>>();
  private readonly figures = new Map<number, Promise<Figures>>();
  private readonly beats = new Map<number, Promise<PackedLines>>();
  private readonly graphs = new Map<number, Promise<Roads>>();

  private constructor(readonly county: County, state: State, roads: Roads) {
    this.clock = new Clock(county.nightSeconds, county.nightStartMs, county.timeZone);
    this.state = new Signal(state);
    this.roads = new Signal(roads);
    this.graphs.set(0, Promise.resolve(roads));
  }

  static async load(): Promise<Model> {
    const [county, state, lines, names] = await Promise.all([
      api.getJson<County>('county'),
      api.getJson<State>('state'),
      api.getBlock('graphs/0/lines'),
      api.getJson<[string, string][]>('graphs/0/names'),
    ]);
    const model = new Model(county, state, { lines: new PackedLines(lines), names });
    const first = state.versions.find((version) => !version.isCandidate) ?? state.versions[0];
    if (first) await model.show(first.id);
    const second = state.versions.filter((version) => !version.isCandidate)[1];
    if (second) await model.compareWith(second.id);
    return model;
  }

  /** Shows a version. */
  async show(id: number): Promise<void> {
    const plan = await this.guarded(() => this.loaded(id));
    if (plan) this.plan.value = plan;
  }

  /** Compares the shown version with another; undefined for none. */
  async compareWith(id: number | undefined): Promise<void> {
    const plan = id === undefined ? undefined : await this.guarded(() => this.loaded(id));
    this.other.value = plan;
  }

  figuresOf(id: number): Promise<Figures> {
    return once(this.figures, id, () => api.getJson<Figures>(`plans/${id}/figures`));
  }

  beatsOf(id: number): Promise<PackedLines> {
    return once(this.beats, id, async () => new PackedLines(await api.getBlock(`plans/${id}/beats`)));
  }

  graph(number: number): Promise<Roads> {
    return once(this.graphs, number, async () => {
      const [lines, names] = await Promise.all([api.getBlock(`graphs/${number}/lines`), api.getJson<[string, string][]>(`graphs/${number}/names`)]);
      return { lines: new PackedLines(lines), names };
    });
  }

  /** Seconds to each edge of the version's graph at a moment; 65,535 where there is none. */
  async responseAt(id: number, second: number): Promise<Uint16Array> {
    return new Uint16Array(await api.getBlock(`plans/${id}/response/${Math.round(second)}`));
  }

  edit(edit: Edit): Promise<boolean> {
    return this.change((revision) => api.postEdit(revision, edit));
  }

  step(step: 'undo' | 'redo' | 'accept' | 'drop'): Promise<boolean> {
    return this.change((revision) => api.postStep(revision, step));
  }

  /** Calls a unit off from a second of the night: what it is at, or on its way to, it finishes, and drives home. */
  async stopUnit(unitId: string, at: number): Promise<void> {
    const plan = this.plan.value;
    const leaving = plan ? await this.guarded(() => api.getJson<Leaving | null>(`plans/${plan.version.id}/leaving/${encodeURIComponent(unitId)}/${at}`)) : null;
    if (leaving !== undefined) await this.edit({ kind: 'stopUnit', unitId, at, leaving });
  }

  /** Plans from the shown plan: the whole night, or from a second of the night on, what has been driven until then stays. */
  async replan(seconds: number | null, keepUntil: number | null): Promise<void> {
    const from = this.plan.value?.version.id ?? null;
    if (await this.change((revision) => api.postReplan(revision, seconds, from, keepUntil))) await this.pulse();
  }

  async stopPlanning(): Promise<void> {
    await this.guarded(() => api.postStop());
  }

  /** Asks whether anything has changed: planning goes on, another window has edited, the program has ended. */
  async pulse(): Promise<void> {
    const pulse = await this.guarded(() => api.getJson<Pulse>('pulse'));
    if (!pulse) return;
    this.isGone.value = false;
    this.job.value = pulse.job;
    if (pulse.revision !== this.state.value.revision) await this.refresh();
  }

  team(id: string) {
    return this.county.teams.find((team) => team.id === id);
  }

  unit(id: string): Unit | undefined {
    const plan = this.plan.value;
    return plan?.plan.units[plan.unitIndex.get(id) ?? -1];
  }

  locksOf(unitId: string): Lock[] {
    return this.state.value.locks.filter((lock) => lock.unitId === unitId);
  }

  /** Whether a lock holds this stop of a unit. */
  isLocked(unitId: string, step: Step): boolean {
    return this.state.value.locks.some((lock) => lock.unitId === unitId && lock.start === step.start && (lock.placeId ?? lock.keyRoadId) === (step.kind === 'pass' ? step.keyRoadId : step.placeId));
  }

  placeName(id: string | null): string {
    return this.state.value.places.find((place) => place.id === id)?.name ?? id ?? '';
  }

  private loaded(id: number): Promise<LoadedPlan> {
    return once(this.plans, id, async () => {
      const version = this.state.value.versions.find((one) => one.id === id)!;
      const [plan, course] = await Promise.all([api.getJson<Plan>(`plans/${id}`), api.getBlock(`plans/${id}/course`)]);
      return { version, plan, course: new Course(course, plan), unitIndex: new Map(plan.units.map((unit, index) => [unit.id, index])) };
    });
  }

  /** One change after the other, so that each names the revision that the one before has made. */
  private change(send: (revision: number) => Promise<State>): Promise<boolean> {
    const done = this.lastChange.then(async () => {
      const state = await this.guarded(() => send(this.state.value.revision));
      if (state) await this.take(state);
      return state !== undefined;
    });
    this.lastChange = done;
    return done;
  }

  private async refresh(): Promise<void> {
    const state = await this.guarded(() => api.getJson<State>('state'));
    if (state) await this.take(state);
  }

  /** Takes a new state; a candidate that has come is shown against what was shown before, one that has gone gives way to the newest version. */
  private async take(state: State): Promise<void> {
    const known = new Set(this.state.value.versions.map((version) => version.id));
    this.state.value = state;
    const shown = this.plan.value?.version.id;
    const candidate = state.versions.find((version) => version.isCandidate);
    if (candidate && !known.has(candidate.id)) {
      // Both at once: another state may come while they are loaded, and finds the old pair or the new one.
      const loaded = await this.guarded(() => Promise.all([this.loaded(candidate.id), shown === undefined ? undefined : this.loaded(shown)]));
      if (loaded) [this.plan.value, this.other.value] = loaded;
    } else if (!state.versions.some((version) => version.id === shown)) {
      const newest = state.versions.at(-1);
      if (newest) await this.show(newest.id);
      else this.plan.value = undefined;
    }
    if (this.other.value && !state.versions.some((version) => version.id === this.other.value!.version.id)) this.other.value = undefined;
    if (this.other.value && this.other.value.version.id === this.plan.value?.version.id) this.other.value = undefined;
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (problem) {
      if (problem instanceof api.Gone) this.isGone.value = true;
      else if (problem instanceof api.Refused) {
        this.notice.value = problem.messagesIn;
        if (problem.conflict) await this.refresh();
      } else throw problem;
      return undefined;
    }
  }
}

function once<T>(kept: Map<number, Promise<T>>, id: number, make: () => Promise<T>): Promise<T> {
  let value = kept.get(id);
  if (!value) {
    value = make();
    kept.set(id, value);
    value.catch(() => kept.delete(id));
  }
  return value;
}
