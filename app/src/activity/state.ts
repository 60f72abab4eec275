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
    case 'textSent':
      return photoSign(progress, t);
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

function photoSign(
  { held, photos, way }: Progress & { state: 'textSent' },
  t: Texts['activity']['states'],
): Sign {
  const partOf = (arrived: number) => (held + arrived + 0.5) / (photos + 0.5);
  switch (way.kind) {
    case 'goes': {
      const percent = Math.round(way.part * 100);
      const word = t.sendingPhoto(held + 1, photos, percent);
      return { look: 'sending', icon: Send, word, part: partOf(way.part) };
    }
    case 'waits':
      return { look: 'sent', icon: Check, word: t.textSent(held, photos), part: partOf(0) };
    case 'waitsForWifi':
      return { look: 'sent', icon: Check, word: t.photosWaitForWifi };
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
