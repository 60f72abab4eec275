import { Check, ChevronRight, CircleDashed, Lightbulb, Wifi, WifiOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { navigate, usePlace } from '../router';
import { Button } from '../ui/Button';
import { useValue } from '../ui/hooks';
import { usePractice } from './context';
import { isComplete, numberOf, type Exercise } from './course';
import { checksOf, findStockAnswer, type Facts } from './grading';
import { Handover } from './Handover';
import { StarLine } from './Stars';
import { StockLesson } from './StockLesson';
import { usePracticeWords } from './words';

/** What she is practising, how far she has come, and a hand when she asks for one. */
export function Guide({ facts }: { facts: Facts }) {
  const { now, just } = facts.course;
  if (now) return <Task key={now} exercise={now} facts={facts} />;
  if (just) return <Success exercise={just} facts={facts} />;
  return null;
}

function Task({ exercise, facts }: { exercise: Exercise; facts: Facts }) {
  const t = usePracticeWords();
  const { path } = usePlace();
  const [chosen, setChosen] = useState<{ path: string; open: boolean } | null>(null);
  // Open where she decides what to do, or has something to learn; elsewhere the room belongs to the form.
  const learns = exercise === 'stock' && findStockAnswer(facts)?.progress.state === 'returned';
  const open =
    chosen?.path === path ? chosen.open : path === '/' || (learns && path.startsWith('/kegiatan/'));
  const words = t.exercises[exercise];
  const checks = checksOf(exercise, facts);
  const done = checks.filter((check) => check.done).length;
  return (
    <section class="guide" aria-label={t.guide}>
      <button
        type="button"
        class="guide-line"
        aria-expanded={open}
        aria-label={`${t.exercise(numberOf(exercise))}: ${words.title}. ${t.steps(done, checks.length)}. ${open ? t.close : t.open}`}
        onClick={() => setChosen({ path, open: !open })}
      >
        <span class="number">{numberOf(exercise)}</span>
        <span class="grow">
          <b>{words.title}</b>
          <span class="small">{t.steps(done, checks.length)}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
      {open && (
        <div class="stack guide-body">
          <p>{words.goal}</p>
          <ul class="checks">
            {checks.map((check) => (
              <li key={check.name} class={check.done ? 'done' : ''}>
                {check.done ? <Check aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
                <span>
                  {nameOf(words.checks, check.name)}
                  <span class="hidden-text">: {check.done ? t.stepDone : t.stepOpen}</span>
                </span>
              </li>
            ))}
          </ul>
          {(exercise === 'signal' || exercise === 'handover') && <Signal />}
          {exercise === 'handover' && <Handover facts={facts} />}
          {exercise === 'stock' && <StockLesson facts={facts} />}
          <Hint text={words.hint} taken={facts.course.hinted} />
        </div>
      )}
    </section>
  );
}

function Hint({ text, taken }: { text: string; taken: boolean }) {
  const t = usePracticeWords();
  const practice = usePractice();
  if (taken) {
    return (
      <p class="hint-card" role="status">
        <Lightbulb aria-hidden="true" />
        <span>{text}</span>
      </p>
    );
  }
  return (
    <Button size="small" tone="quiet" icon={Lightbulb} onClick={() => void practice.takeHint()}>
      {t.hint}
    </Button>
  );
}

function Signal() {
  const t = usePracticeWords();
  const practice = usePractice();
  const online = useValue(practice.online);
  return (
    <Button size="small" icon={online ? WifiOff : Wifi} onClick={() => void practice.setSignal(!online)}>
      {online ? t.cutSignal : t.restoreSignal}
    </Button>
  );
}

function Success({ exercise, facts }: { exercise: Exercise; facts: Facts }) {
  const t = usePracticeWords();
  const practice = usePractice();
  const result = facts.course.results[exercise];
  const complete = isComplete(facts.course);

  async function goOn() {
    if (!complete) await practice.beginNext();
    navigate(complete ? '/daftar' : '/');
  }

  return (
    <section class="guide success" aria-label={t.guide}>
      <div class="stack guide-body">
        <div>
          <h2>{t.done}</h2>
          <p>{t.doneHint(t.exercises[exercise].title)}</p>
        </div>
        {result && <StarLine stars={result.stars} />}
        {exercise === 'stock' && <StockLesson facts={facts} />}
        <Button main wide iconAfter={ChevronRight} onClick={() => void goOn()}>
          {complete ? t.takeCertificate : t.next}
        </Button>
      </div>
    </section>
  );
}

function nameOf(names: Record<string, string>, check: string): string {
  return names[check] ?? check;
}
