import { BookUser, CalendarDays, ChevronRight, FileSpreadsheet } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { memberBook } from '../../engine/officers/calls';
import { useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { LinkButton } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useOfficerWords } from '../useOfficerWords';

/** The Buku Daftar Anggota of the team whose officers are shown: today's by one tap, or that of another day. */
export function MemberBook({ region }: { region: string }) {
  const t = useOfficerWords().book;
  const today = localDay(new Date(), useMe().team.timeZone);
  const [day, setDay] = useState(today);
  const on = day === '' ? today : day;
  return (
    <section class="card stack stack-2 member-book" aria-label={t.title}>
      <div class="row wrap">
        <LinkButton icon={BookUser} size="small" href={memberBook(region, 'pdf', on)} newTab>
          {t.print}
        </LinkButton>
        <LinkButton icon={FileSpreadsheet} size="small" href={memberBook(region, 'xlsx', on)}>
          {t.sheet}
        </LinkButton>
      </div>
      <details>
        <summary class="small">
          <CalendarDays aria-hidden="true" />
          {t.otherDay}
          <ChevronRight aria-hidden="true" />
        </summary>
        <Field
          name="book-day"
          type="date"
          label={t.day}
          hint={t.dayHint}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </details>
    </section>
  );
}
