/** What a phone held under a version of the store, and what it must hold after opening with today's app. */
export interface Sample {
  held: Record<string, object[]>;
  found: Record<string, object[]>;
}

const draft = {
  id: '0199b000-0000-7000-8000-000000000001',
  owner: 'officer-1',
  baseRevision: 0,
  step: 3,
  createdAt: 1,
  changedAt: 2,
  form: { regionCode: '82.04.08.2001', title: 'Tanam cabai', male: '4', female: '23', photos: [] },
};
const text = {
  key: 'text:0199b000-0000-7000-8000-000000000002',
  kind: 'text',
  owner: 'officer-1',
  reportId: '0199b000-0000-7000-8000-000000000002',
  queuedAt: 1,
  holdUntil: 0,
  retryAt: 0,
  attempts: 0,
  state: 'waiting',
  body: { title: 'Tanam cabai' },
  text: '{"title":"Tanam cabai"}',
  sha256: 'ab',
  tried: [],
};
const photo = { sha256: 'cd', owner: 'officer-1', blob: null, thumb: null, bytes: 10, keptAt: 1 };
const receipt = { key: 'activity:1:ab', kind: 'activity', id: '1', revision: 1, sha256: 'ab' };

const parcel = { sha256: 'ef', owner: 'officer-1', blob: null, bytes: 900, takenAt: 1 };
const handed = { reportId: text.reportId, sha256: 'ab', at: 1 };
const notice = {
  id: '0199b000-0000-7000-8000-000000000003/review/2026-11-21T00:00:00Z',
  owner: 'officer-1',
  reportId: '0199b000-0000-7000-8000-000000000003',
  title: 'Posyandu Melati',
  field: 'POKJA_IV',
  what: 'returned',
  note: 'Jumlah balita belum diisi, Bu.',
  by: { name: 'Ny. Sartika', title: 'Pokja IV', team: 'TP PKK Kecamatan Bacan' },
  at: '2026-11-21T00:00:00Z',
  read: 0,
};

/** By version; each new version appends its own. */
export const SAMPLES: Record<number, Sample> = {
  1: {
    held: { drafts: [draft], outbox: [text], photos: [photo], receipts: [receipt] },
    found: { drafts: [draft], outbox: [text], photos: [photo], receipts: [receipt] },
  },
  3: {
    held: { drafts: [draft], parcels: [parcel], handed: [handed] },
    found: { drafts: [draft], parcels: [parcel], handed: [handed], escrowed: [], deviceKeys: [] },
  },
  4: {
    held: { photos: [photo, { ...photo, sha256: 'ef', origin: '01' }] },
    found: { photos: [photo, { ...photo, sha256: 'ef', origin: '01' }] },
  },
  5: {
    held: { drafts: [draft], outbox: [text], notices: [notice] },
    found: { drafts: [draft], outbox: [text], notices: [notice] },
  },
  6: {
    held: { outbox: [text], carried: [{ id: '1', at: 1, bytes: 3 }], carriedPhotos: [{ sha256: 'cd' }] },
    found: { outbox: [text], carried: [{ id: '1', at: 1, bytes: 3 }], carriedPhotos: [{ sha256: 'cd' }] },
  },
};
