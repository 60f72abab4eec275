import { ChevronRight, HardDrive, Send, Smartphone } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActivityType, Catalog } from '../../engine/model';
import { repeated } from '../../engine/report/repeat';
import type { DraftPhoto, LocalReport } from '../../engine/stored';
import { navigate, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { useEngine } from '../../shell/context';
import { offerUndo } from '../../shell/undo';
import { useFormWords } from './useFormWords';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useLive, useValue } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Steps';
import { useCatalog } from '../useTypes';
import { ForWhom } from './ForWhom';
import { useHints } from './Hints';
import { StepResults } from './StepResults';
import { StepSend } from './StepSend';
import { StepStory } from './StepStory';
import { StepTime } from './StepTime';
import { StepType } from './StepType';
import { stepOf } from './steps';
import { useDraft, type Writing } from './useDraft';
import { Watching } from './Watching';
import { useErrors, useFinish } from './useFinish';

const LAST = 5;

/** A report in five short steps; the address names the step, so that *back* is the step before. */
export function ReportForm({ params }: ScreenProps) {
  const id = params.id ?? '';
  const writing = useDraft(id);
  const catalog = useCatalog();
  if (writing === undefined || catalog === undefined) return null;
  if (writing === null) return <Gone id={id} />;
  const step = Math.min(LAST, Math.max(1, Number(params.step) || 1));
  const form = <Form key={step} writing={writing} catalog={catalog} step={step} />;
  if (!writing.takeOver) return form;
  return (
    <Watching id={id} takeOver={writing.takeOver}>
      {form}
    </Watching>
  );
}

/** The form of a report that has left it: its trail is what there is to see. */
function Gone({ id }: { id: string }) {
  useEffect(() => replace(`/kegiatan/${id}`), [id]);
  return null;
}

interface Props {
  writing: Writing;
  catalog: Catalog | null;
  step: number;
}

function Form({ writing, catalog, step }: Props) {
  const t = useFormWords();
  const { draft, form, change, goTo } = writing;
  const [checked, setChecked] = useState(false);
  const type = catalog?.types.find((known) => known.code === form.typeCode);
  const errors = useErrors(writing, type);
  const hints = useHints(draft, type);
  const finish = useFinish(writing, catalog, type);
  const title = form.title.trim() || type?.defaultTitle || t.report;
  const name = t.stepOf(step, t.steps[step - 1] ?? '');

  function go(next: number) {
    goTo(next);
    navigate(next === 0 ? '/' : `/lapor/${draft.id}/${next}`);
  }

  function next(to = step + 1) {
    const first = Object.keys(errors).find((field) => stepOf(field) === step);
    setChecked(first !== undefined);
    if (first === undefined) go(to);
    else document.getElementById(first)?.focus();
  }

  function send() {
    const first = Object.keys(errors)[0];
    if (first === undefined) void finish();
    else go(stepOf(first));
  }

  const given = { form, change, hints, errors: checked ? errors : {} };
  return (
    <Screen
      title={step === 1 ? t.report : title}
      subtitle={name}
      leave={{ label: t.close, kind: 'close', onClick: () => navigate('/') }}
      above={
        <div class="form-steps">
          <Steps done={step - 1} underWay of={LAST} label={name} />
        </div>
      }
      foot={
        <>
          <Button onClick={() => go(step - 1)}>{t.back}</Button>
          {step < LAST ? (
            <Button main iconAfter={ChevronRight} onClick={() => next()}>
              {t.next}
            </Button>
          ) : (
            <Button main icon={Send} onClick={send}>
              {t.send}
            </Button>
          )}
        </>
      }
      narrow
    >
      {draft.baseRevision > 0 && <ReviewerNote id={draft.id} />}
      {step === 1 && draft.baseRevision === 0 && (
        <ForWhom whom={form} onChange={change} error={errors.onBehalfOf} />
      )}
      {step === 1 && <StepType chosen={form.typeCode} onChoose={choose} />}
      {step === 2 && <StepTime {...given} type={type} />}
      {(step === 3 || step === 5) && draft.photosElsewhere && (
        <PhotosElsewhere photos={draft.photosElsewhere} />
      )}
      {step === 3 && (
        <StepResults {...given} id={draft.id} type={type} title={title} onSkip={() => next(LAST)} />
      )}
      {step === 4 && catalog && <StepStory {...given} catalog={catalog} />}
      {step === 5 && catalog && (
        <StepSend {...{ form, errors, type, catalog, title, hints }} onGo={go} onRemove={remove} />
      )}
      {step > 1 && <Kept />}
    </Screen>
  );

  function choose(chosen: ActivityType, like?: LocalReport) {
    const before = form;
    const { regionCode, regionName = '', onBehalfOf = '' } = form;
    if (like) change({ ...repeated(like, chosen, form.startDate), regionCode, regionName, onBehalfOf });
    else change({ field: chosen.field, typeCode: chosen.code });
    if (form.typeCode !== null && form.typeCode !== chosen.code) {
      offerUndo(t.typeChanged(chosen.shortName), () => change(before));
    }
    go(2);
  }

  function remove() {
    void writing.remove().then(() => {
      navigate('/');
      offerUndo(t.draftRemoved, writing.putBack);
    });
  }
}

/** Whether what she typed lies on the phone: said only when it is so. */
function Kept() {
  const t = useFormWords();
  const kept = useValue(useEngine().drafts.kept);
  if (!kept) {
    return (
      <Banner icon={HardDrive} tone="bad" title={t.notSaved}>
        {t.notSavedHint}
      </Banner>
    );
  }
  return (
    <p class="row small">
      <Smartphone aria-hidden="true" />
      {t.savedHint}
    </p>
  );
}

/** Photos that stayed on the phone where this was begun: named, so that she can take them again. */
function PhotosElsewhere({ photos }: { photos: DraftPhoto[] }) {
  const t = useFormWords();
  const captions = photos.map((photo) => photo.caption).filter(Boolean);
  return (
    <Banner icon={Smartphone} tone="info" title={t.photosElsewhere(photos.length)}>
      {captions.length > 0 && <p>{captions.join(', ')}</p>}
      {t.photosElsewhereHint}
    </Banner>
  );
}

/** What the reviewer asked for stays in sight while it is mended. */
function ReviewerNote({ id }: { id: string }) {
  const { reports } = useEngine();
  const report = useLive(async () => (await reports.find(id))?.report, [id]);
  const review = report?.state === 'RETURNED' ? report.review : null;
  if (!review?.note) return null;
  return (
    <p class="quote">
      {review.note}
      <cite>
        {review.reviewer.title} {review.reviewer.team}
      </cite>
    </p>
  );
}
