import { AppWindow, Pencil } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { to } from '../../router';
import { useEngine } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { useFormWords } from './useFormWords';
import { Banner } from '../../ui/Banner';
import { Button, LinkButton } from '../../ui/Button';
import { useValue } from '../../ui/hooks';

/** The form while another window writes it: everything can be read, and taken over. */
export function Watching(props: { id: string; takeOver: () => void; children: ComponentChildren }) {
  const t = useFormWords();
  const { toHome } = useTexts().shell;
  const parted = useValue(useEngine().drafts.parted);
  const beside = parted?.id === props.id && parted.copy !== null;
  return (
    <>
      <aside aria-label={t.elsewhere}>
        <Banner icon={AppWindow} title={t.elsewhere}>
          <div class="stack">
            <p>
              {t.elsewhereHint} {beside && t.keptBeside}
            </p>
            <div class="pair">
              <Button size="small" icon={Pencil} onClick={props.takeOver}>
                {t.writeHere}
              </Button>
              <LinkButton size="small" href={to('/')}>
                {toHome}
              </LinkButton>
            </div>
          </div>
        </Banner>
      </aside>
      <fieldset class="watched" disabled>
        {props.children}
      </fieldset>
    </>
  );
}
