import { PackedLines } from './packedLines';
import type { Plan } from './types';

/** Where every unit of a plan is at every moment. */
export class Course {
  readonly lines: PackedLines;
  private readonly milliseconds: Uint32Array;
  /** First step of each unit, one entry more. */
  readonly firstStep: Uint32Array;

  constructor(block: ArrayBuffer, plan: Plan) {
    this.lines = new PackedLines(block);
    this.milliseconds = new Uint32Array(block, this.lines.byteLength);
    this.firstStep = new Uint32Array(plan.units.length + 1);
    plan.units.forEach((unit, u) => (this.firstStep[u + 1] = this.firstStep[u]! + unit.steps.length));
  }

  /** Mercator position of a unit; at its base before and after its shift. */
  at(unit: number, seconds: number): [number, number] {
    // A unit's points are in order of time over all its steps; between two steps it stands, since one ends where the next begins.
    const { first, xy, origin } = this.lines;
    let low = first[this.firstStep[unit]!]!;
    let high = first[this.firstStep[unit + 1]!]! - 1;
    const time = seconds * 1000;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.milliseconds[middle]! <= time) low = middle;
      else high = middle - 1;
    }
    const next = low + 1 < first[this.firstStep[unit + 1]!]! ? low + 1 : low;
    const [from, to] = [this.milliseconds[low]!, this.milliseconds[next]!];
    const share = to > from ? Math.max(0, Math.min(1, (time - from) / (to - from))) : 0;
    const x = xy[2 * low]! + share * (xy[2 * next]! - xy[2 * low]!);
    const y = xy[2 * low + 1]! + share * (xy[2 * next + 1]! - xy[2 * low + 1]!);
    return [x + origin[0], y + origin[1]];
  }
}

/** Index of the step a unit is in, or -1 off duty. */
export function stepAt(steps: { start: number; end: number }[], seconds: number): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]!.start <= seconds) low = middle;
    else high = middle - 1;
  }
  const step = steps[low];
  return step && step.start <= seconds && seconds < step.end ? low : -1;
}
