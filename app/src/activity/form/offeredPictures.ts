import { createContext } from 'preact';

/** A picture that somebody may choose in place of her own; made when it is chosen. */
export interface OfferedPicture {
  label: string;
  draw: () => Promise<File>;
  attendance: boolean;
}

/** Empty but in the practice. */
export const OfferedPictures = createContext<OfferedPicture[]>([]);
