import { CircleCheck, CircleDashed, CircleDot, CircleSlash, Clock3, Info, TriangleAlert } from 'lucide-react';

/**
 * What a state means, whatever its name: nothing yet, foreseen, being done, waiting for somebody, done, needs
 * attention, not concerned, good to know. Shape, text and colour all say it.
 */
export type StatusTone = 'none' | 'planned' | 'progress' | 'waiting' | 'done' | 'alert' | 'off' | 'info';

const SHAPES = {
  none: CircleDashed,
  planned: CircleDashed,
  progress: CircleDot,
  waiting: Clock3,
  done: CircleCheck,
  alert: TriangleAlert,
  off: CircleSlash,
  info: Info,
} as const;

export interface StatusBadgeProps {
  tone: StatusTone;
  label: string;
  /** Only the shape is drawn; the label stays for screen readers and as a tooltip. */
  compact?: boolean;
}

/** A state as shape, text and colour, readable without seeing colours. */
export function StatusBadge({ tone, label, compact = false }: StatusBadgeProps) {
  const Shape = SHAPES[tone];
  return (
    <span className="rl-status" data-tone={tone} data-compact={compact || undefined} title={label}>
      <Shape size={14} strokeWidth={2.2} aria-hidden />
      <span className={compact ? 'rl-sr-only' : undefined}>{label}</span>
    </span>
  );
}
