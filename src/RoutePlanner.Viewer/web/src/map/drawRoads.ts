import type { Roads } from '../model';
import type { PackedLines } from '../packedLines';
import type { Frame } from './frame';
import { coolRamp, ramp, ringColours, ringMinutes } from './palette';

export const columns = { roadClass: 0, road: 1, closed: 2, mayStop: 3 };

/** Up to how many metres a pixel each class is drawn; as on the printed map. */
const maxResolution = [Infinity, 60, Infinity, Infinity, 200, 120, 70, 20, 20, 8, 12, 12, 60];

/** The roads, least important first; one path a class. */
export function drawRoads(frame: Frame, roads: Roads): void {
  const { context, palette, resolution } = frame;
  const lines = roads.lines;
  const classOf = lines.columns[columns.roadClass]!;
  const closed = lines.columns[columns.closed]!;
  const byClass: number[][] = palette.road.map(() => []);
  const shut: number[] = [];
  for (const line of lines.in(...frame.extent)) {
    const roadClass = classOf[line]!;
    if (resolution <= maxResolution[roadClass]!) byClass[roadClass]!.push(line);
    if (closed[line]! > 0 && roadClass < 7) shut.push(line);
  }
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  const widen = Math.max(0.6, Math.min(2.2, 30 / resolution));
  for (let roadClass = byClass.length - 1; roadClass >= 0; roadClass--) {
    strokeLines(frame, lines, byClass[roadClass]!, palette.road[roadClass]!, palette.roadWidth[roadClass]! * widen);
  }
  context.setLineDash([4, 4]);
  strokeLines(frame, lines, shut, palette.closed, 2.5);
  context.setLineDash([]);
}

/** Roads closed by edits that the graph does not know of yet. */
export function drawClosed(frame: Frame, roads: Roads, roadIds: Set<string>): void {
  if (roadIds.size === 0) return;
  const road = roads.lines.columns[columns.road]!;
  const shut = roads.lines.in(...frame.extent).filter((line) => roadIds.has(roads.names[road[line]!]![0]));
  frame.context.setLineDash([5, 4]);
  strokeLines(frame, roads.lines, shut, frame.palette.closed, 3.5);
  frame.context.setLineDash([]);
}

/** Bounds between colours; five, for six colours. */
export const bounds: Record<'presence' | 'worstGap' | 'risk', number[]> = {
  presence: [1, 3, 8, 20, 60],
  worstGap: [60, 120, 180, 300, 480],
  risk: [1, 3, 8, 20, 50],
};

/** Beats in the colours of one of their figures; more risk and longer gaps are drawn last, so that they lie on top. */
export function drawBeats(frame: Frame, beats: PackedLines, figure: 'presence' | 'worstGap' | 'risk'): void {
  const values = beats.columns[{ presence: 0, worstGap: 1, risk: 2 }[figure]]!;
  const steps = bounds[figure];
  const groups: number[][] = [[], [], [], [], [], []];
  for (const line of beats.in(...frame.extent)) {
    if (figure === 'presence' && values[line]! <= 0) continue;
    groups[steps.filter((bound) => values[line]! > bound).length]!.push(line);
  }
  paint(frame, beats, groups, figure === 'presence' ? coolRamp : ramp);
}

/** Streets in the colour of the ring they lie in; unreached ones stay bare. */
export function drawResponse(frame: Frame, roads: Roads, seconds: Uint16Array): void {
  const groups: number[][] = ringColours.map(() => []);
  for (const line of roads.lines.in(...frame.extent)) {
    const time = seconds[line]!;
    if (time < 65535) groups[ringMinutes.filter((minutes) => time > 60 * minutes).length]!.push(line);
  }
  paint(frame, roads.lines, groups, ringColours);
}

export function strokeLines(frame: Frame, lines: PackedLines, which: number[], colour: string, width: number): void {
  if (which.length === 0) return;
  const { context } = frame;
  context.beginPath();
  for (const line of which) lines.trace(context, line, frame.toX, frame.toY);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function paint(frame: Frame, lines: PackedLines, groups: number[][], colours: string[]): void {
  const width = Math.max(2.5, Math.min(9, 90 / frame.resolution));
  frame.context.lineCap = 'round';
  groups.forEach((group, i) => strokeLines(frame, lines, group, colours[i]!, width));
  frame.context.lineCap = 'butt';
}
