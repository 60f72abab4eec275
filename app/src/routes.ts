import type { ComponentType } from 'preact';
import type { Permission } from './engine/model';
import { Home } from './home/Home';
import type * as OfficerScreens from './officers/screens';
import type * as RegionScreens from './region/screens';

/** What every screen is given: the members of its address, such as `id`. */
export interface ScreenProps {
  params: Record<string, string>;
  query: URLSearchParams;
}

export type Screen = ComponentType<ScreenProps>;

export interface Route {
  path: string;
  screen: Screen | (() => Promise<Screen>);
  lazy: boolean;
  /** A form: without navigation, so that nothing leads away by accident. */
  bare?: boolean;
  permission?: Permission;
  /** Also for who is not signed in, or was turned out from afar. */
  open?: true | 'turnedOut';
}

const operatorsForm: Partial<Route> = { bare: true, permission: 'ADMINISTER' };

/** The list of screens. All but the first are loaded when they are opened. */
export const routes: Route[] = [
  { path: '/', lazy: false, screen: Home },
  lazily('/mulai', async () => (await import('./account/FirstOperator')).FirstOperator, {
    bare: true,
    open: true,
  }),
  lazily('/masuk', async () => (await import('./account/SignIn')).SignIn, { bare: true, open: true }),
  lazily('/slip', async () => (await import('./account/slip/BySlip')).BySlip, { bare: true, open: true }),
  lazily('/ganti', async () => (await import('./account/people/Who')).Who, { bare: true, open: true }),
  lazily('/pin', async () => (await import('./account/people/ChangePin')).ChangePin, { bare: true }),
  lazily('/lapor', async () => (await import('./activity/form/NewReport')).NewReport, {
    bare: true,
    permission: 'WRITE_ACTIVITY',
  }),
  lazily('/lapor/:id/:step', async () => (await import('./activity/form/ReportForm')).ReportForm, {
    bare: true,
    permission: 'WRITE_ACTIVITY',
  }),
  lazily('/kegiatan', async () => (await import('./activity/ReportList')).ReportList),
  lazily('/kegiatan/:id', async () => (await import('./activity/OneReport')).OneReport),
  lazily('/kegiatan/:id/perbaiki', async () => (await import('./activity/form/Correction')).Correction, {
    bare: true,
    permission: 'WRITE_ACTIVITY',
  }),
  lazily('/kabar', async () => (await import('./notice/NoticeList')).NoticeList),
  lazily('/akun', async () => (await import('./account/Account')).Account),
  lazily('/slip-masuk', async () => (await import('./slips/Slips')).Slips, { permission: 'ADMINISTER' }),
  lazily('/verifikasi', async () => (await import('./account/factor/Factor')).Factor),
  lazily('/berkas', async () => (await import('./rescue/Files')).Files, { bare: true, open: 'turnedOut' }),
  lazily('/titip', async () => (await import('./rescue/Hand')).Hand, {
    bare: true,
    permission: 'WRITE_ACTIVITY',
  }),
  lazily('/periksa', async () => (await import('./review/Checking')).Checking, {
    permission: 'REVIEW_ACTIVITY',
  }),
  lazily('/periksa/:id', async () => (await import('./review/Checking')).Checking, {
    permission: 'REVIEW_ACTIVITY',
  }),
  lazily('/sertifikat', async () => (await import('./practice/certificate/OwnCertificate')).OwnCertificate),
  lazily(
    '/sertifikat/:id',
    async () => (await import('./practice/certificate/SomeCertificate')).SomeCertificate,
  ),
  lazily('/sudah-latihan', async () => (await import('./practice/certificate/Practised')).Practised),
  lazily('/tim/:code', async () => (await import('./team/TeamSettingsScreen')).TeamSettingsScreen, {
    permission: 'VIEW_OFFICERS',
  }),
  lazily('/rekap', async () => (await import('./recap/Recap')).Recap, { permission: 'VIEW_TOTALS' }),
  lazily('/rekap/layar', async () => (await import('./recap/stage/Stage')).Stage, {
    bare: true,
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/laporan/:id', async () => (await import('./recap/ReportPage')).ReportPage, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/buku', async () => (await import('./closing/Book')).Book, { permission: 'VIEW_TOTALS' }),
  lazily('/rekap/peringkat', async () => (await import('./league/LeagueTable')).LeagueTable, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/tren', async () => (await import('./trend/Trends')).Trends, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/banding', async () => (await import('./compare/Compare')).Compare, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/bukti', async () => (await import('./recap/Evidence')).Evidence, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/peta', async () => (await import('./map/MapScreen')).MapScreen, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/rekap/target', async () => (await import('./target/TargetScreen')).TargetScreen, {
    permission: 'VIEW_TOTALS',
  }),
  lazily('/unduh', async () => (await import('./export/Downloads')).Downloads, { permission: 'VIEW_TOTALS' }),
  lazily('/pengurus', officers('Officers'), { permission: 'VIEW_COLLEAGUES' }),
  lazily('/pengurus/baru', officers('NewPerson'), operatorsForm),
  lazily('/pengurus/:id', officers('PersonPage'), { permission: 'VIEW_OFFICERS' }),
  lazily('/pengurus/:id/ubah', officers('ChangePerson'), operatorsForm),
  lazily('/pengurus/:id/jabatan', officers('GiveOffice'), operatorsForm),
  lazily('/pengurus/:id/jabatan/:office', officers('ChangeOffice'), operatorsForm),
  lazily('/pengurus/:id/serah-terima/:office', officers('HandOver'), operatorsForm),
  lazily('/serah-terima/:id', officers('Handed'), { permission: 'VIEW_OFFICERS' }),
  lazily('/catatan', officers('ChangeLog'), { permission: 'ADMINISTER' }),
  lazily('/pengurus-massal', async () => (await import('./officers/massal/screens')).Imports, {
    permission: 'ADMINISTER',
  }),
  lazily('/pengurus-massal/:id', async () => (await import('./officers/massal/screens')).OneImport, {
    permission: 'ADMINISTER',
  }),
  lazily('/wilayah', regions('Regions'), { permission: 'CHANGE_REGIONS' }),
  lazily('/wilayah/ubah', regions('ChangeRegion'), { bare: true, permission: 'CHANGE_REGIONS' }),
  lazily('/wilayah/daftar', regions('RegionRenewal'), { permission: 'CHANGE_REGIONS' }),
  lazily('/wilayah/peta', regions('RegionMap'), { permission: 'CHANGE_REGIONS' }),
];

/** What stands before the screens, whatever the address. */
export const doors = {
  signIn: lazily('', async () => (await import('./account/SignIn')).SignIn, { bare: true }),
  who: lazily('', async () => (await import('./account/people/Who')).Who, { bare: true }),
  lock: lazily('', async () => (await import('./account/people/Lock')).Lock, { bare: true }),
  choosePin: lazily('', async () => (await import('./account/people/ChoosePin')).ChoosePin, { bare: true }),
  closed: lazily('', async () => (await import('./account/people/Closed')).Closed, { bare: true }),
};

function lazily(
  path: string,
  screen: () => Promise<Screen>,
  more: Partial<Pick<Route, 'bare' | 'permission' | 'open'>> = {},
): Route {
  return { path, screen, lazy: true, ...more };
}

/** The screens about people in office come together. */
function officers(name: keyof typeof OfficerScreens) {
  return async (): Promise<Screen> => (await import('./officers/screens'))[name];
}

/** The screens about the tree of regions come together. */
function regions(name: keyof typeof RegionScreens) {
  return async (): Promise<Screen> => (await import('./region/screens'))[name];
}
