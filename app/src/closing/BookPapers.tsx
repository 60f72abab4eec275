import { Printer } from 'lucide-preact';
import { LinkButton } from '../ui/Button';
import { bookPaper } from './books';
import type { PeriodView } from './calls';
import { usePeriodWords } from './words';

/** Each version of closed books on paper; the one that holds first, those that were opened again below it. */
export function BookPapers({ view }: { view: PeriodView }) {
  const t = usePeriodWords();
  const closed = view.state !== 'OPEN';
  const reopened = Array.from({ length: closed ? view.version - 1 : view.version }, (_, at) => at + 1);
  return (
    <>
      {closed && (
        <LinkButton icon={Printer} href={bookPaper(view.region, view.period, view.version)} newTab>
          {t.print}
        </LinkButton>
      )}
      {reopened.reverse().map((version) => (
        <LinkButton
          key={version}
          size="small"
          icon={Printer}
          href={bookPaper(view.region, view.period, version)}
          newTab
        >
          {t.printOld(String(version))}
        </LinkButton>
      ))}
    </>
  );
}
