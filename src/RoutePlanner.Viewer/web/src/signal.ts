/** A value that tells who listens when it changes. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    if (next !== this.current) {
      this.current = next;
      for (const listener of [...this.listeners]) listener(next);
    }
  }

  /** Calls back now and at every change, until the scope ends. */
  watch(scope: Scope, listener: (value: T) => void): void {
    this.listeners.add(listener);
    scope.atEnd(() => this.listeners.delete(listener));
    listener(this.current);
  }
}

/** What must be undone when a piece of the page goes: listeners, timers. */
export class Scope {
  private readonly ends: (() => void)[] = [];

  atEnd(end: () => void): void {
    this.ends.push(end);
  }

  listen<K extends keyof WindowEventMap>(target: Window, type: K, listener: (event: WindowEventMap[K]) => void): void {
    target.addEventListener(type, listener);
    this.atEnd(() => target.removeEventListener(type, listener));
  }

  end(): void {
    for (const end of this.ends.splice(0)) end();
  }
}
