import { Award, ChevronRight, RotateCcw } from 'lucide-preact';
import { useContext } from 'preact/hooks';
import { navigate, navigateRealm } from '../router';
import { Button } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { Steps } from '../ui/Steps';
import { CompletionContext, useFacts, usePractice } from './context';
import { EXERCISES, isComplete, nextOf, numberOf, type Course, type Exercise } from './course';
import { StarLine } from './Stars';
import { usePracticeWords } from './words';

/** The six exercises: what is done, what comes next, and at the end the certificate. */
export function Exercises() {
  const t = usePracticeWords();
  const practice = usePractice();
  const course = useFacts()?.course;
  if (!course) return null;
  const done = EXERCISES.filter((exercise) => course.results[exercise]).length;

  async function begin(exercise: Exercise) {
    await practice.begin(exercise);
    navigate('/');
  }

  return (
    <Screen title={t.welcome} subtitle={t.place} narrow>
      {done === 0 && <p>{t.intro}</p>}
      <div class="stack stack-2">
        <Steps done={done} of={EXERCISES.length} label={t.progress(done, EXERCISES.length)} />
        <p class="small">{t.progress(done, EXERCISES.length)}</p>
      </div>
      {isComplete(course) ? <Complete course={course} /> : <GoOn course={course} begin={begin} />}
      <ol class="card flush exercises">
        {EXERCISES.map((exercise) => (
          <Line key={exercise} exercise={exercise} course={course} begin={begin} />
        ))}
      </ol>
    </Screen>
  );
}

interface Props {
  course: Course;
  begin: (exercise: Exercise) => Promise<void>;
}

function GoOn({ course, begin }: Props) {
  const t = usePracticeWords();
  const next = course.now ?? nextOf(course);
  if (next === null) return null;
  const number = numberOf(next);
  return (
    <Button
      main
      wide
      size="big"
      iconAfter={ChevronRight}
      onClick={() => (course.now ? navigate('/') : void begin(next))}
    >
      {course.now ? t.goOn(number) : t.beginNext(number)}
    </Button>
  );
}

function Line({ exercise, course, begin }: Props & { exercise: Exercise }) {
  const t = usePracticeWords();
  const { title } = t.exercises[exercise];
  const result = course.results[exercise];
  const now = course.now === exercise;
  return (
    <li>
      <button
        type="button"
        class="type-row"
        aria-label={result ? t.againLabel(title) : now ? t.goOnLabel(title) : t.beginLabel(title)}
        onClick={() => (now ? navigate('/') : void begin(exercise))}
      >
        <span class="number" aria-hidden="true">
          {numberOf(exercise)}
        </span>
        <span class="grow">
          <b>{title}</b>
          {result ? <StarLine stars={result.stars} /> : now && <span class="small">{t.underWay}</span>}
        </span>
        {result ? (
          <span class="row small">
            <RotateCcw aria-hidden="true" />
            {t.again}
          </span>
        ) : (
          <ChevronRight aria-hidden="true" />
        )}
      </button>
    </li>
  );
}

function Complete({ course }: { course: Course }) {
  const t = usePracticeWords();
  const onComplete = useContext(CompletionContext);

  async function take() {
    await onComplete(EXERCISES.map((exercise) => course.results[exercise]?.stars ?? 1));
    navigateRealm('real', '/sertifikat');
  }

  return (
    <section class="card stack complete">
      <h2>{t.allDone}</h2>
      <p>{t.allDoneHint}</p>
      <Button main wide icon={Award} onClick={() => void take()}>
        {t.takeCertificate}
      </Button>
    </section>
  );
}
