import { logoAddress } from './calls';
import type { SettingItem, SettingValue, TeamSettings } from './model';
import { fill, sampleNumber, signed, valueOf, type Signed } from './paper';
import { useTeamWords } from './useTeamWords';

export interface Draft {
  item: SettingItem;
  value: SettingValue | null;
}

/** The kop and the signatures as they come out on paper, while they are being typed. */
export function PaperPreview({ team, draft }: { team: TeamSettings; draft: Draft | null }) {
  const t = useTeamWords();
  const value = (item: SettingItem) => valueOf(team.items, item, draft);
  const lines = (value('KOP_LINES')?.lines ?? [])
    .map((line) => fill(line, team))
    .filter((line) => line.trim());
  const address = value('ADDRESS')?.text;
  const number = value('LETTER_NUMBER')?.text;
  const patron = value('PATRON');
  const signers = value('SIGNERS_ACTIVITY');
  const logos = [value('LOGO_LEFT')?.logo, value('LOGO_RIGHT')?.logo].map((logo) =>
    logo === '-' ? undefined : logo,
  );
  return (
    <figure class="paper-preview">
      <figcaption class="small">{t.preview}</figcaption>
      <div class="paper" lang="id">
        <div class="paper-kop">
          {logos.some(Boolean) && <PaperLogo logo={logos[0]} label={t.items.LOGO_LEFT} />}
          <div class="paper-lines">
            {lines.map((line, index) => (
              <span key={index} class={index < 2 ? 'large' : ''}>
                {line}
              </span>
            ))}
            {address && <span>Alamat: {fill(address, team)}</span>}
          </div>
          {logos.some(Boolean) && <PaperLogo logo={logos[1]} label={t.items.LOGO_RIGHT} />}
        </div>
        <p class="paper-title">{t.sampleTitle}</p>
        {number && (
          <p class="paper-number">
            {t.numberLabel}: {sampleNumber(number, team.code, new Date())}
          </p>
        )}
        <p class="paper-dots" aria-hidden="true">
          ⋯
        </p>
        <div class="paper-sign">
          <PaperSigner signed={signed(signers?.left, patron, team)} />
          <PaperSigner signed={signed(signers?.right, patron, team)} place={team.regionName} />
        </div>
      </div>
    </figure>
  );
}

function PaperLogo({ logo, label }: { logo: string | undefined; label: string }) {
  return <div class="paper-logo">{logo && <img src={logoAddress(logo)} alt={label} />}</div>;
}

function PaperSigner({ signed: who, place }: { signed: Signed | null; place?: string }) {
  if (!who) return <div />;
  return (
    <div>
      {place && <span>{place}, …</span>}
      {who.lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
      <b>{who.name ?? '( ........................ )'}</b>
    </div>
  );
}
