/** A value that tells its listeners when it becomes another one. */
export class Value<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private now: T) {}

  get(): T {
    return this.now;
  }

  set(next: T): void {
    if (Object.is(next, this.now)) return;
    this.now = next;
    this.listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
