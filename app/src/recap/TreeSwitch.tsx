import { to } from '../router';
import { plainDate } from '../texts/format';
import { recapPath } from './asking';
import { earlierTree, type Period } from './period';
import { useRecapWords } from './words';

interface Props {
  code: string;
  period: Period;
  changedOn: string | null;
}

/** Regions that changed since: the same reports counted by those of today, or by those of that time. */
export function TreeSwitch({ code, period, changedOn }: Props) {
  const t = useRecapWords();
  const earlier = period.tree ?? earlierTree(period, changedOn);
  if (earlier === null) return null;
  const { from, to: until, tree } = period;
  const ways = [
    { path: recapPath(code, { from, to: until }), words: t.treeNow, here: tree === undefined },
    {
      path: recapPath(code, { from, to: until, tree: earlier }),
      words: t.treeOf(plainDate(earlier)),
      here: tree !== undefined,
    },
  ];
  return (
    <nav class="stack stack-1" aria-label={t.treeSwitch}>
      <div class="chips">
        {ways.map(({ path, words, here }) => (
          <a key={path} class="chip" href={to(path)} {...(here ? { 'aria-current': 'true' as const } : {})}>
            {words}
          </a>
        ))}
      </div>
      <p class="small">{tree === undefined ? t.treeChanged : t.treeHint}</p>
    </nav>
  );
}
