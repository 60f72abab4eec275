import type { DraftForm } from '../../engine/stored';

/** A function is given the form as it is by then: an undo comes later. */
export type Change = (patch: Partial<DraftForm> | ((form: DraftForm) => Partial<DraftForm>)) => void;

/** What every step of the form is given. */
export interface StepProps {
  form: DraftForm;
  change: Change;
  /** Sentences by the name of the field. */
  errors: Partial<Record<string, string>>;
}

/** The step on which a field stands. */
export function stepOf(field: string): number {
  if (field === 'typeCode' || field === 'onBehalfOf') return 1;
  if (field.startsWith('results')) return 3;
  if (['narrative', 'obstacles', 'partners', 'cadres', 'families'].includes(field)) return 4;
  return field.startsWith('costs') ? 4 : 2;
}
