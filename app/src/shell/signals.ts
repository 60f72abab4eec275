// What the windows of the app and its worker say to each other.

/** To a version that waits: nothing is being typed or sent, take over. */
export const TAKE_OVER = 'take-over';
/** To the version that runs: this window is young, the files of older versions may go. */
export const TIDY = 'tidy';
/** The name under which the browser is asked to wake the worker when there is signal. */
export const SEND_TAG = 'send';

/** Held while something is sent, in whatever window or in the worker. */
export const SENDING_LOCK = 'jejak-sync';
