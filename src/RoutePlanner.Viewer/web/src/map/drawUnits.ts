import { stepAt } from '../course';
import type { LoadedPlan } from '../model';
import type { Frame } from './frame';

/** Units at a moment: discs, or longer where their ids are; foot and e-bike teams are small. */
export function drawUnits(frame: Frame, loaded: LoadedPlan, seconds: number, selected: string | undefined): void {
  const { context, palette } = frame;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  loaded.plan.units.forEach((unit, index) => {
    if (stepAt(unit.steps, seconds) < 0) return;
    const [x, y] = loaded.course.at(index, seconds);
    const [px, py] = [frame.toX(x), frame.toY(y)];
    if (px < -30 || py < -30 || px > frame.width + 30 || py > frame.height + 30) return;
    const isChosen = unit.id === selected;
    const isMotorised = unit.mode === 'car' || unit.mode === 'motorcycle';
    const radius = isChosen ? 13 : isMotorised ? 10 : 6;
    const isNamed = isMotorised || isChosen || frame.resolution < 12;
    context.font = `bold ${isChosen ? 11 : 9}px system-ui, sans-serif`;
    // As wide as its id, whose letters have the colour of the ground.
    const half = isNamed ? Math.max(radius, context.measureText(unit.id).width / 2 + 4) : radius;
    context.beginPath();
    context.roundRect(px - half, py - radius, 2 * half, 2 * radius, radius);
    context.fillStyle = palette[unit.tier as 'seat' | 'township' | 'village'] ?? palette.township;
    context.fill();
    context.strokeStyle = isChosen ? palette.select : palette.placeEdge;
    context.lineWidth = isChosen ? 3.5 : 1.5;
    context.stroke();
    if (isNamed) {
      context.fillStyle = palette.placeEdge;
      context.fillText(unit.id, px, py + 0.5);
    }
  });
}

/** One unit's whole way. */
export function drawRoute(frame: Frame, loaded: LoadedPlan, unitId: string, colour: string, isDashed: boolean): void {
  const index = loaded.unitIndex.get(unitId);
  if (index === undefined) return;
  const { context } = frame;
  const { lines, firstStep } = loaded.course;
  context.beginPath();
  for (let step = firstStep[index]!; step < firstStep[index + 1]!; step++) lines.trace(context, step, frame.toX, frame.toY);
  context.lineJoin = 'round';
  context.strokeStyle = frame.palette.halo;
  context.lineWidth = 7;
  context.stroke();
  context.setLineDash(isDashed ? [7, 5] : []);
  context.strokeStyle = colour;
  context.lineWidth = 3.5;
  context.stroke();
  context.setLineDash([]);
}
