import { Refusal } from '../../engine/api';
import type * as screen from './CodeStep';

export type CodeStep = typeof screen.CodeStep;

/**
 * The screen of the second step, when the password or the slip was right and a code is asked for. It is fetched only
 * now: few have one, and who signs in has signal.
 */
export async function codeStepFor(failure: unknown): Promise<CodeStep | null> {
  if (!(failure instanceof Refusal && failure.type.endsWith('/code-needed'))) return null;
  return (await import('./CodeStep')).CodeStep;
}
