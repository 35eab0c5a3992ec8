import type { FrameState } from 'ol/Map';
import Layer from 'ol/layer/Layer';
import { type Frame, frameOf } from './frame';
import type { Palette } from './palette';

/** A layer that is drawn at every frame: little, but moving. */
export class MovingLayer extends Layer {
  private readonly canvas = document.createElement('canvas');

  constructor(private readonly draw: (frame: Frame) => void, private readonly palette: () => Palette) {
    super({});
    this.canvas.style.position = 'absolute';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  override getSourceState(): 'ready' {
    return 'ready';
  }

  override render(state: FrameState | null): HTMLElement {
    if (state) {
      const [width, height] = state.size as [number, number];
      this.draw(frameOf(this.canvas, width, height, state.pixelRatio, state.viewState.center, state.viewState.resolution, this.palette()));
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    return this.canvas;
  }
}
