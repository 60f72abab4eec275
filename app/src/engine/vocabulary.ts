import type { Api } from './api';
import type { Database } from './database';
import type { Catalog } from './model';

/** What a phone must know before it can work without signal: the catalogue, and the keys that receipts are signed with. */
export class Vocabulary {
  /** The catalogue as the store gave it last; undefined before it was asked. */
  known: Catalog | undefined;

  constructor(
    private readonly db: Database,
    private readonly api: Api,
  ) {}

  /** The catalogue on this phone; null when it has never come. */
  async catalog(): Promise<Catalog | null> {
    this.known = (await this.db.catalog.get('current'))?.catalog;
    return this.known ?? null;
  }

  async isKnown(): Promise<boolean> {
    return (await this.db.catalog.count()) > 0;
  }

  /** Fetches what is new; fails as the calls fail. */
  async refresh(): Promise<void> {
    const known = await this.db.catalog.get('current');
    const fresh = await this.api.catalog(known?.etag ?? null);
    if (fresh) await this.db.catalog.put({ id: 'current', ...fresh });
    if ((await this.db.keys.count()) === 0) await this.db.keys.bulkPut(await this.api.keys());
  }
}
