/** Lines as the server packs them (Payloads/PackedLines.cs): typed arrays laid over one block, positions in web-mercator metres from an origin. */
export class PackedLines {
  readonly count: number;
  readonly origin: [number, number];
  /** First point of each line, one entry more. */
  readonly first: Uint32Array;
  /** x, y of each point. */
  readonly xy: Float32Array;
  readonly columns: Float32Array[];
  /** Where the block's own data ends. */
  readonly byteLength: number;
  private readonly grid = new Map<number, number[]>();
  private gridIsMade = false;
  private static readonly cell = 800;

  constructor(block: ArrayBuffer) {
    const head = new Uint32Array(block, 0, 4);
    this.count = head[0]!;
    const points = head[1]!;
    const origin = new Float64Array(block, 16, 2);
    this.origin = [origin[0]!, origin[1]!];
    let at = 32;
    this.first = new Uint32Array(block, at, this.count + 1);
    at += 4 * (this.count + 1);
    this.xy = new Float32Array(block, at, 2 * points);
    at += 8 * points;
    this.columns = [];
    for (let k = 0; k < head[2]!; k++, at += 4 * this.count) this.columns.push(new Float32Array(block, at, this.count));
    this.byteLength = at;
  }

  /** Lines whose cells touch a box of mercator metres, ascending. */
  in(minX: number, minY: number, maxX: number, maxY: number): number[] {
    this.makeGrid();
    const [ox, oy] = this.origin;
    const found = new Set<number>();
    const [x0, x1] = [Math.floor((minX - ox) / PackedLines.cell), Math.floor((maxX - ox) / PackedLines.cell)];
    const [y0, y1] = [Math.floor((minY - oy) / PackedLines.cell), Math.floor((maxY - oy) / PackedLines.cell)];
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > this.grid.size) return Array.from({ length: this.count }, (_, line) => line);
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) for (const line of this.grid.get(key(x, y)) ?? []) found.add(line);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The nearest point on a line to a position, of lines that pass the test, within a radius; metres are mercator metres. */
  nearest(x: number, y: number, radius: number, test: (line: number) => boolean): { line: number; x: number; y: number; distance: number } | undefined {
    const [px, py] = [x - this.origin[0], y - this.origin[1]];
    let best: { line: number; x: number; y: number; distance: number } | undefined;
    for (const line of this.in(x - radius, y - radius, x + radius, y + radius)) {
      if (!test(line)) continue;
      for (let p = this.first[line]!; p + 1 < this.first[line + 1]!; p++) {
        const [ax, ay, bx, by] = [this.xy[2 * p]!, this.xy[2 * p + 1]!, this.xy[2 * p + 2]!, this.xy[2 * p + 3]!];
        const [dx, dy] = [bx - ax, by - ay];
        const share = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
        const [qx, qy] = [ax + share * dx, ay + share * dy];
        const distance = Math.hypot(px - qx, py - qy);
        if (distance <= (best?.distance ?? radius)) best = { line, x: qx + this.origin[0], y: qy + this.origin[1], distance };
      }
    }
    return best;
  }

  /** Box around everything. */
  extent(): [number, number, number, number] {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < this.xy.length; i += 2) {
      minX = Math.min(minX, this.xy[i]!);
      maxX = Math.max(maxX, this.xy[i]!);
      minY = Math.min(minY, this.xy[i + 1]!);
      maxY = Math.max(maxY, this.xy[i + 1]!);
    }
    const [ox, oy] = this.origin;
    return [minX + ox, minY + oy, maxX + ox, maxY + oy];
  }

  /** Adds a line to a path of a canvas. */
  trace(context: CanvasRenderingContext2D, line: number, toX: (x: number) => number, toY: (y: number) => number): void {
    const [ox, oy] = this.origin;
    for (let p = this.first[line]!, end = this.first[line + 1]!, start = p; p < end; p++) {
      const [x, y] = [toX(this.xy[2 * p]! + ox), toY(this.xy[2 * p + 1]! + oy)];
      if (p === start) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }

  /** Cells in which each line has a point or through which a piece of it passes, by its box. */
  private makeGrid(): void {
    if (this.gridIsMade) return;
    this.gridIsMade = true;
    for (let line = 0; line < this.count; line++) {
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let p = this.first[line]!; p < this.first[line + 1]!; p++) {
        minX = Math.min(minX, this.xy[2 * p]!);
        maxX = Math.max(maxX, this.xy[2 * p]!);
        minY = Math.min(minY, this.xy[2 * p + 1]!);
        maxY = Math.max(maxY, this.xy[2 * p + 1]!);
      }
      for (let x = Math.floor(minX / PackedLines.cell); x <= Math.floor(maxX / PackedLines.cell); x++) {
        for (let y = Math.floor(minY / PackedLines.cell); y <= Math.floor(maxY / PackedLines.cell); y++) {
          const k = key(x, y);
          const cell = this.grid.get(k);
          if (cell) cell.push(line);
          else this.grid.set(k, [line]);
        }
      }
    }
  }
}

const key = (x: number, y: number): number => (x + 32768) * 65536 + (y + 32768);

const radius = 6378137;

/** Degrees to web-mercator metres. */
export const toMercator = (lon: number, lat: number): [number, number] => [(radius * lon * Math.PI) / 180, radius * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];

/** Web-mercator metres to degrees. */
export const toDegrees = (x: number, y: number): [number, number] => [((x / radius) * 180) / Math.PI, (Math.atan(Math.exp(y / radius)) * 360) / Math.PI - 90];
