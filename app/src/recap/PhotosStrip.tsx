import { links } from '../engine/api';
import { to } from '../router';
import { evidenceLink } from './asking';
import type { RecapData } from './load';
import type { Period } from './period';
import { useRecapWords } from './words';

const MOST = 8;

/** The newest reports as pictures; private photos stay in their reports. */
export function PhotosStrip({ data, period }: { data: RecapData; period: Period }) {
  const t = useRecapWords();
  const shown = data.photos
    .map((item) => ({ item, photo: item.photos.find((photo) => photo.held && !photo.private) }))
    .filter(({ photo }) => photo !== undefined)
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <section class="photo-strip" aria-labelledby="foto-terbaru">
      <h2 id="foto-terbaru">{t.newPhotos}</h2>
      <ul class="scroller">
        {shown.map(({ item, photo }) => (
          <li key={item.id}>
            <a href={to(`/rekap/laporan/${item.id}`)}>
              <img
                class="thumb"
                loading="lazy"
                src={links.photo(photo?.sha256 ?? '', 'thumb')}
                alt={t.photoOf(item.title, item.regionName)}
              />
            </a>
          </li>
        ))}
      </ul>
      <a class="small" href={evidenceLink(period, { region: data.region.code })}>
        {t.all}
      </a>
    </section>
  );
}
