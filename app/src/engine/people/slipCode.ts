/** The twenty digits in what was scanned or typed; null when there are more, fewer or others. */
export function slipCode(text: string): string | null {
  const digits = text.replace(/[\s.,·#-]/g, '');
  return /^[0-9]{20}$/.test(digits) ? digits : null;
}

/** By fours, as it is printed. */
export function grouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
