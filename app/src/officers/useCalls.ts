import { useMemo } from 'preact/hooks';
import { officerCalls, type OfficerCalls } from '../engine/officers/calls';
import { useEngine } from '../shell/context';

export function useCalls(): OfficerCalls {
  const { api } = useEngine();
  return useMemo(() => officerCalls(api), [api]);
}
