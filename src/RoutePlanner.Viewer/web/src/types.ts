/** What the server sends (Payloads/*.cs). Seconds since the start of the night, metres, degrees; rules in minutes. */

export interface County {
  id: string; name: string; language: string; timeZone: string; synthetic: boolean; source: string;
  nightStartMs: number; nightSeconds: number; date: string; nightStart: string;
  areas: Area[]; covers: Cover[]; teams: Team[];
}
export interface Area { id: string; name: string; kind: string; rings: number[][] }
export interface Cover { id: string; kind: string; effect: number; radiusMetres: number; rings: number[][] }
export interface Team { id: string; name: string; tier: string; mode: string; people: number; radio: string | null; baseId: string }

export interface State {
  revision: number; canUndo: boolean; canRedo: boolean; isSaved: boolean; edits: Edit[]; versions: Version[];
  places: Place[]; keyRoads: KeyRoad[]; closures: { roadId: string; reason: string | null }[]; locks: Lock[]; warnings: string[];
}
/** A locked stop; a key road takes what it takes and has no end. */
export interface Lock { unitId: string; placeId: string | null; keyRoadId: string | null; start: number; end: number | null }
export interface Version { id: number; name: string; graph: number; isCandidate: boolean; isOfOtherInputs: boolean }
export interface Place {
  id: string; name: string; kind: string; lon: number; lat: number; priority: number; serviceMin: number; visits: number;
  gapMin: number | null; gapMax: number | null; windows: string[]; tiers: string[]; needs: string[];
}
export interface KeyRoad { id: string; name: string; ref: string | null; passes: number; direction: string; gapMax: number | null; priority: number; line: number[] }

export interface Plan {
  software: string; seed: number; units: Unit[]; demands: Demand[];
  totals: Record<string, [value: number, weight: number]>; bounds: Record<string, [bound: number | null, gapPercent: number | null]>;
}
export interface Unit {
  id: string; teamId: string; tier: string; mode: string; start: number; end: number; baseId: string; metres: number; driveSeconds: number;
  visits: number; passes: number; steps: Step[];
}
export interface Step {
  kind: 'drive' | 'pass' | 'visit' | 'hold' | 'break' | 'wait'; start: number; end: number;
  placeId: string | null; keyRoadId: string | null; demandId: string | null; reason: string | null; metres: number | null; backward: boolean;
}
export interface Demand {
  id: string; kind: 'visits' | 'passes'; targetId: string; name: string; count: number; gapMin: number | null; gapMax: number | null; priority: number | null;
  windows: [number, number][]; served: { unitId: string; start: number; end: number }[]; worstGap: number; status: 'met' | 'partly' | 'unmet'; reasons: string[]; repairs: string[];
}
export interface Gap { kind: string; targetId: string; name: string; asked: boolean; visits: number; worstGap: number; worstFrom: number; meanGap: number; gapMax: number | null }
export interface Figures { gaps: Gap[] }

export interface Job { state: 'running' | 'done' | 'stopped' | 'failed'; stage: string; share: number; bestCost: number | null; remainingSeconds: number | null; problems: string[]; changedPast: string[] }
export interface Pulse { revision: number; job: Job | null }

export interface PlaceRule { visits: number; gapMin: number | null; gapMax: number | null; serviceMin: number; priority: number }
export type Edit =
  | { kind: 'addPlace'; id: string; name: string; placeKind: string; lon: number; lat: number; rule: PlaceRule }
  | { kind: 'movePlace'; id: string; lon: number; lat: number }
  | { kind: 'removePlace'; id: string }
  | { kind: 'setRule'; id: string; count: number; gapMin: number | null; gapMax: number | null; serviceMin: number | null; priority: number }
  | { kind: 'closeRoad'; roadId: string; reason: string | null }
  | { kind: 'reopenRoad'; roadId: string }
  | { kind: 'stopUnit'; unitId: string; at: number | null; leaving: Leaving | null }
  | { kind: 'lock'; unitId: string; stops: StopToLock[] }
  | { kind: 'unlock'; unitId: string; start: number | null };
/** How a unit that is called off comes home. */
export interface Leaving { homeBy: number; breakStart: number | null; breakEnd: number | null }
export interface StopToLock { placeId: string | null; keyRoadId: string | null; backward: boolean; start: number; end: number }
