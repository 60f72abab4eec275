import type { DraftForm } from '../stored';
import type { ActivityBody, Catalog, Field, Indicator, PhotoInBody } from '../model';

// Between what is typed and what is sent. Empty stays empty: it is never made into 0.

export function emptyForm(regionCode: string, today: string): DraftForm {
  return {
    regionCode,
    field: null,
    typeCode: null,
    title: '',
    startDate: today,
    endDate: '',
    startTime: '',
    place: '',
    location: null,
    male: '',
    female: '',
    cadres: '',
    families: '',
    method: '',
    results: {},
    narrative: '',
    obstacles: '',
    partners: '',
    costs: {},
    photos: [],
  };
}

/** The form that shows a report as it was sent. */
export function formOf(body: Partial<ActivityBody>): DraftForm {
  return {
    regionCode: body.regionCode ?? '',
    ...(body.onBehalfOf ? { onBehalfOf: body.onBehalfOf } : {}),
    field: body.field ?? null,
    typeCode: body.typeCode ?? null,
    title: body.title ?? '',
    startDate: body.startDate ?? '',
    endDate: body.endDate ?? '',
    startTime: (body.startTime ?? '').slice(0, 5),
    place: body.place ?? '',
    location: body.location ?? null,
    male: shownCount(body.participantsMale),
    female: shownCount(body.participantsFemale),
    cadres: shownCount(body.cadres),
    families: shownCount(body.families),
    method: body.method ?? '',
    results: Object.fromEntries(
      (body.results ?? []).map(({ indicator, value }) => [indicator, shown(value)]),
    ),
    narrative: body.narrative ?? '',
    obstacles: body.obstacles ?? '',
    partners: body.partners ?? '',
    costs: Object.fromEntries((body.costs ?? []).map(({ source, amount }) => [source, shown(amount)])),
    photos: (body.photos ?? []).map((photo) => ({
      sha256: photo.sha256,
      caption: photo.caption ?? '',
      private: photo.private,
      ...taken(photo),
    })),
  };
}

/** What will be sent; `form` has no complaints. */
export function bodyOf(
  form: DraftForm,
  baseRevision: number,
  deviceTime: string,
  catalog: Catalog,
): ActivityBody {
  const type = catalog.types.find((known) => known.code === form.typeCode);
  if (!type) throw new Error('a report without a type is not sent');
  return {
    baseRevision,
    regionCode: form.regionCode,
    field: type.field,
    typeCode: type.code,
    title: text(form.title),
    startDate: form.startDate,
    endDate: text(form.endDate),
    startTime: text(form.startTime),
    place: text(form.place),
    location: form.location,
    participantsMale: count(form.male) ?? 0,
    participantsFemale: count(form.female) ?? 0,
    cadres: count(form.cadres),
    families: count(form.families),
    method: text(form.method),
    results: type.indicators.flatMap(({ code }) => {
      const value = decimal(form.results[code] ?? '');
      return value === null ? [] : [{ indicator: code, value }];
    }),
    narrative: text(form.narrative),
    obstacles: text(form.obstacles),
    partners: text(form.partners),
    costs: catalog.fundSources.flatMap(({ code }) => {
      const amount = decimal(form.costs[code] ?? '');
      return amount === null ? [] : [{ source: code, amount }];
    }),
    photos: form.photos.map((photo) => ({
      sha256: photo.sha256,
      caption: text(photo.caption),
      private: photo.private,
      ...taken(photo),
    })),
    onBehalfOf: text(form.onBehalfOf ?? ''),
    deviceTime,
  };
}

/** What keeps a step of the form from being whole; the screen has a sentence for each. */
export type Complaint =
  | 'chooseType'
  | 'chooseDate'
  | 'dateTooLate'
  | 'dateTooEarly'
  | 'endBeforeStart'
  | 'fillParticipants'
  | 'notACount'
  | 'countTooLarge'
  | 'notANumber'
  | 'tooLong';

export type Complaints = Partial<Record<string, Complaint>>;

/** By the name of the field; empty when the report can be sent. `latest` is tomorrow in the team's zone. */
export function complaintsOf(form: DraftForm, latest: string, indicators: Indicator[]): Complaints {
  const found: Complaints = {};
  if (form.typeCode === null) found.typeCode = 'chooseType';
  const dates = complaintOfDates(form, latest);
  Object.assign(found, dates);
  if (form.male.trim() === '' && form.female.trim() === '') found.male = 'fillParticipants';
  for (const name of ['male', 'female', 'cadres', 'families'] as const) {
    const wrong = complaintOfCount(form[name]);
    if (wrong) found[name] = wrong;
  }
  for (const { code } of indicators) {
    if (isWrongDecimal(form.results[code] ?? '')) found[`results.${code}`] = 'notANumber';
  }
  for (const [source, amount] of Object.entries(form.costs)) {
    if (isWrongDecimal(amount)) found[`costs.${source}`] = 'notANumber';
  }
  for (const [name, longest] of Object.entries(LONGEST)) {
    if ((form[name as keyof typeof LONGEST] ?? '').length > longest) found[name] = 'tooLong';
  }
  return found;
}

export const LONGEST = {
  onBehalfOf: 200,
  title: 200,
  place: 200,
  narrative: 5000,
  obstacles: 5000,
  partners: 500,
} as const;

/** A typed number as the server reads it, `12.5`; null when nothing was typed. */
export function decimal(typed: string): string | null {
  const bare = plain(typed);
  return bare === '' ? null : bare;
}

export function count(typed: string): number | null {
  const bare = plain(typed);
  return bare === '' ? null : Number(bare);
}

/** The bidang in which she may write, alone in it when she has just one. */
export function onlyField(fields: Field[]): Field | null {
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

// What the camera did not note is left out, so that the report keeps the bytes it always had.
function taken({ takenAt, location }: Pick<PhotoInBody, 'takenAt' | 'location'>) {
  return { ...(takenAt ? { takenAt } : {}), ...(location ? { location } : {}) };
}

function complaintOfDates(form: DraftForm, latest: string): Complaints {
  if (form.startDate === '') return { startDate: 'chooseDate' };
  if (form.startDate > latest) return { startDate: 'dateTooLate' };
  if (form.startDate < '2020-01-01') return { startDate: 'dateTooEarly' };
  if (form.endDate !== '' && form.endDate < form.startDate) return { endDate: 'endBeforeStart' };
  return {};
}

function complaintOfCount(typed: string): Complaint | null {
  const bare = plain(typed);
  if (bare === '') return null;
  if (!/^\d+$/.test(bare)) return 'notACount';
  return Number(bare) > 1_000_000 ? 'countTooLarge' : null;
}

function isWrongDecimal(typed: string): boolean {
  const bare = plain(typed);
  return bare !== '' && !(/^\d{1,13}(\.\d{1,2})?$/.test(bare) && Number(bare) <= 1e12);
}

// "1.240" and "12,5" as written here; a dot that does not part thousands is a decimal sign.
function plain(typed: string): string {
  const bare = typed.replace(/\s/g, '');
  if (bare.includes(',')) return bare.replaceAll('.', '').replace(',', '.');
  return /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare;
}

/** A number of the server as it is typed here: "12.50" is "12,5". */
export function shown(decimalText: string): string {
  const short = decimalText.includes('.') ? decimalText.replace(/\.?0+$/, '') : decimalText;
  return short.replace('.', ',');
}

function shownCount(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

// Halves of signs and control characters cannot be kept by any database.
function text(typed: string): string | null {
  // eslint-disable-next-line no-control-regex -- these are the characters that are taken out
  const clean = typed.replace(/\p{Surrogate}|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '').trim();
  return clean === '' ? null : clean;
}
