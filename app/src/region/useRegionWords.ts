import { useMemo } from 'preact/hooks';
import { regionCalls, type RegionCalls } from '../engine/regions/calls';
import { useEngine } from '../shell/context';
import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

/** In the language in use; loaded with the screens of the operator, not with the app. */
export function useRegionWords(): typeof id {
  return useLanguage() === 'en' ? en : id;
}

export function useRegionCalls(): RegionCalls {
  const { api } = useEngine();
  return useMemo(() => regionCalls(api), [api]);
}
