import { toMercator } from '../packedLines';
import type { KeyRoad, Place } from '../types';
import type { Frame } from './frame';

/** Places and key roads in mercator metres, made once a state. */
export class Targets {
  readonly places: { place: Place; x: number; y: number }[];
  readonly keyRoads: { keyRoad: KeyRoad; line: Float64Array }[];

  constructor(places: Place[], keyRoads: KeyRoad[]) {
    // More important ones come last, so that they lie on top; labels go the other way.
    this.places = places.map((place) => ({ place, ...position(place) })).sort((a, b) => rank(a.place) - rank(b.place));
    this.keyRoads = keyRoads.map((keyRoad) => {
      const line = new Float64Array(keyRoad.line.length);
      for (let i = 0; i < line.length; i += 2) [line[i], line[i + 1]] = toMercator(keyRoad.line[i]!, keyRoad.line[i + 1]!);
      return { keyRoad, line };
    });
  }
}

export function drawKeyRoads(frame: Frame, targets: Targets): void {
  const { context, palette } = frame;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = palette.keyRoad;
  context.lineWidth = 9;
  context.beginPath();
  for (const { line } of targets.keyRoads) traceLine(frame, line);
  context.stroke();
  context.lineCap = 'butt';
}

export function traceLine(frame: Frame, line: Float64Array): void {
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [frame.toX(line[i]!), frame.toY(line[i + 1]!)];
    if (i === 0) frame.context.moveTo(x, y);
    else frame.context.lineTo(x, y);
  }
}

/** Whether a place is drawn at a scale: village offices without a wish appear only close by. */
export const isShown = (place: Place, resolution: number): boolean => rank(place) > 1 || resolution < 30;

export function drawPlaces(frame: Frame, targets: Targets, unmet: Set<string>): void {
  for (const { place, x, y } of targets.places) {
    const [px, py] = [frame.toX(x), frame.toY(y)];
    if (!isShown(place, frame.resolution) || px < -20 || py < -20 || px > frame.width + 20 || py > frame.height + 20) continue;
    drawSign(frame, place.kind, px, py, rank(place) > 1 ? 5.5 : 3.5, unmet.has(place.id));
  }
}

/** Names as far as there is room: the chosen place's first, then the more important ones. */
export function drawPlaceNames(frame: Frame, targets: Targets, room: (x: number, y: number, w: number, h: number) => boolean, chosenId: string | undefined): void {
  const { context, palette } = frame;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.strokeStyle = palette.halo;
  context.fillStyle = palette.text;
  const chosen = targets.places.findIndex(({ place }) => place.id === chosenId);
  name(targets.places[chosen], true);
  for (let i = targets.places.length - 1; i >= 0; i--) if (i !== chosen) name(targets.places[i], false);

  function name(target: Targets['places'][number] | undefined, isChosen: boolean): void {
    if (!target || !(isChosen || isShown(target.place, frame.resolution))) return;
    const { place, x, y } = target;
    const [px, py] = [frame.toX(x) + 8, frame.toY(y)];
    if (px < -150 || py < 0 || px > frame.width || py > frame.height) return;
    context.font = `${isChosen ? 'bold ' : ''}12px system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
    const width = context.measureText(place.name).width;
    if (!room(px, py - 7, width, 14)) return;
    context.strokeText(place.name, px, py);
    context.fillText(place.name, px, py);
  }
}

const fills: Record<string, string> = { entry_exit: '#d93a2b', organ: '#1f4e9e', enterprise: '#7a5230', school: '#1b7f5c', market: '#b56c00', village_office: '#777777', bridge: '#2b6c8a', base: '#111111', custom: '#666666' };

/** The sign of a kind of place: shape and colour, so that it is told apart in grey, too. */
export function drawSign(frame: Frame, kind: string, x: number, y: number, size: number, isUnmet: boolean): void {
  const { context, palette } = frame;
  context.beginPath();
  switch (kind) {
    case 'entry_exit':
      polygon(context, x, y, size * 1.2, 4, 0);
      break;
    case 'organ':
      polygon(context, x, y, size * 1.1, 5, -Math.PI / 2);
      break;
    case 'school':
      polygon(context, x, y, size * 1.2, 3, -Math.PI / 2);
      break;
    case 'market':
      polygon(context, x, y, size * 1.05, 6, 0);
      break;
    case 'base':
    case 'enterprise':
      context.rect(x - size * 0.85, y - size * 0.85, size * 1.7, size * 1.7);
      break;
    default:
      context.arc(x, y, size * 0.8, 0, 2 * Math.PI);
  }
  context.fillStyle = fills[kind] ?? palette.place;
  context.fill();
  context.strokeStyle = kind === 'base' ? '#ffd24d' : '#ffffff';
  context.lineWidth = 1.4;
  context.stroke();
  if (isUnmet) {
    context.beginPath();
    context.arc(x, y, size + 5, 0, 2 * Math.PI);
    context.strokeStyle = palette.unmet;
    context.lineWidth = 2.5;
    context.stroke();
  }
}

function polygon(context: CanvasRenderingContext2D, x: number, y: number, r: number, corners: number, turn: number): void {
  for (let i = 0; i < corners; i++) {
    const angle = turn + (i * 2 * Math.PI) / corners;
    if (i === 0) context.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
    else context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  context.closePath();
}

function position(place: Place): { x: number; y: number } {
  const [x, y] = toMercator(place.lon, place.lat);
  return { x, y };
}

/** Bases and what is asked for before what is not, by priority. */
function rank(place: Place): number {
  if (place.kind === 'base') return 20;
  return place.visits > 0 || place.gapMax !== null ? 2 + place.priority + (place.kind === 'entry_exit' ? 5 : 0) : place.kind === 'village_office' ? 0 : 1;
}
