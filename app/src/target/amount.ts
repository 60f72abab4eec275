const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^\d{1,13}(\.\d{1,2})?$/;
const LARGEST = 1e12;

/** What she typed as the server takes it: "1.240,5" is 1240.5; null when it is no planned value. */
export function plannedValue(typed: string): string | null {
  const text = typed.replace(/\s/g, '');
  const plain = GROUPED.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  return PLAIN.test(plain) && Number(plain) <= LARGEST ? plain : null;
}

/** As she would type it. */
export function typedValue(value: string | null | undefined): string {
  return (value ?? '').replace('.', ',');
}
