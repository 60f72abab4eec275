import { createContext } from 'preact';

/** A picture that somebody may choose in place of her own; made when it is chosen. */
export interface OfferedPicture {
  label: string;
  make: () => Promise<File>;
}

/** Null but in the practice, where an empty gallery must stop nobody. */
export const OfferedPictures = createContext<{ photo: OfferedPicture; attendance: OfferedPicture } | null>(
  null,
);
