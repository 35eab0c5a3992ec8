/** Keeps labels apart: the first to ask for a box gets it. Boxes are looked up in cells of 64 pixels. */
export function labelRoom(): (x: number, y: number, w: number, h: number) => boolean {
  const cells = new Map<string, [number, number, number, number][]>();
  return (x, y, w, h) => {
    const keys: string[] = [];
    for (let i = Math.floor(x / 64); i <= Math.floor((x + w) / 64); i++) for (let j = Math.floor(y / 64); j <= Math.floor((y + h) / 64); j++) keys.push(`${i},${j}`);
    for (const key of keys) {
      for (const [bx, by, bw, bh] of cells.get(key) ?? []) if (x < bx + bw && bx < x + w && y < by + bh && by < y + h) return false;
    }
    for (const key of keys) {
      const cell = cells.get(key);
      if (cell) cell.push([x, y, w, h]);
      else cells.set(key, [[x, y, w, h]]);
    }
    return true;
  };
}
