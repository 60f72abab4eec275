import { AppWindow, Pencil } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { to } from '../../router';
import { useEngine } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { Banner } from '../../ui/Banner';
import { Button, LinkButton } from '../../ui/Button';
import { useValue } from '../../ui/hooks';

/** The form while another window writes it: everything can be read, and taken over. */
export function Watching(props: { id: string; takeOver: () => void; children: ComponentChildren }) {
  const t = useTexts();
  const parted = useValue(useEngine().drafts.parted);
  const beside = parted?.id === props.id && parted.copy !== null;
  return (
    <>
      <aside aria-label={t.activity.elsewhere}>
        <Banner icon={AppWindow} title={t.activity.elsewhere}>
          <div class="stack">
            <p>
              {t.activity.elsewhereHint} {beside && t.activity.keptBeside}
            </p>
            <div class="pair">
              <Button size="small" icon={Pencil} onClick={props.takeOver}>
                {t.activity.writeHere}
              </Button>
              <LinkButton size="small" href={to('/')}>
                {t.shell.toHome}
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
