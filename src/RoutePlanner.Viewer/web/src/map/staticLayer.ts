import type { FrameState } from 'ol/Map';
import Layer from 'ol/layer/Layer';
import ViewHint from 'ol/ViewHint';
import { type Frame, frameOf } from './frame';
import type { Palette } from './palette';

/** Spare room around the view in each direction, as a share of it: so far one can pan before the picture is drawn anew. */
const margin = 0.35;

/**
 * A layer that is drawn once for a place and scale and then moved as a picture: panning costs one blit, whatever there is on it. While the view zooms, the old picture is stretched.
 */
export class StaticLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly picture = document.createElement('canvas');
  private center: number[] = [0, 0];
  private resolution = 0;
  private drawnWidth = 0;
  private drawnHeight = 0;
  private isStale = true;
  /** How long the last drawing took, milliseconds. */
  lastDrawing = 0;

  constructor(private readonly draw: (frame: Frame) => void, private readonly palette: () => Palette) {
    super({});
    this.canvas.style.position = 'absolute';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Draws anew at the next frame. */
  redraw(): void {
    this.isStale = true;
    this.changed();
  }

  override getSourceState(): 'ready' {
    return 'ready';
  }

  override render(state: FrameState | null): HTMLElement {
    if (!state) return this.canvas;
    const [width, height] = state.size as [number, number];
    const { center, resolution } = state.viewState;
    const isZooming = state.viewHints[ViewHint.ANIMATING]! > 0 || (state.viewHints[ViewHint.INTERACTING]! > 0 && resolution !== this.resolution);
    if (this.isStale || !(this.resolution === resolution ? this.holds(center, width, height) : isZooming && this.resolution > 0)) {
      const began = performance.now();
      [this.drawnWidth, this.drawnHeight] = [Math.ceil(width * (1 + 2 * margin)), Math.ceil(height * (1 + 2 * margin))];
      this.draw(frameOf(this.picture, this.drawnWidth, this.drawnHeight, state.pixelRatio, center, resolution, this.palette()));
      [this.center, this.resolution, this.isStale] = [[...center], resolution, false];
      this.lastDrawing = performance.now() - began;
    }

    const frame = frameOf(this.canvas, width, height, state.pixelRatio, center, resolution, this.palette());
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const scale = this.resolution / resolution;
    const [w, h] = [this.drawnWidth * scale, this.drawnHeight * scale];
    // On whole pixels, so that letters stay sharp while the picture only moves.
    const whole = (pixels: number): number => Math.round(pixels * state.pixelRatio) / state.pixelRatio;
    frame.context.drawImage(this.picture, whole(frame.toX(this.center[0]!) - w / 2), whole(frame.toY(this.center[1]!) - h / 2), w, h);
    return this.canvas;
  }

  /** Whether the picture reaches over the whole view. */
  private holds(center: number[], width: number, height: number): boolean {
    return (
      Math.abs(center[0]! - this.center[0]!) / this.resolution <= (this.drawnWidth - width) / 2 &&
      Math.abs(center[1]! - this.center[1]!) / this.resolution <= (this.drawnHeight - height) / 2
    );
  }
}
