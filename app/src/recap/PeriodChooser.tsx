import { CalendarDays, ChevronDown } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { isMonth, periodName, preset, PRESETS, samePeriod, type Period } from './period';
import { useRecapWords } from './words';

interface Props {
  period: Period;
  thisMonth: string;
  onPeriod: (period: Period) => void;
}

/** The period by its usual names, or any months. */
export function PeriodChooser({ period, thisMonth, onPeriod }: Props) {
  const t = useRecapWords();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      around.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  function choose(chosen: Period) {
    setOpen(false);
    around.current?.querySelector('button')?.focus();
    onPeriod(chosen);
  }

  return (
    <div class="period" ref={around}>
      <button
        type="button"
        class="button small"
        aria-expanded={open}
        aria-controls="period-panel"
        onClick={() => setOpen(!open)}
      >
        <CalendarDays aria-hidden="true" />
        <span>
          <span class="hidden-text">{t.period}: </span>
          {periodName(period)}
        </span>
        <ChevronDown aria-hidden="true" />
      </button>
      {open && (
        <div id="period-panel" class="card stack panel" role="group" aria-label={t.choosePeriod}>
          <div class="chips">
            {PRESETS.map((which) => (
              <button
                key={which}
                type="button"
                class="chip"
                aria-pressed={samePeriod(period, preset(which, thisMonth))}
                onClick={() => choose(preset(which, thisMonth))}
              >
                {t.presets[which]}
              </button>
            ))}
          </div>
          <OwnMonths period={period} onPeriod={choose} />
        </div>
      )}
    </div>
  );
}

function OwnMonths({ period, onPeriod }: Pick<Props, 'period' | 'onPeriod'>) {
  const t = useRecapWords();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const [error, setError] = useState<string>();
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isMonth(from) && isMonth(to) && from <= to) onPeriod({ from, to });
        else setError(t.monthsInOrder);
      }}
    >
      <p class="small">{t.ownMonths}</p>
      <div class="pair">
        <Field
          name="period-from"
          type="month"
          label={t.fromMonth}
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
        <Field
          name="period-to"
          type="month"
          label={t.toMonth}
          value={to}
          error={error}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <Button submit size="small">
        {t.show}
      </Button>
    </form>
  );
}
