import type { ComponentChildren } from 'preact';
import type { OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import { Failure } from '../../shell/Failure';
import { useTexts } from '../../texts/texts';
import { Screen } from '../../ui/Screen';
import { usePerson } from '../person/usePerson';
import { useOfficerWords } from '../useOfficerWords';

/** A screen about one officer, once it is known who she is. */
export function WithPerson(props: { id: string; children: (detail: OfficerDetail) => ComponentChildren }) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const { detail, failure, again } = usePerson(props.id);
  if (detail) return <>{props.children(detail)}</>;
  return (
    <Screen
      title={t.person}
      narrow
      leave={{ label: shell.close, kind: 'close', onClick: () => back(`/pengurus/${props.id}`) }}
    >
      {failure === null ? <p>{shell.loading}</p> : <Failure failure={failure} again={again} />}
    </Screen>
  );
}
