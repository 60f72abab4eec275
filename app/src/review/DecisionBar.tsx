import { CheckCheck, Send, Undo2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityDetail, ActivityType } from '../engine/model';
import { to } from '../router';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { useWide } from '../ui/useWide';
import { type ReviewWords, useReviewWords } from './words';

const LONGEST_NOTE = 1000;

interface Publishing {
  publish: boolean;
  onPublish: (publish: boolean) => void;
}

/** The two answers to a report, with their keys on a PC. */
export function DecisionBar(props: {
  report: ActivityDetail;
  /** Absent where she may not publish, or where it is asked elsewhere. */
  publishing: Publishing | undefined;
  onApprove: () => void;
  onSendBack: () => void;
}) {
  const t = useReviewWords();
  const wide = useWide();
  return (
    <div class="decision">
      {props.report.state !== 'APPROVED' && (
        <Button main icon={CheckCheck} onClick={props.onApprove}>
          {t.approve} {wide && <Key name="S" />}
        </Button>
      )}
      <Button tone="bad" icon={Undo2} onClick={props.onSendBack}>
        {t.sendBack} {wide && <Key name="P" />}
      </Button>
      {props.publishing && <PublishChoice {...props.publishing} label={t.publishAfter} />}
    </div>
  );
}

/** Whether everyone may see the report once it is approved, with what to look for before. */
export function PublishChoice({ publish, onPublish, label }: Publishing & { label: string }) {
  const t = useReviewWords();
  return (
    <div class="publish">
      <label class="choice">
        <input
          type="checkbox"
          checked={publish}
          aria-describedby={publish ? 'publish-reminder' : undefined}
          onChange={(event) => onPublish(event.currentTarget.checked)}
        />
        {label}
      </label>
      {publish && (
        <p class="small reminder" id="publish-reminder">
          {t.reminder}
        </p>
      )}
    </div>
  );
}

function Key({ name }: { name: string }) {
  return (
    <kbd class="kbd" aria-hidden="true">
      {name}
    </kbd>
  );
}

/** What should be corrected, in her words or in ready ones that she changes. */
export function NoteForm(props: {
  /** Ready ones, the most fitting first. */
  sentences: string[];
  note: string;
  onNote: (note: string) => void;
  onSend: (note: string) => void;
  onCancel: () => void;
}) {
  const t = useReviewWords();
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<string>();
  const { note } = props;
  const area = () => form.current?.querySelector('textarea');
  useEffect(() => area()?.focus(), []);

  function send() {
    const text = note.trim();
    if (text && text.length <= LONGEST_NOTE) props.onSend(text);
    else setError(text ? t.noteTooLong : t.noteEmpty);
  }

  function add(sentence: string) {
    props.onNote(note.trim() ? `${note.trimEnd()}\n${sentence}` : sentence);
    setError(undefined);
    area()?.focus();
  }

  return (
    <form
      ref={form}
      class="note stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        error={error}
        rows={3}
        value={note}
        onInput={(event) => {
          props.onNote(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <ul class="chips" aria-label={t.ready}>
        {props.sentences.map((sentence) => (
          <li key={sentence}>
            <button type="button" class="chip" onClick={() => add(sentence)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      <a class="small" href={to('/periksa/kalimat')}>
        {t.edit.open}
      </a>
      <div class="row wrap">
        <Button submit tone="bad" icon={Send}>
          {t.sendNote}
        </Button>
        <Button tone="quiet" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Results that were left out come first: that is what is asked for most. */
export function fitting(
  report: ActivityDetail,
  type: ActivityType | undefined,
  ready: string[],
  t: ReviewWords,
): string[] {
  const told = new Set(report.results.map((result) => result.indicator));
  const untold = (type?.indicators ?? []).filter((indicator) => !told.has(indicator.code));
  return [...untold.map(({ name, unit }) => t.askResult(name, unit)), ...ready];
}
