import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from '../engine/engine';
import type { SignedIn } from '../engine/model';
import type { People } from '../engine/people/people';
import type { Person } from '../engine/people/store';

export const PeopleContext = createContext<People | null>(null);
export const PersonContext = createContext<Person | null>(null);
export const EngineContext = createContext<Engine | null>(null);
export const MeContext = createContext<SignedIn | null>(null);

export function usePeople(): People {
  const people = useContext(PeopleContext);
  if (!people) throw new Error('outside the app');
  return people;
}

/** The officer who has the phone in hand, also while it is locked. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('nobody has the phone in hand');
  return person;
}

/** The engine of the officer in hand: it knows her store and speaks in her name, and nobody else's. */
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
