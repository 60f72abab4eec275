import type { PeopleWorld } from '../engine/people/people';
import { plainWorld } from './plainWorld';

const HALF_A_YEAR = 15_552_000;

/** The browser, as the people of this phone see it. */
export const world: PeopleWorld = {
  ...plainWorld,
  nameOfficer: (id) => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    const age = id === null ? 0 : HALF_A_YEAR;
    document.cookie = `jejak-officer=${id ?? ''}; Path=/; SameSite=Lax; Max-Age=${age}${secure}`;
  },
};
