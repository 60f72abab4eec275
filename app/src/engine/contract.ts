import type {
  Acceptance,
  ActivityDetail,
  ActivityItem,
  Catalog,
  Certificate,
  ChangePage,
  DraftCopy,
  FactorBeginning,
  FactorStanding,
  KeptParcel,
  Page,
  PasskeyList,
  PasskeyQuestion,
  PractisedCounts,
  PractisedOfficer,
  ParcelKey,
  Region,
  SignedIn,
  SigningKey,
  SpareCodes,
  TotalPage,
} from './model';
import type { ChangePreview, ImportResult, RegionChange, Renewal } from './regions/model';
import type { ReportingPage, SlipHolder, SlipPrint } from './api';
import type { ReadySentences, Sample, SmallPhoto } from './review/calls';
import type { components } from './schema';

type Schema = components['schemas'];
type Fits<Told extends Believed, Believed> = [Told, Believed];

/**
 * What the server says of its answers must fit what the app takes them for. `schema.d.ts` is made from the
 * server's own description (`npm run types`); a difference does not compile.
 */
export type Contract = [
  Fits<Schema['SignedIn'], SignedIn>,
  Fits<Schema['FactorStanding'], FactorStanding>,
  Fits<Schema['FactorBeginning'], FactorBeginning>,
  Fits<Schema['SpareCodes'], SpareCodes>,
  Fits<Schema['PasskeyList'], PasskeyList>,
  Fits<Schema['PasskeyQuestion'], PasskeyQuestion>,
  Fits<Schema['CatalogView'], Catalog>,
  Fits<Schema['PublicKeyView'], SigningKey>,
  Fits<Schema['RegionList'], { items: Region[] }>,
  Fits<Schema['Accepted'], Acceptance>,
  Fits<Schema['ActivityView'], ActivityDetail>,
  Fits<Schema['ActivityPage'], Page<ActivityItem>>,
  Fits<Schema['SmallPhoto'], SmallPhoto>,
  Fits<Schema['SentencesView'], ReadySentences>,
  Fits<Schema['SampleList'], { items: Sample[] }>,
  Fits<Schema['ChangePage'], ChangePage>,
  Fits<Schema['TotalPage'], TotalPage>,
  Fits<Schema['ReportingRate'], ReportingPage>,
  Fits<Schema['Certificate'], Certificate>,
  Fits<Schema['PractisedCounts'], PractisedCounts>,
  Fits<Schema['PractisedPage'], Page<PractisedOfficer>>,
  Fits<Schema['DraftList'], { items: DraftCopy[] }>,
  Fits<Omit<Schema['KeptParcel'], 'body'>, Omit<KeptParcel, 'body'>>,
  Fits<Schema['ParcelKeyView'], ParcelKey>,
  Fits<Omit<Schema['Reform'], 'plan'>, Omit<RegionChange, 'plan'>>,
  Fits<Schema['Preview'], ChangePreview>,
  Fits<Schema['ImportResult'], ImportResult>,
  Fits<Schema['Renewal'], Renewal>,
  Fits<Schema['SlipHolder'], SlipHolder>,
  Fits<Schema['SlipPrint'], SlipPrint>,
];
