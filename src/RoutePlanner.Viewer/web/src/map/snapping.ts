import type { Roads } from '../model';
import { toDegrees } from '../packedLines';
import { columns } from './drawRoads';

/** Where a place put at a position comes to lie on the road, or undefined where none is near enough. A preview: which road a unit can reach, the server decides when it plans. */
export interface Snapped { lon: number; lat: number; x: number; y: number; metres: number; roadId: string; roadName: string }

/** Roads farther away are not taken, metres: the limit of the road graph. */
const reach = 500;

/** Snaps a mercator position to the nearest road that a unit may stop on and that is not closed. */
export function snap(roads: Roads, x: number, y: number): Snapped | undefined {
  const { lines, names } = roads;
  const stretch = Math.cosh(y / 6378137);
  const hit = lines.nearest(x, y, reach * stretch, (line) => lines.columns[columns.mayStop]![line]! > 0 && lines.columns[columns.closed]![line]! === 0);
  if (!hit) return undefined;
  const [roadId, roadName] = names[lines.columns[columns.road]![hit.line]!]!;
  const [lon, lat] = toDegrees(hit.x, hit.y);
  return { lon, lat, x: hit.x, y: hit.y, metres: hit.distance / stretch, roadId, roadName };
}
