import { shortCode } from '../../engine/ids';
import type { ActivityBody, Change } from '../../engine/model';
import type { Schema } from './answers';
import { latestOf, type Held, type Shelf, type Surroundings, type Wording } from './shelf';

// What the pretended kecamatan tells of a report, in the real server's shapes.

export function viewOf(
  id: string,
  held: Held,
  shelf: Shelf,
  { me, catalog }: Surroundings,
): Schema['ActivityView'] {
  const { body, receipt } = latestOf(held);
  const line = lineOf(id, held, shelf, { me, catalog });
  const live = held.state !== 'WITHDRAWN';
  return {
    ...line,
    authorId: me.officer.id,
    revisedBy: me.officer.id,
    author: authorOf(me),
    regionId: 0,
    regionKind: me.team.kind,
    endDate: body.endDate,
    startTime: body.startTime,
    place: body.place,
    location: body.location,
    cadres: body.cadres,
    families: body.families,
    method: body.method,
    narrative: body.narrative,
    obstacles: body.obstacles,
    partners: body.partners,
    costs: body.costs,
    onBehalfOf: null,
    deviceTime: body.deviceTime,
    results: resultsOf(body, catalog),
    photos: body.photos.map((photo) => ({
      ...photo,
      takenAt: photo.takenAt ?? null,
      location: photo.location ?? null,
      held: photo.sha256 in shelf.photos,
      receipt: shelf.photos[photo.sha256] ?? null,
    })),
    receivedAt: held.wordings[0]?.receipt.receivedAt ?? receipt.receivedAt,
    receipt,
    openings: held.openings,
    lookAlikes: [],
    reviews: held.reviews,
    withdrawnReason: held.withdrawnReason,
    canEdit: live,
    canWithdraw: live,
    canReview: false,
    canPublish: false,
    canReturn: false,
    late: null,
    shortCode: shortCode(id),
    publicUrl: `/kegiatan/${id}`,
  };
}

export function lineOf(
  id: string,
  held: Held,
  shelf: Shelf,
  { me, catalog }: Pick<Surroundings, 'me' | 'catalog'>,
): Schema['ActivityItem'] {
  const { body, receipt } = latestOf(held);
  const type = catalog.types.find((known) => known.code === body.typeCode);
  return {
    id,
    regionCode: body.regionCode,
    regionName: me.team.regionName,
    parentRegionName: me.team.parentName,
    field: body.field,
    typeCode: body.typeCode,
    typeName: type?.shortName ?? body.typeCode,
    title: titleOf(body, type?.defaultTitle),
    startDate: body.startDate,
    spot: body.location,
    participantsMale: body.participantsMale,
    participantsFemale: body.participantsFemale,
    state: held.state,
    revision: held.wordings.length,
    published: false,
    submittedAt: receipt.receivedAt,
    openedAt: held.openedAt,
    photos: body.photos.map(({ sha256, private: hidden }) => ({
      sha256,
      private: hidden,
      held: sha256 in shelf.photos,
    })),
    results: body.results,
    review: held.reviews.at(-1) ?? null,
  };
}

export function changeOf(id: string, held: Held, at: string, catalog: Surroundings['catalog']): Change {
  const { body } = latestOf(held);
  const type = catalog.types.find((known) => known.code === body.typeCode);
  return {
    kind: 'activity',
    id,
    state: held.state,
    revision: held.wordings.length,
    published: false,
    openedAt: held.openedAt,
    title: titleOf(body, type?.defaultTitle),
    regionCode: body.regionCode,
    at,
    review: held.reviews.at(-1) ?? null,
  };
}

export function revisionOf(wording: Wording, revision: number, { me }: Surroundings): Schema['RevisionView'] {
  const { body, sha256, receipt } = wording;
  return { revision, sha256, receivedAt: receipt.receivedAt, author: authorOf(me), body: told(body) };
}

// The schema names the fund sources one by one; the app takes them from the catalogue.
export function told(body: ActivityBody): Schema['Report'] {
  return body as Schema['Report'];
}

export function authorOf(me: Surroundings['me']): Schema['Person'] {
  return { name: me.officer.name, title: me.assignments[0]?.title ?? '' };
}

function resultsOf(body: ActivityBody, catalog: Surroundings['catalog']): Schema['ResultDetail'][] {
  const indicators = catalog.types.find((type) => type.code === body.typeCode)?.indicators ?? [];
  return body.results.flatMap(({ indicator, value }) => {
    const known = indicators.find(({ code }) => code === indicator);
    return known ? [{ indicator, value, name: known.name, unit: known.unit, kind: known.kind }] : [];
  });
}

function titleOf(body: ActivityBody, otherwise: string | undefined): string {
  return body.title ?? otherwise ?? body.typeCode;
}
