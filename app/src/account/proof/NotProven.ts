/** She was asked for her password and left the question. */
export class NotProven extends Error {
  override name = 'NotProven';
}
