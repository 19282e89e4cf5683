import { type StatusTone } from '@relais/ui';
import { Circle, Diamond, Square, Triangle, type LucideIcon } from 'lucide-react';
import type { DeadlineLine, DeadlineOwner, DeadlineStatus } from './deadlines-queries';

/** What a mark says: late is a state of its own, above the status. */
export type Standing = 'late' | DeadlineStatus;

export const standingOf = ({ late, status }: Pick<DeadlineLine, 'late' | 'status'>): Standing =>
  late ? 'late' : status;

export const TONES: Readonly<Record<Standing, StatusTone>> = {
  late: 'alert',
  open: 'planned',
  snoozed: 'waiting',
  submitted: 'progress',
  acknowledged: 'done',
  cancelled: 'off',
};

/** Who has to act, as a shape. */
export const SHAPES: Readonly<Record<DeadlineOwner, LucideIcon>> = {
  group: Square,
  doctor: Circle,
  employee: Triangle,
  'health-fund': Diamond,
};

/** A deadline on a calendar: shape = who acts, colour = where it stands. Said in words by whoever holds it. */
export function Mark({ deadline, size = 14 }: { deadline: DeadlineLine; size?: number }) {
  const Shape = SHAPES[deadline.owner];
  return <Shape size={size} className="rl-mark" data-standing={standingOf(deadline)} aria-hidden />;
}
