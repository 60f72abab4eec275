import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from '../engine/engine';
import type { SignedIn } from '../engine/model';

export const EngineContext = createContext<Engine | null>(null);
export const MeContext = createContext<SignedIn | null>(null);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('outside the app');
  return engine;
}

/** The officer who is signed in; only screens behind the sign-in ask. */
export function useMe(): SignedIn {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in');
  return me;
}
