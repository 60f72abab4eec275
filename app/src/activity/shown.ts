import type { ActivityBody, ActivityDetail, Field } from '../engine/model';
import type { ReportView } from '../engine/report/reports';

/** A report as its screen shows it, from the phone's own wording or the server's. */
export interface Shown {
  title: string;
  typeCode: string;
  typeName: string;
  field: Field;
  regionCode: string;
  regionName: string;
  /** For whom somebody of a tier above entered it. */
  onBehalfOf: string | null;
  /** Known once the server has told of the whole report. */
  regionKind: string | null;
  parentRegionName: string | null;
  startDate: string;
  endDate: string | null;
  startTime: string | null;
  place: string | null;
  male: number;
  female: number;
  results: { indicator: string; value: string }[];
  photos: ShownPhoto[];
  story: Story | null;
}

export interface ShownPhoto {
  sha256: string;
  caption: string;
  private: boolean;
  held: boolean;
}

export type Story = Pick<
  ActivityBody,
  'narrative' | 'obstacles' | 'partners' | 'method' | 'cadres' | 'families' | 'costs'
>;

/** Her own wording comes first: it is what she last said. */
export function shownOf({ report }: ReportView, detail: ActivityDetail | null): Shown {
  const wording = report.body ?? detail;
  const captions = new Map((wording?.photos ?? []).map((photo) => [photo.sha256, photo.caption]));
  return {
    title: report.title,
    typeCode: report.typeCode,
    typeName: report.typeName,
    field: report.field,
    regionCode: report.regionCode,
    regionName: report.regionName,
    onBehalfOf: wording?.onBehalfOf ?? null,
    regionKind: detail?.regionKind ?? null,
    parentRegionName: detail?.parentRegionName ?? null,
    startDate: report.startDate,
    endDate: wording?.endDate ?? null,
    startTime: wording?.startTime ?? null,
    place: wording?.place ?? null,
    male: report.male,
    female: report.female,
    results: report.results,
    photos: report.photos.map((photo) => ({ ...photo, caption: captions.get(photo.sha256) ?? '' })),
    story: wording,
  };
}

export function shownOfDetail(detail: ActivityDetail): Shown {
  return {
    title: detail.title,
    typeCode: detail.typeCode,
    typeName: detail.typeName,
    field: detail.field,
    regionCode: detail.regionCode,
    regionName: detail.regionName,
    onBehalfOf: detail.onBehalfOf,
    regionKind: detail.regionKind,
    parentRegionName: detail.parentRegionName,
    startDate: detail.startDate,
    endDate: detail.endDate,
    startTime: detail.startTime,
    place: detail.place,
    male: detail.participantsMale,
    female: detail.participantsFemale,
    results: detail.results,
    photos: detail.photos.map((photo) => ({ ...photo, caption: photo.caption ?? '' })),
    story: detail,
  };
}
