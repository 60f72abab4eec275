// The words of the HTTP API, as the server's records write them.

export type Field = 'POKJA_I' | 'POKJA_II' | 'POKJA_III' | 'POKJA_IV' | 'SEKRETARIAT';
export const FIELDS: readonly Field[] = ['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'];

export type Tier = 'NATION' | 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';
export type Permission =
  | 'VIEW_ACTIVITY'
  | 'WRITE_ACTIVITY'
  | 'WRITE_ON_BEHALF'
  | 'REVIEW_ACTIVITY'
  | 'PUBLISH_ACTIVITY'
  | 'SAMPLE_ACTIVITY'
  | 'VIEW_TOTALS'
  | 'CLOSE_PERIOD'
  | 'RECEIVE_PERIOD'
  | 'VIEW_COLLEAGUES'
  | 'VIEW_OFFICERS'
  | 'ADMINISTER'
  | 'CHANGE_REGIONS'
  | 'SET_TARGET';
export type ActivityState = 'SUBMITTED' | 'APPROVED' | 'RETURNED' | 'WITHDRAWN';
export type Verdict = 'APPROVED' | 'RETURNED';

export interface Team {
  regionCode: string;
  name: string;
  regionName: string;
  tier: Tier;
  kind: string;
  parentName: string | null;
  parentCode: string | null;
  timeZone: string;
  zoneLabel: string;
  /** Days after the end of a month in which its reports still count as on time. */
  graceDays: number;
}

export interface Office {
  role: string;
  title: string;
  field: Field | null;
  regionCode: string;
  startsOn: string;
  endsOn: string | null;
}

/** Her second step of signing in, and whether a code app is part of it; `due` says that she needs one and has none. */
export interface FactorStanding {
  set: boolean;
  codeApp: boolean;
  recoveryCodes: number;
  requiredFrom: string | null;
  due: boolean;
  maySetRule: boolean;
}

/** What a code app is told, once. */
export interface FactorBeginning {
  secret: string;
  address: string;
}

/** A passkey of hers; `rpId` is the host name it belongs to. */
export interface Passkey {
  id: string;
  name: string;
  addedAt: string;
  usedAt: string | null;
  rpId: string;
}

/** `here` says whether one can be added under this address. */
export interface PasskeyList {
  here: boolean;
  items: Passkey[];
}

/** What the browser is to ask of a passkey; bytes are base64url. */
export interface PasskeyQuestion {
  challenge: string;
  rpId: string;
  user: string;
  credentials: string[];
}

export interface SpareCodes {
  recoveryCodes: string[];
}

/** What the app knows about the officer who is signed in. */
export interface SignedIn {
  officer: { id: string; name: string; username: string };
  team: Team;
  assignments: Office[];
  permissions: Permission[];
  fields: Field[];
  topTeam: boolean;
  /** On a shared computer: when the session ends. */
  sharedUntil: string | null;
}

export interface Indicator {
  code: string;
  name: string;
  unit: string;
  kind: 'FLOW' | 'STOCK';
  /** Counts deaths, illness or violence: never shown to the public. */
  sensitive: boolean;
}

export interface ActivityType {
  code: string;
  field: Field;
  name: string;
  shortName: string;
  programme: number | null;
  defaultTitle: string;
  purpose: string;
  words: string[];
  indicators: Indicator[];
}

export interface Named {
  code: string;
  name: string;
}

export interface Catalog {
  version: string;
  fields: { code: Field; name: string; roman: string; subject: string }[];
  programmes: { number: number; name: string; field: Field }[];
  types: ActivityType[];
  methods: Named[];
  fundSources: Named[];
}

export interface Region {
  code: string;
  name: string;
  tier: Tier;
  kind: string;
  parentCode: string | null;
  path: string | null;
}

export interface Location {
  latitude: number;
  longitude: number;
  accuracyMeters: number | null;
}

/** When and where it was taken is absent unless the camera noted it: what was never told is not sent. */
export interface PhotoInBody {
  sha256: string;
  caption: string | null;
  private: boolean;
  takenAt?: string | null;
  location?: Location | null;
}

/** The content of one report, exactly as it is sent: unknown members are refused by the server. */
export interface ActivityBody {
  baseRevision: number;
  regionCode: string;
  field: Field;
  typeCode: string;
  title: string | null;
  startDate: string;
  endDate: string | null;
  startTime: string | null;
  place: string | null;
  location: Location | null;
  participantsMale: number;
  participantsFemale: number;
  cadres: number | null;
  families: number | null;
  method: string | null;
  results: { indicator: string; value: string }[];
  narrative: string | null;
  obstacles: string | null;
  partners: string | null;
  costs: { source: string; amount: string }[];
  photos: PhotoInBody[];
  onBehalfOf: string | null;
  deviceTime: string | null;
}

export interface Receipt {
  kind: 'activity' | 'photo' | 'parcel';
  id: string;
  revision: number;
  sha256: string;
  receivedAt: string;
  keyId: string;
  signature: string;
}

export interface SigningKey {
  keyId: string;
  algorithm: string;
  publicKey: string;
}

/** One phone's copy of a draft, as a list shows it. */
export interface DraftCopy {
  id: string;
  device: string;
  baseRevision: number;
  changedAt: string;
  title: string;
  typeCode: string | null;
  photos: number;
  /** With whose office it came; absent from what this phone was told before such copies were named. */
  handedOverBy?: string | null;
}

/** The key for which bundles are sealed. */
export interface ParcelKey {
  keyId: string;
  algorithm: string;
  publicKey: string;
}

/** A report that somebody carried and that was not accepted: its author decides. */
export interface KeptParcel {
  activityId: string;
  state: 'CONFLICT' | 'REFUSED';
  reason: string | null;
  receivedAt: string;
  body: Partial<ActivityBody>;
}

export interface Acceptance {
  receipt: Receipt;
  state: ActivityState;
  revision: number;
  missingPhotos: string[];
}

export interface Reviewer {
  name: string;
  title: string;
  team: string;
}

export interface Review {
  revision: number;
  decision: Verdict;
  note: string | null;
  decidedAt: string;
  reviewer: Reviewer;
}

export interface PhotoOnServer {
  sha256: string;
  caption: string | null;
  private: boolean;
  held: boolean;
  /** As the camera noted it; for those who may see the report, never for the public. */
  takenAt?: string | null;
  location?: Location | null;
  /** The server's signed word that it holds the photo. */
  receipt: Receipt | null;
}

/** Another report that shows the same picture, or one that looks like it. */
export interface LookAlike {
  /** Of the photo in the report itself. */
  sha256: string;
  regionName: string;
  parentRegionName: string | null;
  startDate: string;
  /** Absent when that report lies outside of what the reader may see. */
  other: { activityId: string; title: string; sha256: string } | null;
}

export interface ResultOnServer {
  indicator: string;
  name: string;
  unit: string;
  kind: Indicator['kind'];
  value: string;
}

/** A report with everything the server knows of it. */
export interface ActivityDetail extends Omit<ActivityBody, 'baseRevision' | 'results' | 'photos'> {
  id: string;
  regionName: string;
  regionKind: string;
  parentRegionName: string | null;
  typeName: string;
  title: string;
  state: ActivityState;
  revision: number;
  published: boolean;
  receivedAt: string;
  submittedAt: string;
  openedAt: string | null;
  withdrawnReason: string | null;
  /** When the reviewing team first had a revision before it. */
  openings: { revision: number; openedAt: string }[];
  author: { name: string; title: string };
  /** Of the current revision. */
  receipt: Receipt;
  results: ResultOnServer[];
  photos: PhotoOnServer[];
  reviews: Review[];
  canReview: boolean;
  canEdit: boolean;
  canWithdraw: boolean;
  canPublish: boolean;
  /** Also of what the team in between approved; absent in what older apps kept. */
  canReturn?: boolean;
  /** How it came too late, by the days of its village; absent in what older apps kept. */
  late?: { deadline: string; arrivedOn: string } | null;
  /** For those who check the report; empty for others, absent in what an earlier version of the app kept. */
  lookAlikes?: LookAlike[];
  /** For people, such as `J7K-4MQ`. */
  shortCode: string;
  publicUrl: string;
}

export interface ActivityItem {
  id: string;
  regionCode: string;
  regionName: string;
  parentRegionName: string | null;
  field: Field;
  typeCode: string;
  typeName: string;
  title: string;
  startDate: string;
  /** Where it was, to about 100 m; lists that were kept by an earlier app do not tell it. */
  spot?: Pick<Location, 'latitude' | 'longitude'> | null;
  participantsMale: number;
  participantsFemale: number;
  state: ActivityState;
  revision: number;
  published: boolean;
  submittedAt: string;
  openedAt: string | null;
  photos: { sha256: string; private: boolean; held: boolean }[];
  results: { indicator: string; value: string }[];
  /** The latest decision. */
  review: Review | null;
}

/** Her certificate of having practised, as the server holds it. */
export interface Certificate {
  id: string;
  name: string;
  title: string;
  regionCode: string;
  regionName: string;
  regionKind: string;
  parentName: string | null;
  finishedOn: string;
  /** One number for each exercise, in their order: 2 without the hint, 1 with it. */
  stars: number[];
  shortCode: string;
}

/** Who of a team has practised; `certificate` is null for who has not. */
export interface PractisedOfficer {
  officer: string;
  name: string;
  title: string;
  regionCode: string;
  regionName: string;
  certificate: { id: string; finishedOn: string; stars: number[] } | null;
}

export interface PractisedCount {
  regionCode: string;
  regionName: string;
  officers: number;
  practised: number;
}

/** How many officers of a region have practised, and of each region one tier below. */
export interface PractisedCounts extends PractisedCount {
  regionKind: string;
  children: PractisedCount[];
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export interface Revision {
  revision: number;
  sha256: string;
  receivedAt: string;
  author: { name: string; title: string };
  /** As its sender wrote it; what was empty may be absent. */
  body: Partial<ActivityBody>;
}

export interface Change {
  kind: 'activity';
  id: string;
  state: ActivityState;
  revision: number;
  published: boolean;
  openedAt: string | null;
  title: string;
  regionCode: string;
  at: string;
  review: Review | null;
}

export interface ChangePage {
  items: Change[];
  /** Reports that left her scope, for instance to another bidang. */
  gone: string[];
  cursor: string;
  more: boolean;
}

export interface Count {
  submitted: number;
  approved: number;
  returned: number;
}

/** `current` is the number to show: submitted and approved together, or a stock's latest. */
export interface TotalValue {
  submitted: string;
  approved: string;
  returned: string;
  current: string;
}

export type Dimension = 'child' | 'field' | 'type' | 'indicator' | 'month';

export interface TotalRow {
  child?: string;
  childName?: string;
  field?: Field;
  type?: string;
  typeName?: string;
  indicator?: string;
  indicatorName?: string;
  unit?: string;
  kind?: 'FLOW' | 'STOCK';
  month?: string;
  activities: Count;
  participantsMale: Count;
  participantsFemale: Count;
  value?: TotalValue;
}

export interface TotalPage {
  region: string;
  from: string;
  to: string;
  by: string[];
  /** The day on which something about these regions changed last. */
  treeChangedOn: string | null;
  asOf: string;
  rows: TotalRow[];
}
