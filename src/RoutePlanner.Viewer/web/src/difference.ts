import type { Demand, Plan, Unit } from './types';

/** What differs between two plans of one night. */
export interface Difference {
  totals: { term: string; before: number; after: number; weight: number }[];
  units: { id: string; before: Unit | undefined; after: Unit | undefined; stops: number }[];
  demands: { name: string; kind: Demand['kind']; targetId: string; before: Demand | undefined; after: Demand | undefined }[];
}

/** Units by their stops (drives follow from them), demands by status, visits counted and worst gap. Only what differs is listed. */
export function differenceOf(before: Plan, after: Plan): Difference {
  const terms = [...new Set([...Object.keys(before.totals), ...Object.keys(after.totals)])];
  const ids = <T>(of: (plan: Plan) => T[], id: (item: T) => string): [string, T | undefined, T | undefined][] => {
    const [a, b] = [new Map(of(before).map((item) => [id(item), item])), new Map(of(after).map((item) => [id(item), item]))];
    return [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, a.get(key), b.get(key)]);
  };
  return {
    totals: terms.map((term) => ({ term, before: before.totals[term]?.[0] ?? 0, after: after.totals[term]?.[0] ?? 0, weight: (after.totals[term] ?? before.totals[term])![1] })),
    units: ids((plan) => plan.units, (unit) => unit.id)
      .map(([id, a, b]) => ({ id, before: a, after: b, stops: differentStops(a, b) }))
      .filter((unit) => unit.stops > 0 || !unit.before || !unit.after),
    demands: ids((plan) => plan.demands, (demand) => demand.id)
      .filter(([, a, b]) => a?.status !== b?.status || a?.served.length !== b?.served.length || Math.abs((a?.worstGap ?? 0) - (b?.worstGap ?? 0)) >= 300)
      .map(([, a, b]) => ({ name: (b ?? a)!.name, kind: (b ?? a)!.kind, targetId: (b ?? a)!.targetId, before: a, after: b }))
      .sort((x, y) => weight(y) - weight(x)),
  };
}

const standing = { met: 0, partly: 1, unmet: 2 };

/** Changes of status before changes of gaps. */
const weight = (change: { before: Demand | undefined; after: Demand | undefined }): number =>
  10 * Math.abs((change.before ? standing[change.before.status] : -1) - (change.after ? standing[change.after.status] : -1)) + Math.abs((change.before?.served.length ?? 0) - (change.after?.served.length ?? 0));

/** Stops that only one of the two nights has: same kind, place or key road, and minute of arrival. */
function differentStops(before: Unit | undefined, after: Unit | undefined): number {
  const keys = (unit: Unit | undefined): Set<string> =>
    new Set((unit?.steps ?? []).filter((step) => step.kind !== 'drive' && step.kind !== 'wait').map((step) => `${step.kind} ${step.placeId ?? step.keyRoadId ?? ''} ${Math.round(step.start / 60)}`));
  const [a, b] = [keys(before), keys(after)];
  return [...a].filter((key) => !b.has(key)).length + [...b].filter((key) => !a.has(key)).length;
}
