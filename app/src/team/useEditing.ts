import { useState } from 'preact/hooks';
import { Refusal } from '../engine/api';
import { useEngine } from '../shell/context';
import { announce } from '../ui/announce';
import { settingCalls } from './calls';
import type { Setting, SettingValue, TeamSettings } from './model';
import type { Draft } from './PaperPreview';
import type { Editing } from './SettingRow';
import { useTeamWords } from './useTeamWords';

/** One item is typed at a time; what the server says after a change is what is shown. */
export function useEditing(code: string, told: (team: TeamSettings) => void) {
  const t = useTeamWords();
  const calls = settingCalls(useEngine().api);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const complaint = complaintOf(failure);

  function end() {
    setDraft(null);
    setFailure(null);
  }
  async function put(setting: Setting, value: SettingValue | null) {
    await during(async () => {
      told(await calls.set(code, setting.item, setting.version, value));
      end();
      announce(t.saved);
    });
  }
  async function during(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  const editing: Editing = {
    draft,
    busy,
    error: complaint,
    begin: ({ item, value }) => {
      setFailure(null);
      setDraft({ item, value: value ?? {} });
    },
    type: (value) => setDraft((before) => before && { ...before, value }),
    cancel: end,
    save: (setting) => void put(setting, draft?.value ?? {}),
    clear: (setting) => void put(setting, null),
    addLogo: (picture) =>
      void during(async () => {
        const logo = await calls.addLogo(code, picture);
        setDraft((before) => before && { ...before, value: { logo } });
      }),
  };
  return { editing, failure: complaint === undefined ? failure : null, end };
}

/** What is wrong with what was typed, in words for her; else it is no matter of the form. */
function complaintOf(failure: unknown): string | undefined {
  if (!(failure instanceof Refusal) || (failure.status !== 422 && failure.status !== 413)) return undefined;
  return failure.errors.map((error) => error.detail).join(' ') || failure.detail;
}
