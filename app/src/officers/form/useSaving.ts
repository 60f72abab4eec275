import { useEffect, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../../engine/api';

export interface Saving {
  busy: boolean;
  /** What the server complains of, by the name of the field. */
  errors: Record<string, string>;
  /** What belongs to no field of the form. */
  failure: unknown;
  run: (work: () => Promise<void>) => Promise<void>;
  complain: (errors: Record<string, string>) => void;
}

/** Refusals that have a field of their own, by the end of their address. */
export type FieldOf = Record<string, string>;

/** Sends a form and sorts out what comes back; the first field complained of takes the focus. */
export function useSaving(fields: readonly string[], fieldOf: FieldOf = {}): Saving {
  const [state, setState] = useState<Pick<Saving, 'busy' | 'errors' | 'failure'>>({
    busy: false,
    errors: {},
    failure: null,
  });
  const first = fields.find((field) => state.errors[field] !== undefined);
  useEffect(() => {
    if (first !== undefined) document.getElementById(first)?.focus();
  }, [state.errors]);

  async function run(work: () => Promise<void>) {
    setState({ busy: true, errors: {}, failure: null });
    try {
      await work();
      setState({ busy: false, errors: {}, failure: null });
    } catch (failure) {
      if (!(failure instanceof Refusal || failure instanceof NoAnswer)) throw failure;
      const errors = errorsOf(failure, fieldOf);
      const shown = Object.keys(errors).some((field) => fields.includes(field));
      setState({ busy: false, errors, failure: shown ? null : failure });
    }
  }

  const complain = (errors: Record<string, string>) => setState({ busy: false, errors, failure: null });
  return { ...state, run, complain };
}

export function errorsOf(failure: unknown, fieldOf: FieldOf): Record<string, string> {
  if (!(failure instanceof Refusal)) return {};
  const field = fieldOf[endOf(failure)];
  if (field !== undefined) return { [field]: failure.detail };
  return Object.fromEntries(failure.errors.map((complaint) => [complaint.field, complaint.detail]));
}

/** Somebody else changed it since it was read. */
export function isConflict(failure: unknown): boolean {
  return failure instanceof Refusal && endOf(failure) === 'edited-meanwhile';
}

function endOf(refusal: Refusal): string {
  return refusal.type.split('/').at(-1) ?? '';
}
