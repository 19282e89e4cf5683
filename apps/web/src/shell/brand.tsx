import { Group, Text } from '@mantine/core';

/** The mark of Relais: two runners' lanes meet and hand over. */
export function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#14544f" />
      <path
        d="M7 11.5h8.5a4.5 4.5 0 0 1 0 9H15"
        fill="none"
        stroke="#7ecbc0"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path
        d="M25 20.5h-8.5a4.5 4.5 0 0 1 0-9H17"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="2.4" fill="#f3c05a" />
    </svg>
  );
}

/** Mark and name. */
export function Brand({ onDark = false }: { onDark?: boolean }) {
  return (
    <Group gap={10} wrap="nowrap">
      <BrandMark />
      <Text component="span" fw={700} fz="lg" lts="-0.01em" c={onDark ? '#fff' : undefined}>
        Relais
      </Text>
    </Group>
  );
}
