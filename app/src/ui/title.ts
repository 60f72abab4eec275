import { Value } from '../engine/value';

/** What stands behind the name of each screen in the title of the window. */
export const windowName = new Value('Jejak PKK');
