import {
  CheckCheck,
  Check,
  CircleAlert,
  Clock,
  Minus,
  Send,
  Smartphone,
  Undo2,
  type LucideIcon,
} from 'lucide-preact';
import type { Aside } from '../engine/stored';
import type { Tier } from '../engine/model';
import type { Progress } from '../engine/sending/receipts';
import type { Texts } from '../texts/id';

export type Look =
  'saved' | 'waiting' | 'sending' | 'sent' | 'received' | 'approved' | 'returned' | 'attention' | 'withdrawn';

export interface Sign {
  look: Look;
  icon: LucideIcon;
  word: string;
  /** How much of it has arrived, 0 to 1, while it is on its way. */
  part?: number;
}

/** The sign and the word of a state: never one without the other. */
export function signOf(
  progress: Progress | { state: 'saved' },
  t: Texts['activity']['states'],
  tier: Tier,
  online: boolean,
): Sign {
  switch (progress.state) {
    case 'saved':
      return { look: 'saved', icon: Smartphone, word: t.saved };
    case 'waiting':
      return { look: 'waiting', icon: Clock, word: online ? t.queued : t.waiting };
    case 'sending':
      return { look: 'sending', icon: Send, word: t.sending, part: 0.1 };
    case 'textSent': {
      const { held, photos, sending } = progress;
      const part = (held + 0.5) / (photos + 0.5);
      return sending
        ? { look: 'sending', icon: Send, word: t.sendingPhoto(held + 1, photos), part }
        : { look: 'sent', icon: Check, word: t.textSent(held, photos), part };
    }
    case 'sent':
      return { look: 'sent', icon: Check, word: t.sent };
    case 'received':
      return { look: 'received', icon: CheckCheck, word: t.received[tier] };
    case 'approved':
      return { look: 'approved', icon: CheckCheck, word: t.approved };
    case 'returned':
      return { look: 'returned', icon: Undo2, word: t.returned };
    case 'withdrawn':
      return { look: 'withdrawn', icon: Minus, word: t.withdrawn };
    case 'attention':
      return { look: 'attention', icon: CircleAlert, word: t.attention(reasonOf(progress.aside, t)) };
  }
}

export function reasonOf(aside: Aside, t: Texts['activity']['states']): string {
  switch (aside.why) {
    case 'refused':
      return aside.errors.map((error) => error.detail).join(' ') || aside.detail;
    case 'conflict':
      return t.conflict;
    case 'photoGone':
      return t.photoGone;
  }
}
