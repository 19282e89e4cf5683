import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LANES = ['M-20 70H190a46 46 0 0 1 0 92H150', 'M520 162H310a46 46 0 0 1 0-92H350'] as const;

/** Two columns on a desk: what Relais is, and the form; only the form on a phone. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="rl-sign-in">
      <div className="rl-sign-in-form">{children}</div>
      <aside className="rl-sign-in-aside">
        <svg viewBox="0 0 500 232" aria-hidden focusable="false">
          {LANES.map((lane, index) => (
            <path
              key={lane}
              d={lane}
              fill="none"
              stroke={index === 0 ? '#7ecbc0' : '#ffffff'}
              strokeWidth="30"
              strokeLinecap="round"
            />
          ))}
          <circle cx="250" cy="116" r="17" fill="#f3c05a" />
        </svg>
        <Text fz={26} fw={650} lh={1.25} maw="22ch">
          {t('shell.signIn.promise')}
        </Text>
        <Text maw="40ch" opacity={0.85}>
          {t('shell.signIn.promiseHelp')}
        </Text>
      </aside>
    </div>
  );
}
