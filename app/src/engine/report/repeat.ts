import type { ActivityBody, ActivityType } from '../model';
import type { DraftForm, LocalReport } from '../stored';
import { emptyForm } from './report';

type Earlier = Pick<ActivityBody, 'place' | 'partners' | 'method' | 'costs'>;

/**
 * A new report like an earlier one: what is the same each time is there, and what must be counted anew,
 * such as the day, people, results, amounts and photos, is empty.
 */
export function repeated(report: LocalReport, type: ActivityType, today: string): DraftForm {
  const earlier: Earlier | null = report.body ?? report.detail;
  return {
    ...emptyForm(report.regionCode, today),
    field: type.field,
    typeCode: type.code,
    title: titleOf(report, type),
    place: earlier?.place ?? '',
    partners: earlier?.partners ?? '',
    method: earlier?.method ?? '',
    costs: Object.fromEntries((earlier?.costs ?? []).map(({ source }) => [source, ''])),
  };
}

// The type's own title stays the type's: it follows the catalogue.
function titleOf(report: LocalReport, type: ActivityType): string {
  return report.title === type.defaultTitle ? '' : report.title;
}
