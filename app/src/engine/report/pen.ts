import { Value } from '../value';

/**
 * Holds a name among all windows of the app until the answer is called; null when another window holds it.
 * `steal` takes it from whoever has it, who is told by `lost`.
 */
export type Hold = (name: string, steal: boolean, lost: () => void) => Promise<(() => void) | null>;

export type PenState = 'asking' | 'here' | 'elsewhere';

/** Who may write a draft: one window at a time. The others look on. */
export class Pen {
  readonly state = new Value<PenState>('asking');
  private release: () => void = () => undefined;
  private laidDown = false;

  constructor(
    private readonly hold: Hold,
    private readonly draftId: string,
    /** Called when another window takes over: what was typed here is still to be written down. */
    private readonly onLost: () => void,
  ) {}

  /** Takes it up when nobody else writes. */
  takeUp(): Promise<void> {
    return this.ask(false);
  }

  /** *Tulis di sini*: takes it from the other window. */
  takeOver(): Promise<void> {
    return this.ask(true);
  }

  /** The store was written by another window although nobody could hold a name: looks on. */
  lookOn(): void {
    this.release();
    this.state.set('elsewhere');
  }

  layDown(): void {
    this.laidDown = true;
    this.release();
  }

  private async ask(steal: boolean): Promise<void> {
    const release = await this.hold(`jejak-draft:${this.draftId}`, steal, () => {
      this.onLost();
      this.state.set('elsewhere');
    });
    if (release && this.laidDown)
      release(); // left before the answer came
    else if (release) this.release = release;
    this.state.set(release ? 'here' : 'elsewhere');
  }
}
