import type { Database } from '../database';

/** What the phone is connected by, as far as it tells. */
export type Line = 'mobile' | 'free' | 'unknown';

const WIFI_ONLY = 'photosOnWifiOnly';
const LAST_LINE = 'lastLine';
const PRICE = 'pricePerMegabyte';

/** A small pack, as it is bought where signal is dear: Rp10,000 for 1 GB. */
export const USUAL_PRICE = 10;

/** Whether photos may go over the line that is there now, and what that costs. */
export class PhotoLine {
  constructor(
    private readonly db: Database,
    private readonly line: () => Line,
  ) {}

  /** True while photos wait for Wi-Fi: she wishes it so, and this phone says that it is on mobile data. */
  async holdsPhotos(): Promise<boolean> {
    return (await this.wifiOnly()) && this.line() === 'mobile';
  }

  async wifiOnly(): Promise<boolean> {
    return (await this.db.settings.get(WIFI_ONLY))?.value === true;
  }

  async choose(wifiOnly: boolean): Promise<void> {
    await this.db.settings.put({ name: WIFI_ONLY, value: wifiOnly });
  }

  /** Rupiah for a megabyte. */
  async price(): Promise<number> {
    const value = (await this.db.settings.get(PRICE))?.value;
    return typeof value === 'number' ? value : USUAL_PRICE;
  }

  async choosePrice(rupiah: number): Promise<void> {
    await this.db.settings.put({ name: PRICE, value: rupiah });
  }

  /** What these bytes cost now, in rupiah; null over a line that is free. */
  async costOf(bytes: number): Promise<number | null> {
    return this.line() === 'free' ? null : (bytes / 1_000_000) * (await this.price());
  }

  /** The line has changed: what is shown of waiting photos is drawn anew, in every window. */
  async changed(): Promise<void> {
    await this.db.settings.put({ name: LAST_LINE, value: this.line() });
  }
}
