import { Alert, Box, Button, Code, Group, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { CloudOff, Inbox, Lock, RotateCcw, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface EmptyStateProps {
  title: string;
  /** What this place will contain, and what brings it there. */
  children: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
  icon?: LucideIcon;
}

/** Nothing here yet: says what will be, and offers the one action. */
export function EmptyState({ title, children, action, icon: Icon = Inbox }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" className="rl-empty">
      <Box className="rl-empty-icon" aria-hidden>
        <Icon size={26} strokeWidth={1.6} />
      </Box>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed" maw="48ch">
        {children}
      </Text>
      {action !== undefined && <Box mt="sm">{action}</Box>}
    </Stack>
  );
}

export interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  /** What was being done, e.g. "loading the members". */
  title?: string;
}

/** A refusal or a failure: what happened, what to do, and the number to give to the support. */
export function ErrorState({ error, onRetry, title }: ErrorStateProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const Icon = problem.kind === 'network' ? CloudOff : problem.kind === 'forbidden' ? Lock : TriangleAlert;
  const otherFields = problem.fields.filter(({ message }) => message !== problem.message);
  const known = problem.kind === 'invalid' || problem.kind === 'stale';
  return (
    <Alert
      color="brick"
      variant="light"
      icon={<Icon size={20} aria-hidden />}
      title={title ?? t(`ui.problem.${problem.kind}.title`)}
      role="alert"
    >
      <Stack gap="xs">
        <Text size="sm">{known ? problem.message : t(`ui.problem.${problem.kind}.help`)}</Text>
        {otherFields.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
            {otherFields.map((field) => (
              <li key={`${field.path} ${field.code}`}>
                <Text size="sm">{field.message}</Text>
              </li>
            ))}
          </ul>
        )}
        <Group gap="md">
          {onRetry && problem.kind !== 'forbidden' && (
            <Button size="xs" variant="default" leftSection={<RotateCcw size={14} />} onClick={onRetry}>
              {t('ui.retry')}
            </Button>
          )}
          {problem.correlationId !== undefined && (
            <Text size="xs">
              {t('ui.problem.reference')} <Code>{problem.correlationId}</Code>
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

export interface LoadingStateProps {
  /** Shape of what is coming. */
  variant?: 'lines' | 'cards' | 'table';
  rows?: number;
}

/** Grey shapes where the content will be; announced once to screen readers. */
export function LoadingState({ variant = 'lines', rows = 5 }: LoadingStateProps) {
  const { t } = useTranslation();
  const items = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {variant === 'cards' ? (
        <div className="rl-cards">
          {items.map((index) => (
            <Skeleton key={index} height={112} radius="lg" />
          ))}
        </div>
      ) : (
        <Stack gap={variant === 'table' ? 6 : 'sm'}>
          {variant === 'table' && <Skeleton height={36} />}
          {items.map((index) => (
            <Skeleton
              key={index}
              height={variant === 'table' ? 40 : 16}
              width={variant === 'table' ? '100%' : `${92 - ((index * 17) % 40)}%`}
            />
          ))}
        </Stack>
      )}
    </div>
  );
}
