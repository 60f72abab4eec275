import type { Field } from '../../engine/model';
import type { AuditEntry, Role } from '../../engine/officers/model';
import { plainDate } from '../../texts/format';
import { officeTitle } from '../naming';
import type { OfficerWords } from '../useOfficerWords';

type Said = Partial<Record<string, (value: string) => string>>;

/** What an act was about, beyond who did what to whom: "Sekretaris · mulai 1 Desember 2026". */
export function detailsOf(t: OfficerWords, { details }: Pick<AuditEntry, 'details'>): string {
  const { role, field, startsOn, endsOn, decreeNumber, takesOverOn, successor, fields, from, ...others } =
    details;
  const said: Said = t.log.said;
  const parts = [
    role && isRole(t, role) ? officeTitle(t, { role, field: fieldOf(t, field) }) : undefined,
    startsOn && t.from(plainDate(startsOn)),
    endsOn && t.until(plainDate(endsOn)),
    successor && t.log.toWhom(successor),
    takesOverOn && t.from(plainDate(takesOverOn)),
    from && t.from(plainDate(from)),
    decreeNumber,
    fields && fieldNames(t, fields),
    // The store gives them in an order of its own.
    ...Object.keys(said).map((name) => others[name] && said[name]?.(others[name])),
    ...Object.keys(others).map((name) => (name in said ? undefined : others[name])),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** "nomor HP, alamat": which members of her record were changed. */
function fieldNames(t: OfficerWords, fields: string): string {
  const known: Record<string, string> = t.fieldNames;
  const names = fields.split(', ').map((name) => known[name] ?? name);
  return names.map((name, index) => (index === 0 ? name : lowerFirst(name))).join(', ');
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function isRole(t: OfficerWords, text: string): text is Role {
  return text in t.roles;
}

function fieldOf(t: OfficerWords, text: string | undefined): Field | null {
  return text !== undefined && text in t.fields ? (text as Field) : null;
}
