import { words as account } from '../account/words.id';
import { words as activity } from '../activity/words.id';
import { words as home } from '../home/words.id';
import { words as notice } from '../notice/words.id';
import { words as shell } from '../shell/words.id';

export const id = { locale: 'id-ID', shell, home, activity, account, notice };

/** The same keys in every language, each with the same kind of value. */
export type Texts = typeof id;
