import type { Shelf } from './office/shelf';

export const EXERCISES = ['photo', 'signal', 'mend', 'stock', 'private', 'handover'] as const;
export type Exercise = (typeof EXERCISES)[number];

/** Two stars for who found the way alone, one for who asked for the hint. Nobody fails. */
export type Stars = 1 | 2;

export interface Result {
  at: number;
  stars: Stars;
}

/** How far she has come. */
export interface Course {
  /** The exercise under way; null before the first one and between two. */
  now: Exercise | null;
  begunAt: number;
  hinted: boolean;
  /** The report that the exercise under way is about, where it names one. */
  task: string | null;
  /** The one she has just finished, until she goes on. */
  just: Exercise | null;
  results: Partial<Record<Exercise, Result>>;
}

/** Everything the practice keeps beside the reports: one row, so that it never half exists. */
export interface PracticeState {
  course: Course;
  shelf: Shelf;
}

export const BEGINNING: Course = {
  now: null,
  begunAt: 0,
  hinted: false,
  task: null,
  just: null,
  results: {},
};

/** Begins an exercise, also one that was done before: what she earned stays. */
export function begun(course: Course, exercise: Exercise, at: number, task: string | null): Course {
  return { ...course, now: exercise, begunAt: at, hinted: false, task, just: null };
}

/** Ends the exercise under way; done twice, the better result counts. */
export function finished(course: Course, at: number): Course {
  if (course.now === null) return course;
  const before = course.results[course.now];
  const stars: Stars = course.hinted && before?.stars !== 2 ? 1 : 2;
  const result = { at: before?.at ?? at, stars };
  const results = { ...course.results, [course.now]: result };
  return { ...course, now: null, task: null, just: course.now, results };
}

/** The first one she has not done; null when all are. */
export function nextOf({ results }: Course): Exercise | null {
  return EXERCISES.find((exercise) => results[exercise] === undefined) ?? null;
}

export function numberOf(exercise: Exercise): number {
  return EXERCISES.indexOf(exercise) + 1;
}

export function isComplete(course: Course): boolean {
  return nextOf(course) === null;
}
