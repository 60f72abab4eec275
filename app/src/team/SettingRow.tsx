import { Pencil, Undo2 } from 'lucide-preact';
import { Button } from '../ui/Button';
import { logoAddress } from './calls';
import { Editor } from './Editor';
import { inWords } from './inWords';
import type { Setting, SettingValue, Source } from './model';
import type { Draft } from './PaperPreview';
import { useTeamWords, type TeamWords } from './useTeamWords';

export interface Editing {
  draft: Draft | null;
  error: string | undefined;
  busy: boolean;
  begin: (setting: Setting) => void;
  type: (value: SettingValue | null) => void;
  cancel: () => void;
  save: (setting: Setting) => void;
  clear: (setting: Setting) => void;
  addLogo: (picture: Blob) => void;
}

/** One item: what holds, whose it is, and the ways to set it here or to follow the tier above again. */
export function SettingRow({ setting, editing }: { setting: Setting; editing: Editing }) {
  const t = useTeamWords();
  const { item, own } = setting;
  const open = editing.draft?.item === item;
  return (
    <li class="setting stack stack-2" data-item={item}>
      <h3 class="card-title">{t.items[item]}</h3>
      <p class={`origin small ${own ? 'own' : ''}`}>{origin(setting, t)}</p>
      {!open && <Now setting={setting} />}
      {own && !open && (
        <p class="small">
          {t.ifFollows(inWords(item, setting.inherited, t), sourceName(setting.inheritedFrom, t))}
        </p>
      )}
      {open && <Editor setting={setting} editing={editing} />}
      {!open && setting.mayChange && (
        <div class="row wrap">
          <Button
            size="small"
            icon={Pencil}
            label={own ? t.changeLabel(t.items[item]) : t.setOwnLabel(t.items[item])}
            onClick={() => editing.begin(setting)}
          >
            {own ? t.change : t.setOwn}
          </Button>
          {own && (
            <Button
              size="small"
              tone="quiet"
              icon={Undo2}
              disabled={editing.busy}
              onClick={() => editing.clear(setting)}
            >
              {setting.inheritedFrom ? t.back(setting.inheritedFrom.name) : t.backToStandard}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Now({ setting: { item, value } }: { setting: Setting }) {
  const t = useTeamWords();
  if (item === 'KOP_LINES' && value?.lines) {
    return (
      <div class="value">
        {value.lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    );
  }
  if (value?.logo && value.logo !== '-') {
    return <img class="logo-now" src={logoAddress(value.logo)} alt={t.items[item]} />;
  }
  return <p class="value">{inWords(item, value, t)}</p>;
}

function origin({ own, from }: Setting, t: TeamWords): string {
  if (own) return t.own;
  return from ? t.follows(from.name) : t.standard;
}

function sourceName(source: Source | null, t: TeamWords): string {
  return source?.name ?? t.standard;
}
