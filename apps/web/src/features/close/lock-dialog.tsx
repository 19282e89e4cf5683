import { Alert, Button, Card, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { ErrorState, formatMonth, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reasons, RuleFindings, overridesOf, stillBlocking } from '../working-time/rule-findings';
import {
  blockersQuery,
  useLock,
  type Blocker,
  type Blockers,
  type Cockpit,
  type NamedException,
} from './close-queries';

const HARD = new Set<Blocker['kind']>(['no-payroll-number', 'open-conflict']);
const REASON_MIN = 3;

type Draft = Pick<NamedException, 'treatment' | 'reason'>;

/** Locks the month; what is not approved is named, decided and explained one by one. */
export function LockButton({ cockpit }: { cockpit: Cockpit }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const month = formatMonth(cockpit.month, i18n.language);
  return (
    <>
      <Button leftSection={<Lock size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('close.lock', { month })}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('close.lockTitle', { month })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <LockForm cockpit={cockpit} month={month} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function LockForm({ cockpit, month, onDone }: { cockpit: Cockpit; month: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(blockersQuery(cockpit.month));
  const lock = useLock(cockpit.month);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [passes, setPasses] = useState<Readonly<Record<string, Reasons>>>({});
  if (error) return <ErrorState error={asProblem(error)} />;
  if (!data) return <LoadingState />;
  const hard = data.counts.filter((entry) => HARD.has(entry.kind));
  const soft = data.items.filter((item) => item.partId !== null);
  const worked = byEmployee(data.items);
  const draftOf = (item: Blocker): Draft =>
    drafts[item.partId ?? ''] ?? { treatment: 'hold-back', reason: '' };
  const exceptions = soft.map((item): NamedException => ({ partId: item.partId ?? '', ...draftOf(item) }));
  const ready =
    hard.length === 0 &&
    worked.every(({ id, findings }) => stillBlocking(findings, passes[id] ?? {}).length === 0) &&
    exceptions.every((exception) => exception.reason.trim().length >= REASON_MIN);
  const set = (item: Blocker, draft: Draft) =>
    setDrafts((former) => ({ ...former, [item.partId ?? '']: draft }));
  return (
    <Stack>
      <Text size="sm">{t('close.lockHelp')}</Text>
      {hard.length > 0 && (
        <Alert color="brick">
          {t('close.lockHard', {
            what: hard.map(({ kind, count }) => `${t(`close.blocker.${kind}`)} (${count})`).join(', '),
          })}
        </Alert>
      )}
      {soft.length === 0 ? (
        hard.length === 0 && worked.length === 0 && <Text>{t('close.lockClean')}</Text>
      ) : (
        <Exceptions
          items={soft}
          draftOf={draftOf}
          onSet={set}
          onSetAll={(reason) =>
            setDrafts(
              Object.fromEntries(
                soft.map((item): [string, Draft] => [item.partId ?? '', { ...draftOf(item), reason }]),
              ),
            )
          }
        />
      )}
      {worked.map(({ id, name, findings }) => (
        <Stack key={id} gap={4}>
          <Text fw={600}>{name}</Text>
          <RuleFindings
            findings={findings}
            reasons={passes[id] ?? {}}
            onReasons={(reasons) => setPasses((former) => ({ ...former, [id]: reasons }))}
          />
        </Stack>
      ))}
      {lock.error && <ErrorState error={asProblem(lock.error)} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('close.cancel')}
        </Button>
        <Button
          color="brick"
          leftSection={<Lock size={16} aria-hidden />}
          disabled={!ready}
          loading={lock.isPending}
          onClick={() =>
            lock.mutate(
              {
                version: cockpit.version,
                exceptions,
                overrides: worked.flatMap(({ id, findings }) =>
                  overridesOf(findings, passes[id] ?? {}).map((one) => ({ ...one, employeeId: id })),
                ),
              },
              {
                onSuccess: () => {
                  showDone(t('close.locked', { month }));
                  onDone();
                },
              },
            )
          }
        >
          {t('close.lockNow')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Errors of working time, person by person: each passes with a reason of its own. */
function byEmployee(items: Blockers['items']) {
  const found = new Map<string, { id: string; name: string; findings: NonNullable<Blocker['finding']>[] }>();
  for (const { employeeId, employeeName, finding } of items) {
    if (finding === null) continue;
    const own = found.get(employeeId) ?? { id: employeeId, name: employeeName, findings: [] };
    found.set(employeeId, own);
    own.findings.push(finding);
  }
  return [...found.values()];
}

interface ExceptionsProps {
  items: Blockers['items'];
  draftOf: (item: Blocker) => Draft;
  onSet: (item: Blocker, draft: Draft) => void;
  onSetAll: (reason: string) => void;
}

function Exceptions({ items, draftOf, onSet, onSetAll }: ExceptionsProps) {
  const { t } = useTranslation();
  const [common, setCommon] = useState('');
  return (
    <Stack gap="sm">
      <Text size="sm">{t('close.lockExceptions')}</Text>
      {items.length > 1 && (
        <Group align="flex-end">
          <TextInput
            style={{ flex: 1 }}
            label={t('close.reasonAll')}
            maxLength={500}
            value={common}
            onChange={(event) => setCommon(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={common.trim().length < REASON_MIN}
            onClick={() => onSetAll(common)}
          >
            {t('close.applyAll')}
          </Button>
        </Group>
      )}
      {items.map((item) => {
        const draft = draftOf(item);
        // Nothing was declared: there is nothing to pay as declared.
        const choices =
          item.kind === 'undeclared' ? (['hold-back'] as const) : (['hold-back', 'pay-as-declared'] as const);
        return (
          <Card key={item.partId} padding="sm" withBorder>
            <Group justify="space-between" mb={4}>
              <Text fw={600}>{`${item.employeeName}, ${item.memberName ?? ''}`}</Text>
              <Text size="sm" c="dimmed">
                {t(`close.blocker.${item.kind}`)}
              </Text>
            </Group>
            <Group grow align="flex-start">
              <Select
                label={t('close.treatment')}
                allowDeselect={false}
                data={choices.map((choice) => ({ value: choice, label: t(`close.treatments.${choice}`) }))}
                value={draft.treatment}
                onChange={(value) =>
                  onSet(item, {
                    ...draft,
                    treatment: value === 'pay-as-declared' ? 'pay-as-declared' : 'hold-back',
                  })
                }
              />
              <TextInput
                label={t('close.reason')}
                required
                maxLength={500}
                value={draft.reason}
                onChange={(event) => onSet(item, { ...draft, reason: event.currentTarget.value })}
              />
            </Group>
          </Card>
        );
      })}
    </Stack>
  );
}
