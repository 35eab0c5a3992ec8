import { Signal } from './signal';

/** Speeds, seconds of the night per second. */
export const speeds = [1, 10, 60, 120, 300, 600] as const;

/** The one clock of the page: what moves, moves by it. */
export class Clock {
  readonly seconds: Signal<number>;
  readonly isPlaying = new Signal(false);
  readonly speed = new Signal<number>(60);
  private lastFrame = 0;

  constructor(readonly nightSeconds: number, private readonly nightStartMs: number, private readonly timeZone: string) {
    this.seconds = new Signal(0);
  }

  /** Goes to a second of the night; times outside are drawn to its ends. */
  goTo(seconds: number): void {
    this.seconds.value = Math.max(0, Math.min(this.nightSeconds, seconds));
  }

  step(seconds: number): void {
    this.goTo(Math.round(this.seconds.value + seconds));
  }

  toggle(): void {
    this.isPlaying.value = !this.isPlaying.value;
    if (this.isPlaying.value) {
      if (this.seconds.value >= this.nightSeconds) this.goTo(0);
      this.lastFrame = performance.now();
      requestAnimationFrame((now) => this.frame(now));
    }
  }

  faster(by: 1 | -1): void {
    const at = speeds.indexOf(this.speed.value as (typeof speeds)[number]);
    this.speed.value = speeds[Math.max(0, Math.min(speeds.length - 1, at + by))]!;
  }

  /** HH:mm, or HH:mm:ss, in the county's zone. */
  text(seconds: number, withSeconds = false): string {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...(withSeconds ? { second: '2-digit' } : {}), hourCycle: 'h23', timeZone: this.timeZone }).format(
      this.nightStartMs + 1000 * seconds,
    );
  }

  /** Second of the night at which the clock shows HH:mm or HH:mm:ss (a colon may be wide or absent), or undefined where that is no time of this night. */
  parse(text: string): number | undefined {
    const match = /^\s*(\d{1,2})[:：]?(\d{2})(?:[:：]?(\d{2}))?\s*$/.exec(text);
    if (!match) return undefined;
    const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
    if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
    const [startHours, startMinutes, startSeconds] = this.text(0, true).split(':').map(Number) as [number, number, number];
    const asked = hours * 3600 + minutes * 60 + seconds - (startHours * 3600 + startMinutes * 60 + startSeconds);
    const inNight = ((asked % 86400) + 86400) % 86400;
    return inNight <= this.nightSeconds ? inNight : undefined;
  }

  private frame(now: number): void {
    if (!this.isPlaying.value) return;
    this.goTo(this.seconds.value + ((now - this.lastFrame) / 1000) * this.speed.value);
    this.lastFrame = now;
    if (this.seconds.value >= this.nightSeconds) this.isPlaying.value = false;
    else requestAnimationFrame((next) => this.frame(next));
  }
}
