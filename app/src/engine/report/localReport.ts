import type { LocalReport, QueuedText } from '../stored';
import type { Acceptance, ActivityBody } from '../model';

// How what this phone knows of a report changes.

/** A report as it leaves the form. */
export interface Finished {
  id: string;
  owner: string;
  body: ActivityBody;
  title: string;
  typeName: string;
  regionName: string;
}

/** The report with its new wording, and what the server has told of earlier ones. */
export function reportOf(finished: Finished, text: QueuedText, before: LocalReport | undefined): LocalReport {
  const { body } = finished;
  return {
    id: finished.id,
    owner: finished.owner,
    regionCode: body.regionCode,
    regionName: finished.regionName,
    field: body.field,
    typeCode: body.typeCode,
    typeName: finished.typeName,
    title: finished.title,
    startDate: body.startDate,
    male: body.participantsMale,
    female: body.participantsFemale,
    results: body.results,
    photos: body.photos.map(({ sha256, private: hidden }) => ({
      sha256,
      private: hidden,
      held: before?.photos.some((photo) => photo.sha256 === sha256 && photo.held) ?? false,
    })),
    body,
    sha256: text.sha256,
    state: before?.state ?? null,
    revision: before?.revision ?? 0,
    published: before?.published ?? false,
    openedAt: before?.openedAt ?? null,
    review: before?.review ?? null,
    changedAt: new Date(text.queuedAt).toISOString(),
    detail: before?.detail ?? null,
  };
}

/** The report shows what is on its way. */
export function worded({ body, sha256 }: QueuedText) {
  return (report: LocalReport) => {
    report.body = body;
    report.sha256 = sha256;
    report.title = body.title ?? report.title;
    report.field = body.field;
    report.typeCode = body.typeCode;
    report.startDate = body.startDate;
    report.male = body.participantsMale;
    report.female = body.participantsFemale;
    report.results = body.results;
    report.photos = body.photos.map(({ sha256: photo, private: hidden }) => ({
      sha256: photo,
      private: hidden,
      held: report.photos.some((known) => known.sha256 === photo && known.held),
    }));
  };
}

/** The server has taken a wording in. */
export function arrived(acceptance: Acceptance) {
  return (report: LocalReport) => {
    if (acceptance.revision < report.revision) return;
    if (acceptance.revision > report.revision) report.openedAt = null;
    report.state = acceptance.state;
    report.revision = acceptance.revision;
    report.changedAt = acceptance.receipt.receivedAt;
  };
}
