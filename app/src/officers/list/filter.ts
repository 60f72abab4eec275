import { FIELDS, type Field } from '../../engine/model';
import type { OfficerFilter } from '../../engine/officers/calls';
import { ROLES, STANDINGS, type Role, type Standing } from '../../engine/officers/model';

/** What the address narrows the list to; what it does not know is left out. */
export function readFilter(query: URLSearchParams, home: string): OfficerFilter {
  return {
    region: query.get('wilayah') ?? home,
    own: query.get('tim') === 'sendiri',
    q: query.get('cari') ?? '',
    role: known<Role>(ROLES, query.get('jabatan')),
    field: known<Field>(FIELDS, query.get('bidang')),
    state: known<Standing>(STANDINGS, query.get('akun')),
  };
}

/** The address under which the list is narrowed like this: *back* from a person leads there again. */
export function filterPath(filter: OfficerFilter, home: string): string {
  const query = new URLSearchParams();
  const members = {
    cari: filter.q,
    wilayah: filter.region === home ? '' : filter.region,
    tim: filter.own ? 'sendiri' : '',
    jabatan: filter.role,
    bidang: filter.field,
    akun: filter.state,
  };
  for (const [name, value] of Object.entries(members)) {
    if (value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '/pengurus' : `/pengurus?${text}`;
}

/** How many narrowings are in force besides the searched words. */
export function countNarrowed(filter: OfficerFilter, home: string): number {
  return [
    filter.region !== home,
    filter.own,
    filter.role !== '',
    filter.field !== '',
    filter.state !== '',
  ].filter(Boolean).length;
}

function known<T extends string>(among: readonly T[], value: string | null): T | '' {
  return among.find((one) => one === value) ?? '';
}
