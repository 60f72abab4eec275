import { ChevronRight, LifeBuoy, ShieldCheck } from 'lucide-preact';
import { to } from '../router';
import { isKeptForGood } from '../shell/storage';
import { useAnswer } from '../ui/hooks';
import { useRescueWords } from './useRescueWords';

/** Whether the phone promised not to clear what is unsent; calm when it did not, for there are other ways. */
export function KeptForGood() {
  const t = useRescueWords();
  const kept = useAnswer(isKeptForGood, []);
  if (kept.state !== 'here' || kept.value === null) return null;
  return (
    <p class="row small">
      <ShieldCheck aria-hidden="true" />
      {kept.value ? t.keptForGood : t.notKeptForGood}
    </p>
  );
}

/** The way to rescue files and carried reports. */
export function FilesLink() {
  const t = useRescueWords();
  return (
    <a class="card row report-link" href={to('/berkas')}>
      <LifeBuoy aria-hidden="true" />
      <span class="grow">
        <b>{t.filesLink}</b>
        <br />
        <span class="small">{t.filesLinkHint}</span>
      </span>
      <ChevronRight aria-hidden="true" />
    </a>
  );
}
