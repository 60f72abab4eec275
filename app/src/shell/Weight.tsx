import { megabytes, money } from '../texts/format';
import { useTexts } from '../texts/texts';
import { useLive } from '../ui/hooks';
import { useEngine } from './context';

/** What sending so many bytes takes: "± 0,4 MB, kira-kira Rp4"; over Wi-Fi the size alone. */
export function Weight({ bytes }: { bytes: number }) {
  const t = useTexts().shell;
  const { line } = useEngine();
  const cost = useLive(() => line.costOf(bytes), [bytes]);
  const rupiah =
    typeof cost === 'number' ? `, ${cost < 1 ? t.underOneRupiah : t.about(money(Math.round(cost)))}` : '';
  return <>{`± ${megabytes(bytes)}${rupiah}`}</>;
}
