import { useEngine } from '../shell/context';
import { useTexts } from '../texts/texts';
import { useLive } from '../ui/hooks';
import { Field } from '../ui/Field';

/** When photos go, and what a megabyte costs her. */
export function SendingChoices() {
  const t = useTexts().account;
  const { line, sync } = useEngine();
  const now = useLive(async () => ({ wifiOnly: await line.wifiOnly(), price: await line.price() }), []);
  if (!now) return null;
  return (
    <section class="card stack">
      <h2>{t.photosAndCost}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={now.wifiOnly}
          onChange={(event) => void line.choose(event.currentTarget.checked).then(() => sync.wakeNow())}
        />
        <span class="grow">
          {t.photosOnWifi}
          <br />
          <span class="small">{t.photosOnWifiHint}</span>
        </span>
      </label>
      <Field
        name="price"
        label={t.price}
        extra={t.priceUnit}
        hint={t.priceHint}
        inputMode="numeric"
        value={String(now.price)}
        onChange={(event) => {
          const rupiah = Number(event.currentTarget.value);
          if (Number.isFinite(rupiah) && rupiah >= 0) void line.choosePrice(rupiah);
        }}
      />
    </section>
  );
}
