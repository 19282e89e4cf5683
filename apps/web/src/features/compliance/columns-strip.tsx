import { Button, Card, Group, Progress, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { ErrorState, showDone, textIn } from '@relais/ui';
import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useRemind, type Obligation, type OwnerRow } from './compliance-queries';
import { countColumn } from './standing';

/** The obligations where somebody is late: how far each is, and one button to remind of all its reds. */
export function ColumnsStrip({
  rows,
  obligations,
}: {
  rows: readonly OwnerRow[];
  obligations: readonly Obligation[];
}) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const remind = useRemind();
  const late = obligations
    .map((obligation) => ({ obligation, ...countColumn(rows, obligation.id) }))
    .filter((column) => column.late > 0)
    .sort((a, b) => b.late - a.late);
  if (late.length === 0) return null;
  return (
    <>
      <ul className="rl-strip" aria-label={t('compliance.lateColumns')}>
        {late.map(({ obligation, late: count, applicable, done }) => {
          const title = textIn(obligation.title, i18n.language);
          return (
            <Card key={obligation.id} component="li" padding="sm">
              <Text size="sm" fw={600} lineClamp={2}>
                {title}
              </Text>
              <Progress
                value={applicable === 0 ? 0 : (done / applicable) * 100}
                mt={8}
                aria-label={t('compliance.doneOf', { done, applicable })}
              />
              <Group justify="space-between" mt={8} gap={6}>
                <Text size="xs" c="dimmed">
                  {t('compliance.doneOf', { done, applicable })}
                </Text>
                {can('compliance.remind') && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<BellRing size={13} aria-hidden />}
                    loading={remind.isPending && remind.variables === obligation.id}
                    aria-label={t('compliance.remindOf', { title })}
                    onClick={() =>
                      remind.mutate(obligation.id, {
                        onSuccess: ({ sent, already }) =>
                          showDone(
                            sent === 0
                              ? t('compliance.remindedAlready', { count: already })
                              : t('compliance.reminded', { count: sent }),
                          ),
                      })
                    }
                  >
                    {t('compliance.remind', { count })}
                  </Button>
                )}
              </Group>
            </Card>
          );
        })}
      </ul>
      {remind.error && <ErrorState error={asProblem(remind.error)} />}
    </>
  );
}
