import type { Palette } from './palette';

/** What a drawing needs to know of the picture it goes into. Pixels are of the style sheet; the canvas is scaled for dense screens. */
export interface Frame {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  /** Mercator metres a pixel. */
  resolution: number;
  /** Mercator box of the picture. */
  extent: [minX: number, minY: number, maxX: number, maxY: number];
  toX: (x: number) => number;
  toY: (y: number) => number;
  palette: Palette;
}

/** A frame of a canvas around a centre. */
export function frameOf(canvas: HTMLCanvasElement, width: number, height: number, pixelRatio: number, center: number[], resolution: number, palette: Palette): Frame {
  const [w, h] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, w, h);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  const [minX, maxY] = [center[0]! - (width / 2) * resolution, center[1]! + (height / 2) * resolution];
  return {
    context, width, height, resolution, palette,
    extent: [minX, maxY - height * resolution, minX + width * resolution, maxY],
    toX: (x) => (x - minX) / resolution,
    toY: (y) => (maxY - y) / resolution,
  };
}
