import { Group, Text } from '@mantine/core';

/** The mark of Relais: two lanes meet, and one hands over to the other. */
export function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#14544f" />
      <path
        d="M4.5 10H9.5a6 6 0 0 1 0 12H8"
        fill="none"
        stroke="#7ecbc0"
        strokeWidth="3.8"
        strokeLinecap="round"
      />
      <path
        d="M27.5 22H22.5a6 6 0 0 1 0-12H24"
        fill="none"
        stroke="#fff"
        strokeWidth="3.8"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="2.8" fill="#f3c05a" />
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
