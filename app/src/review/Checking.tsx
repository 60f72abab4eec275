import type { ScreenProps } from '../routes';
import { EditSentences } from './EditSentences';
import { ReviewInbox } from './ReviewInbox';
import { SampleScreen } from './SampleScreen';

/** The inbox, a report in it, and what a reviewing team has beside it. */
export function Checking(props: ScreenProps) {
  switch (props.params.id) {
    case 'kalimat':
      return <EditSentences />;
    case 'contoh':
      return <SampleScreen {...props} />;
    default:
      return <ReviewInbox {...props} />;
  }
}
