import { Save } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { back } from '../../router';
import { useOnline } from '../../shell/online';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { ActFailure } from '../ActFailure';
import '../officers.css';
import { useOfficerWords } from '../useOfficerWords';
import { OfflineBanner, ResumedBanner } from './banners';
import type { Saving } from './useSaving';

interface Props {
  title: string;
  subtitle?: string | undefined;
  /** Where the form leads when it is closed. */
  home: string;
  saving: Saving;
  resumed: boolean;
  onDiscard: () => void;
  onSave: () => void;
  save?: string;
  children: ComponentChildren;
}

const FORM = 'officer-form';

/** A form of the operator: what is wrong stands at its field, and without signal nothing typed is lost. */
export function FormFrame(props: Props) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const online = useOnline();
  const { saving } = props;
  return (
    <Screen
      title={props.title}
      subtitle={props.subtitle}
      narrow
      leave={{ label: shell.close, kind: 'close', onClick: () => back(props.home) }}
      above={!online && <OfflineBanner />}
      foot={
        <Button main icon={Save} disabled={saving.busy} onClick={props.onSave}>
          {props.save ?? t.form.save}
        </Button>
      }
    >
      {props.resumed && <ResumedBanner onDiscard={props.onDiscard} />}
      <form
        id={FORM}
        class="stack stack-4"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.busy) props.onSave();
        }}
      >
        {props.children}
        <button type="submit" hidden />
      </form>
      <ActFailure failure={saving.failure} />
    </Screen>
  );
}
