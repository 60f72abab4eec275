import { Dexie, type EntityTable, type Table } from 'dexie';
import { MIGRATIONS } from './migrations';
import type { SigningKey } from './model';
import type { AccountRow, CatalogRow, Draft, LocalReport, OutboxItem, Setting } from './stored';
import type {
  CarriedParcel,
  CarriedPhoto,
  CarriedReport,
  DeviceKeyRow,
  EscrowedDraft,
  Handed,
} from './stored';
import type { StoredNotice, StoredPhoto, StoredReceipt } from './stored';

// Else Dexie follows every promise with the developer tools wherever the address is the machine's own.
Dexie.debug = false;

/** Everything this phone keeps. */
export class Database extends Dexie {
  declare account: EntityTable<AccountRow, 'id'>;
  declare catalog: EntityTable<CatalogRow, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare reports: EntityTable<LocalReport, 'id'>;
  declare outbox: Table<OutboxItem, string>;
  declare photos: EntityTable<StoredPhoto, 'sha256'>;
  declare receipts: EntityTable<StoredReceipt, 'key'>;
  declare keys: EntityTable<SigningKey, 'keyId'>;
  declare notices: EntityTable<StoredNotice, 'id'>;
  declare settings: EntityTable<Setting, 'name'>;
  declare escrowed: EntityTable<EscrowedDraft, 'id'>;
  declare parcels: EntityTable<CarriedParcel, 'sha256'>;
  declare handed: EntityTable<Handed, 'reportId'>;
  declare carried: EntityTable<CarriedReport, 'id'>;
  declare carriedPhotos: EntityTable<CarriedPhoto, 'sha256'>;
  declare deviceKeys: EntityTable<DeviceKeyRow, 'owner'>;

  constructor(name: string, indexedDB: IDBFactory, keyRange: typeof IDBKeyRange) {
    // Strict: what is said to be kept lies in the flash itself, not in a buffer that a dead battery empties.
    super(name, { indexedDB, IDBKeyRange: keyRange, chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
