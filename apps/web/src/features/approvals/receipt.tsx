import { Alert, Button, Card, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { asProblem, useSend } from '@relais/api-client';
import {
  ErrorState,
  formatCents,
  formatDate,
  formatInstant,
  formatMinutes,
  formatMonth,
  HalfDayStrip,
  showDone,
  showUndoToast,
  StatusBadge,
  type StatusTone,
  WhyButton,
} from '@relais/ui';
import { Check, Lock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DecisionPort,
  DecisionResult,
  Dispute,
  Receipt,
  ReceiptPart,
  Remark,
  Shown,
} from './approvals-queries';
import { DisputeForm } from './dispute-form';

const TONES: Record<ReceiptPart['status'], StatusTone> = {
  draft: 'none',
  declared: 'waiting',
  approved: 'done',
  disputed: 'alert',
};

/** One month of one practice: a receipt per employee, and one button for all of them. */
export function ReceiptStack({ receipt, port }: { receipt: Receipt; port: DecisionPort }) {
  const { t, i18n } = useTranslation();
  const { approve, undo } = useDecisions(port);
  const open = receipt.monthStatus === 'open';
  const waiting = receipt.parts.filter((part) => part.status === 'declared');
  const month = formatMonth(receipt.month, i18n.language);
  return (
    <Stack component="section" gap="md" aria-label={month}>
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2} size="h3" className="rl-sentence">
          {month}
        </Title>
        <Text c="dimmed" size="sm">
          {receipt.memberName}
        </Text>
      </Group>
      {!open && (
        <Alert color="gray" icon={<Lock size={18} aria-hidden />}>
          {t('approvals.closed')}
        </Alert>
      )}
      {inOrderOfUrgency(receipt.parts).map((part) => (
        <PartCard
          key={part.partId}
          part={part}
          month={month}
          open={open}
          port={port}
          onApprove={approve}
          onUndo={undo}
        />
      ))}
      {open && waiting.length > 1 && (
        <Button
          size="lg"
          fullWidth
          pos="sticky"
          bottom="calc(var(--app-shell-footer-offset, 0px) + 12px)"
          loading={approve.isPending}
          leftSection={<Check size={20} aria-hidden />}
          onClick={() => approve.mutate(waiting.map(shown))}
        >
          {t('approvals.approveAll', { count: waiting.length })}
        </Button>
      )}
    </Stack>
  );
}

const URGENCY: readonly ReceiptPart['status'][] = ['declared', 'disputed', 'approved', 'draft'];

function inOrderOfUrgency(parts: readonly ReceiptPart[]): ReceiptPart[] {
  return [...parts].sort((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));
}

/** Months with something to decide before the others, each group newest first. */
export function receiptsInOrder(receipts: readonly Receipt[]): Receipt[] {
  const waits = (receipt: Receipt) => receipt.parts.some((part) => part.status === 'declared');
  return [...receipts].sort((a, b) => Number(waits(b)) - Number(waits(a)) || (a.month < b.month ? 1 : -1));
}

const shown = ({ partId, contentHash }: ReceiptPart): Shown => ({ partId, contentHash });

/** Approve and undo, with the thirty seconds of second thought. */
function useDecisions(port: DecisionPort) {
  const { t } = useTranslation();
  const undo = useSend((partId: string, attempt) => port.undo(partId, attempt), {
    invalidates: port.stale,
    onSuccess: () => showDone(t('approvals.undone')),
    onProblem: (problem) => notifications.show({ color: 'brick', message: problem.title, withBorder: true }),
  });
  const approve = useSend((parts: readonly Shown[], attempt) => port.approve(parts, attempt), {
    invalidates: port.stale,
    onSuccess: (results: readonly DecisionResult[]) => {
      const done = results.filter((result) => result.outcome === 'approved');
      for (const refused of results.filter((result) => result.outcome === 'refused')) {
        notifications.show({ color: 'brick', message: refused.message, withBorder: true, autoClose: 10_000 });
      }
      if (done.length > 0) {
        showUndoToast({
          message: t('approvals.approvedMany', { count: done.length }),
          undoLabel: t('approvals.undo'),
          onUndo: () => done.forEach((result) => undo.mutate(result.partId)),
        });
      }
    },
  });
  return { approve, undo };
}

interface PartCardProps {
  part: ReceiptPart;
  month: string;
  open: boolean;
  port: DecisionPort;
  onApprove: ReturnType<typeof useDecisions>['approve'];
  onUndo: ReturnType<typeof useDecisions>['undo'];
}

function PartCard({ part, month, open, port, onApprove, onUndo }: PartCardProps) {
  const { t } = useTranslation();
  const [disputing, setDisputing] = useState(false);
  const dispute = useSend((body: Dispute, attempt) => port.dispute(body, attempt), {
    invalidates: port.stale,
    onSuccess: () => {
      setDisputing(false);
      showDone(t('approvals.disputed', { name: part.employeeName }));
    },
  });
  const error = dispute.error ?? (onApprove.variables?.length === 1 ? onApprove.error : null);
  return (
    <Card component="article" aria-label={part.employeeName} padding="lg">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} size="h4">
            {part.employeeName}
          </Title>
          <StatusBadge tone={TONES[part.status]} label={t(`approvals.status.${part.status}`)} />
        </Group>
        {part.status === 'draft' ? (
          <Text c="dimmed">{t('approvals.planned', { hours: formatMinutes(part.plannedMinutes) })}</Text>
        ) : (
          <>
            <Figures part={part} />
            <Strip part={part} month={month} />
            <Remarks remarks={part.remarks} />
            <Cost part={part} />
          </>
        )}
        {part.voidedBy !== null && part.status === 'declared' && (
          <Alert color="amber" icon={<TriangleAlert size={18} aria-hidden />}>
            {t('approvals.voided', { by: part.voidedBy })}
          </Alert>
        )}
        {error && <ErrorState error={asProblem(error)} />}
        {open && part.status === 'declared' && !disputing && (
          <Group grow gap="sm">
            <Button
              size="lg"
              leftSection={<Check size={20} aria-hidden />}
              loading={onApprove.isPending}
              onClick={() => onApprove.mutate([shown(part)])}
            >
              {t('approvals.approve')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setDisputing(true)}>
              {t('approvals.dispute')}
            </Button>
          </Group>
        )}
        {disputing && (
          <DisputeForm
            part={part}
            busy={dispute.isPending}
            onCancel={() => setDisputing(false)}
            onSend={(entries) => dispute.mutate({ ...shown(part), entries })}
          />
        )}
        <Decision part={part} open={open} onUndo={onUndo} />
      </Stack>
    </Card>
  );
}

function Figures({ part }: { part: ReceiptPart }) {
  const { t } = useTranslation();
  const { workedMinutes, plannedMinutes } = part;
  const delta = workedMinutes - plannedMinutes;
  const scale = Math.max(workedMinutes, plannedMinutes, 1);
  return (
    <div>
      <Group gap="xs" align="baseline">
        <Text fz={28} fw={700} lh={1.2} className="rl-number">
          {formatMinutes(workedMinutes)}
        </Text>
        <Text c="dimmed">{t('approvals.planned', { hours: formatMinutes(plannedMinutes) })}</Text>
        {delta !== 0 && (
          <Text fw={600} c={delta > 0 ? 'relais' : 'brick'}>
            {formatMinutes(delta, { signed: true })}
          </Text>
        )}
      </Group>
      <Progress
        value={(workedMinutes / scale) * 100}
        size="md"
        mt={6}
        aria-label={t('approvals.plannedOf', {
          worked: formatMinutes(workedMinutes),
          planned: formatMinutes(plannedMinutes),
        })}
      />
    </div>
  );
}

function Strip({ part, month }: { part: ReceiptPart; month: string }) {
  const { t } = useTranslation();
  const odd = new Map(part.remarks.map((remark) => [remark.entryId, remark]));
  return (
    <HalfDayStrip
      label={t('approvals.stripLabel', { month, name: part.employeeName })}
      halfDays={part.entries.map((entry) => {
        const remark = odd.get(entry.entryId);
        const alert = entry.disputed
          ? (entry.disputeReason ?? '!')
          : remark && t(`approvals.kind.${entry.kind}`);
        return {
          date: entry.day,
          half: entry.half,
          plannedMinutes: entry.plannedMinutes,
          doneMinutes: part.status === 'draft' ? null : entry.workedMinutes,
          ...(alert === undefined ? {} : { alert }),
        };
      })}
    />
  );
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { t, i18n } = useTranslation();
  if (remarks.length === 0) return <Text c="dimmed">{t('approvals.asPlanned')}</Text>;
  return (
    <List spacing={4} listStyleType="none">
      {remarks.map((remark) => (
        <List.Item key={remark.entryId}>
          {t(`approvals.remark.${remark.kind}`, {
            hours: formatMinutes(remark.kind === 'absent' ? -remark.minutesDelta : remark.minutesDelta, {
              signed: remark.kind === 'more' || remark.kind === 'less',
            }),
            day: formatDate(remark.day, i18n.language, 'weekday'),
          })}
          {remark.note !== '' && (
            <Text span c="dimmed">
              {' '}
              {t('approvals.quoted', { note: remark.note })}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function Cost({ part }: { part: ReceiptPart }) {
  const { t, i18n } = useTranslation();
  if (part.provisionalCostCents === null) return null;
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={4}>
        <Text>{t('approvals.cost')}</Text>
        <WhyButton
          of={t('approvals.cost')}
          explanation={{
            rule: t('approvals.costHelp'),
            inputs: [{ label: t('approvals.hoursDone'), value: formatMinutes(part.workedMinutes) }],
          }}
        />
      </Group>
      <Text fw={650} className="rl-number">
        {formatCents(part.provisionalCostCents, i18n.language)}
      </Text>
    </Group>
  );
}

function Decision({
  part,
  open,
  onUndo,
}: {
  part: ReceiptPart;
  open: boolean;
  onUndo: PartCardProps['onUndo'];
}) {
  const { t, i18n } = useTranslation();
  if (part.decidedAt === null) return null;
  const at = formatInstant(part.decidedAt, i18n.language);
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {part.decidedAs === 'tacit'
          ? t('approvals.tacit', { at })
          : t('approvals.decided', { by: part.decidedBy, at })}
      </Text>
      {open && (
        <Button
          variant="subtle"
          size="compact-md"
          loading={onUndo.isPending}
          onClick={() => onUndo.mutate(part.partId)}
        >
          {t(part.status === 'disputed' ? 'approvals.undoDispute' : 'approvals.undoApproval')}
        </Button>
      )}
    </Group>
  );
}
