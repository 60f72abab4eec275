import { words as account } from '../account/words.en';
import { words as activity } from '../activity/words.en';
import { words as home } from '../home/words.en';
import { words as notice } from '../notice/words.en';
import { words as shell } from '../shell/words.en';
import type { Texts } from './id';

export const en: Texts = { locale: 'en-GB', shell, home, activity, account, notice };
