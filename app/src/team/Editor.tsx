import { ImagePlus } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Complaint, Field, Select, TextArea } from '../ui/Field';
import { logoAddress } from './calls';
import type { Block, Setting, SettingValue, Signer } from './model';
import type { Editing } from './SettingRow';
import { sampleNumber } from './paper';
import { useTeamWords } from './useTeamWords';

const EMPTY: Block = { signer: 'KETUA', heading: null, title: null };

/** What is typed of one item, with its two ways out. */
export function Editor({ setting, editing }: { setting: Setting; editing: Editing }) {
  const t = useTeamWords();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        editing.save(setting);
      }}
    >
      <Inputs setting={setting} editing={editing} />
      <div class="row wrap">
        <Button main submit size="small" disabled={editing.busy}>
          {t.save}
        </Button>
        <Button size="small" tone="quiet" onClick={editing.cancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function Inputs({ setting: { item }, editing }: { setting: Setting; editing: Editing }) {
  const t = useTeamWords();
  const { error, type } = editing;
  const value = editing.draft?.value ?? {};
  const frame = { name: `set-${item}`, label: t.items[item], hint: t.hints[item], error };
  switch (item) {
    case 'KOP_LINES':
      return (
        <TextArea
          {...frame}
          rows={5}
          value={(value.lines ?? []).join('\n')}
          onInput={(event) => type({ lines: event.currentTarget.value.split('\n') })}
        />
      );
    case 'ADDRESS':
      return (
        <Field
          {...frame}
          value={value.text ?? ''}
          maxLength={200}
          onInput={(event) => type({ text: event.currentTarget.value })}
        />
      );
    case 'LETTER_NUMBER':
      return (
        <>
          <Field
            {...frame}
            value={value.text ?? ''}
            maxLength={100}
            onInput={(event) => type({ text: event.currentTarget.value })}
          />
          {value.text && (
            <p role="status">{t.sampleNumber(sampleNumber(value.text, '82.04.08.2001', new Date()))}</p>
          )}
        </>
      );
    case 'LOGO_LEFT':
    case 'LOGO_RIGHT':
      return <LogoInput editing={editing} value={value} hint={t.hints[item] ?? ''} />;
    case 'PATRON':
      return <PatronInputs editing={editing} value={value} />;
    case 'SIGNERS_ACTIVITY':
    case 'SIGNERS_RECAP':
    case 'SIGNERS_MEMBERS':
      return (
        <>
          <BlockInputs side="left" legend={t.left} value={value} editing={editing} />
          <BlockInputs side="right" legend={t.right} value={value} editing={editing} />
        </>
      );
    case 'SIGNERS_HANDOVER':
      return <BlockInputs side="left" legend={t.items[item]} value={value} editing={editing} />;
    case 'SIGNERS_CERTIFICATE':
      return <BlockInputs side="right" legend={t.items[item]} value={value} editing={editing} />;
    case 'TIME_ZONE':
      return (
        <Select
          {...frame}
          value={value.text ?? ''}
          options={Object.entries(t.zones).map(([zone, label]) => ({ value: zone, label }))}
          onChange={(text) => type({ text })}
        />
      );
    case 'PUBLISH_AT_ONCE':
      return (
        <Select
          {...frame}
          value={value.yes ? 'yes' : 'no'}
          options={[
            { value: 'no', label: t.notPublished },
            { value: 'yes', label: t.published },
          ]}
          onChange={(chosen) => type({ yes: chosen === 'yes' })}
        />
      );
    default:
      return (
        <Field
          {...frame}
          label={t.daysLabel}
          type="number"
          inputMode="numeric"
          min={0}
          max={60}
          value={String(value.days ?? '')}
          onInput={(event) => type(daysOf(event.currentTarget.value))}
        />
      );
  }
}

function daysOf(typed: string): SettingValue {
  return /^\d{1,3}$/.test(typed) ? { days: Number(typed) } : {};
}

function LogoInput({ editing, value, hint }: { editing: Editing; value: SettingValue; hint: string }) {
  const t = useTeamWords();
  const file = useRef<HTMLInputElement>(null);
  const chosen = value.logo !== undefined && value.logo !== '-';
  return (
    <div class="stack">
      {chosen && <img class="logo-now" src={logoAddress(value.logo ?? '')} alt={t.logoHere} />}
      {!chosen && <p>{t.noLogo}</p>}
      <p class="hint small">{hint}</p>
      <Complaint name="set-logo" error={editing.error} />
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        aria-label={t.chooseLogo}
        onChange={() => {
          const picture = file.current?.files?.[0];
          if (picture) editing.addLogo(picture);
        }}
      />
      <div class="row wrap">
        <Button size="small" icon={ImagePlus} disabled={editing.busy} onClick={() => file.current?.click()}>
          {t.chooseLogo}
        </Button>
        {chosen && (
          <Button size="small" tone="quiet" onClick={() => editing.type({ logo: '-' })}>
            {t.noLogo}
          </Button>
        )}
      </div>
    </div>
  );
}

function PatronInputs({ editing, value }: { editing: Editing; value: SettingValue }) {
  const t = useTeamWords();
  const put = (members: SettingValue) => {
    const { text, name } = { ...value, ...members };
    editing.type({ ...(text ? { text } : {}), ...(name ? { name } : {}) });
  };
  return (
    <>
      <Field
        name="set-patron-title"
        label={t.patronTitle}
        extra={t.optional}
        hint={t.patronTitleHint}
        maxLength={100}
        value={value.text ?? ''}
        onInput={(event) => put({ text: event.currentTarget.value })}
      />
      <Field
        name="set-patron-name"
        label={t.patronName}
        extra={t.optional}
        hint={t.hints.PATRON}
        error={editing.error}
        maxLength={100}
        value={value.name ?? ''}
        onInput={(event) => put({ name: event.currentTarget.value })}
      />
    </>
  );
}

function BlockInputs(props: {
  side: 'left' | 'right';
  legend: string;
  value: SettingValue;
  editing: Editing;
}) {
  const t = useTeamWords();
  const { side, value, editing } = props;
  const block = value[side] ?? EMPTY;
  const put = (members: Partial<Block>) => editing.type({ ...value, [side]: { ...block, ...members } });
  return (
    <fieldset class="stack signers">
      <legend>{props.legend}</legend>
      <Select
        name={`set-${side}-signer`}
        label={t.signer}
        value={block.signer}
        options={Object.entries(t.signers).map(([signer, label]) => ({ value: signer, label }))}
        onChange={(signer) => put({ signer: signer as Signer })}
      />
      <Field
        name={`set-${side}-heading`}
        label={t.heading}
        extra={t.optional}
        hint={t.headingHint}
        maxLength={100}
        value={block.heading ?? ''}
        onInput={(event) => put({ heading: event.currentTarget.value || null })}
      />
      <Field
        name={`set-${side}-title`}
        label={t.ownTitle}
        extra={t.optional}
        hint={t.ownTitleHint}
        error={editing.error}
        maxLength={100}
        value={block.title ?? ''}
        onInput={(event) => put({ title: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}
