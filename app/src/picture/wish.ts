import type { Prepared } from '../engine/photos';

export interface Size {
  width: number;
  height: number;
}

/** How large a photo may become. */
export interface Wish {
  side: number;
  bytes: number;
}

export const USUAL: Wish = { side: 1280, bytes: 200_000 };
/** When the phone is nearly full. */
export const SMALLER: Wish = { side: 960, bytes: 100_000 };

/** Why a file cannot become a photo. */
export type Trouble = 'heic' | 'notAPicture' | 'damaged' | 'tooLarge' | 'tooNarrow' | 'tooSlow';

export class PhotoTrouble extends Error {
  override name = 'PhotoTrouble';

  constructor(readonly why: Trouble) {
    super(why);
  }
}

/** What a worker is asked, */
export interface Order {
  file: Blob;
  wish: Wish;
}

/** and what it answers; `onPage`: it cannot, the page may. */
export type Delivery = { prepared: Prepared } | { trouble: Trouble } | { onPage: string };
