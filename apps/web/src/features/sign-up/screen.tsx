import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ApiProblem } from '@relais/api-client';
import { ErrorState, textIn } from '@relais/ui';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, Dossier, SignUpPageData } from './sign-up-queries';

/** What every screen gets. */
export interface ScreenProps {
  page: SignUpPageData;
  answers: Answers;
  findings: Dossier['findings'];
  /** What the last save was refused for. */
  problem: ApiProblem | undefined;
  busy: boolean;
  back: (() => void) | undefined;
}

/** A screen as a form: its fields, what was refused, back and on. */
export function Screen({
  children,
  problem,
  busy,
  back,
  onSubmit,
  label,
}: Pick<ScreenProps, 'problem' | 'busy' | 'back'> & {
  children: ReactNode;
  onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
  label?: string;
}) {
  const { t } = useTranslation();
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {children}
        {problem && <ErrorState error={problem} />}
        <Group justify="space-between" wrap="nowrap">
          {back ? (
            <Button
              variant="default"
              size="md"
              onClick={back}
              leftSection={<ArrowLeft size={16} aria-hidden />}
            >
              {t('signUp.back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="md" loading={busy} style={{ flex: 1, maxWidth: '20rem' }}>
            {label ?? t('signUp.continue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Remarks of the rules on what was entered: they warn and never block. */
export function Remarks({ findings, rules }: { findings: Dossier['findings']; rules: readonly string[] }) {
  const { i18n } = useTranslation();
  return findings
    .filter(({ ruleId }) => rules.includes(ruleId))
    .map((finding) => (
      <Alert key={finding.ruleId} color="amber" variant="light">
        {textIn(finding.message, i18n.language)}
      </Alert>
    ));
}
