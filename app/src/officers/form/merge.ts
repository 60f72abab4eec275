/** What a form holds, field by field; '' is what was left empty. */
export type Values = Record<string, string>;

/** A field that both changed, each in her own way. */
export interface Clash {
  field: string;
  mine: string;
  theirs: string;
}

export interface Merged<V extends Values> {
  values: V;
  clashes: Clash[];
}

/**
 * Two edited what was `base`. What only the other changed is taken over; where both did, hers stays in the form
 * and the difference is named, so that she decides.
 */
export function merge<V extends Values>(base: V, mine: V, theirs: V): Merged<V> {
  const values: Values = { ...mine };
  const clashes: Clash[] = [];
  for (const [field, theirValue] of Object.entries(theirs)) {
    const mineValue = mine[field] ?? '';
    if (mineValue === theirValue) continue;
    if (mineValue === (base[field] ?? '')) values[field] = theirValue;
    else if (theirValue !== (base[field] ?? '')) clashes.push({ field, mine: mineValue, theirs: theirValue });
  }
  return { values: values as V, clashes };
}
