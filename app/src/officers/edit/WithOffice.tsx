import type { ComponentChildren } from 'preact';
import type { HeldOffice, OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import { useTexts } from '../../texts/texts';
import { Screen } from '../../ui/Screen';
import { useOfficerWords } from '../useOfficerWords';
import { WithPerson } from './WithPerson';

interface Props {
  params: Record<string, string>;
  children: (detail: OfficerDetail, office: HeldOffice) => ComponentChildren;
}

/** A screen about one office of one officer, as long as there is such an office. */
export function WithOffice({ params, children }: Props) {
  const id = params.id ?? '';
  return (
    <WithPerson id={id}>
      {(detail) => {
        const office = detail.offices.find((one) => one.id === params.office);
        return office ? children(detail, office) : <Gone officer={id} />;
      }}
    </WithPerson>
  );
}

function Gone({ officer }: { officer: string }) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const onClick = () => back(`/pengurus/${officer}`);
  return (
    <Screen title={t.office} narrow leave={{ label: shell.close, kind: 'close', onClick }}>
      <p>{t.form.officeGone}</p>
    </Screen>
  );
}
