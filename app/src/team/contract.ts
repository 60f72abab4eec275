import type { components } from '../engine/schema';
import type { SettingValue, TeamSettings } from './model';

type Schema = components['schemas'];
type Fits<Told extends Believed, Believed> = [Told, Believed];

/** As `engine/contract.ts`: a difference from the server's own description does not compile. */
export type Contract = [
  Fits<Schema['TeamSettingsView'], TeamSettings>,
  Fits<SettingValue, NonNullable<Schema['SettingForm']['value']>>,
];
