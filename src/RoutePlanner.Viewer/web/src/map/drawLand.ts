import { toMercator } from '../packedLines';
import type { Area, Cover } from '../types';
import type { Frame } from './frame';

/** Rings in mercator metres, made once. */
export class Shapes {
  readonly areas: { area: Area; rings: Float64Array[]; centre: [number, number]; width: number }[];
  readonly covers: { cover: Cover; rings: Float64Array[] }[];

  constructor(areas: Area[], covers: Cover[]) {
    this.areas = areas.map((area) => {
      const rings = area.rings.map(mercatorRing);
      return { area, rings, ...middle(rings[0] ?? new Float64Array()) };
    });
    this.covers = covers.map((cover) => ({ cover, rings: cover.rings.map(mercatorRing) }));
  }
}

export function drawAreas(frame: Frame, shapes: Shapes): void {
  const { context, palette, resolution } = frame;
  for (const { area, rings } of shapes.areas) {
    if (area.kind === 'village' && resolution > 25) continue;
    context.beginPath();
    for (const ring of rings) traceRing(frame, ring);
    context.strokeStyle = area.kind === 'county' ? palette.countyLine : palette.areaLine;
    context.lineWidth = area.kind === 'county' ? 2 : area.kind === 'township' ? 1.2 : 0.6;
    context.setLineDash(area.kind === 'county' ? [] : area.kind === 'township' ? [6, 3] : [2, 3]);
    context.stroke();
  }
  context.setLineDash([]);
}

export function drawAreaNames(frame: Frame, shapes: Shapes, room: (x: number, y: number, w: number, h: number) => boolean): void {
  const { context, palette, resolution } = frame;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.areaText;
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  for (const { area, centre, width } of shapes.areas) {
    const size = area.kind === 'township' ? 14 : area.kind === 'village' ? 10 : 0;
    if (size === 0 || width / resolution < area.name.length * size) continue;
    const [x, y] = [frame.toX(centre[0]), frame.toY(centre[1])];
    context.font = `${size}px system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
    const w = context.measureText(area.name).width;
    if (!room(x - w / 2, y - size / 2, w, size)) continue;
    context.strokeText(area.name, x, y);
    context.fillText(area.name, x, y);
  }
}

export function drawCovers(frame: Frame, shapes: Shapes): void {
  const { context, palette, resolution } = frame;
  context.fillStyle = palette.cover;
  context.strokeStyle = palette.cover;
  context.lineWidth = 1;
  for (const { cover, rings } of shapes.covers) {
    context.beginPath();
    for (const ring of rings) {
      if (ring.length === 2) {
        // Mercator metres grow with latitude, as everything on the map does.
        const grown = cover.radiusMetres * Math.cosh(ring[1]! / 6378137);
        context.arc(frame.toX(ring[0]!), frame.toY(ring[1]!), Math.max(2, grown / resolution), 0, 2 * Math.PI);
      } else traceRing(frame, ring);
    }
    context.fill('evenodd');
    context.stroke();
  }
}

function traceRing(frame: Frame, ring: Float64Array): void {
  for (let i = 0; i < ring.length; i += 2) {
    if (i === 0) frame.context.moveTo(frame.toX(ring[0]!), frame.toY(ring[1]!));
    else frame.context.lineTo(frame.toX(ring[i]!), frame.toY(ring[i + 1]!));
  }
}

function mercatorRing(ring: number[]): Float64Array {
  const turned = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) [turned[i], turned[i + 1]] = toMercator(ring[i]!, ring[i + 1]!);
  return turned;
}

function middle(ring: Float64Array): { centre: [number, number]; width: number } {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    [minX, maxX] = [Math.min(minX, ring[i]!), Math.max(maxX, ring[i]!)];
    [minY, maxY] = [Math.min(minY, ring[i + 1]!), Math.max(maxY, ring[i + 1]!)];
  }
  return { centre: [(minX + maxX) / 2, (minY + maxY) / 2], width: maxX - minX };
}
