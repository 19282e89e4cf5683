import {
  ActionIcon,
  Button,
  Card,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { addDays, isLocalDate, type LocalDate } from '@relais/kernel';
import { ErrorState, LoadingState, SidePanel, formatDate, showDone, showUndoToast } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import {
  type Closure,
  type DeclareClosure,
  PLANNING_KEYS,
  cancelClosure,
  closuresQuery,
  declareClosure,
  ownPlanningQuery,
} from './planning-queries';

export interface ClosuresPanelProps {
  opened: boolean;
  onClose: () => void;
  /** Closures are listed from this day on, over two months. */
  from: LocalDate;
}

/** Closures of practices: what is declared, and one more. A doctor only sees and closes the own practice. */
export function ClosuresPanel({ opened, onClose, from }: ClosuresPanelProps) {
  const { t } = useTranslation();
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('planning.closing.title')}>
      {opened && <Content from={from} />}
    </SidePanel>
  );
}

function Content({ from }: { from: LocalDate }) {
  const { t } = useTranslation();
  const to = addDays(from, 61);
  const closures = useQuery(closuresQuery(from, to));
  const planning = useQuery(ownPlanningQuery(from, to));
  const error = closures.error ?? planning.error;
  if (error)
    return (
      <ErrorState error={error} onRetry={() => void Promise.all([closures.refetch(), planning.refetch()])} />
    );
  if (!closures.data || !planning.data) return <LoadingState rows={6} />;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('planning.closing.lead')}
      </Text>
      <DeclareForm members={planning.data.members} sites={planning.data.sites} from={from} />
      {closures.data.length === 0 ? (
        <Text size="sm">{t('planning.closing.none')}</Text>
      ) : (
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {closures.data.map((closure) => (
            <ClosureLine key={closure.id} closure={closure} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function ClosureLine({ closure }: { closure: Closure }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const restore = useSend(declareClosure, { invalidates: PLANNING_KEYS });
  const cancel = useSend(cancelClosure, {
    invalidates: PLANNING_KEYS,
    onSuccess: () => {
      const { memberId, siteId, startsOn, endsOn, half, reason, effect } = closure;
      showUndoToast({
        message: t('planning.closing.cancelled'),
        undoLabel: t('planning.closing.undo'),
        onUndo: () => restore.mutate({ memberId, siteId, startsOn, endsOn, half, reason, effect }),
      });
    },
  });
  const days =
    closure.startsOn === closure.endsOn
      ? formatDate(closure.startsOn, i18n.language)
      : `${formatDate(closure.startsOn, i18n.language)} – ${formatDate(closure.endsOn, i18n.language)}`;
  return (
    <Card component="li" padding="sm">
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text fw={600} size="sm">
            {closure.memberName}
          </Text>
          <Text size="sm">
            {days}
            {closure.half === null ? '' : ` · ${t(`planning.closing.${closure.half}`)}`}
          </Text>
          <Text size="xs" c="dimmed">
            {[closure.reason, t(`planning.effect.${closure.effect}`)].filter(Boolean).join(' · ')}
          </Text>
          {cancel.error && <ErrorState error={cancel.error} />}
        </div>
        {can('closure.cancel') && (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('planning.closing.cancel')}
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ id: closure.id, version: closure.version })}
          >
            <Trash2 size={16} />
          </ActionIcon>
        )}
      </Group>
    </Card>
  );
}

interface Values {
  memberId: string;
  siteId: string;
  startsOn: string;
  endsOn: string;
  half: string;
  reason: string;
  effect: DeclareClosure['effect'];
}

function DeclareForm({
  members,
  sites,
  from,
}: {
  members: readonly { id: string; name: string }[];
  sites: readonly { id: string; memberId: string; name: string }[];
  from: LocalDate;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const byDoctor = session.role === 'doctor';
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm<Values>({
    initialValues: {
      memberId: session.memberId ?? '',
      siteId: '',
      startsOn: from,
      endsOn: from,
      half: '',
      reason: '',
      effect: 'paid',
    },
    validate: {
      memberId: (value) => (value === '' ? t('planning.closing.required') : null),
      startsOn: (value) => (isLocalDate(value) ? null : t('planning.closing.required')),
      endsOn: (value) => (isLocalDate(value) ? null : t('planning.closing.required')),
    },
  });
  const send = useSend(declareClosure, {
    invalidates: PLANNING_KEYS,
    onSuccess: () => {
      showDone(t('planning.closing.declared'));
      form.reset();
    },
    onProblem: (refused) => setProblem(applyProblem(form, refused)),
  });
  const own = sites.filter((site) => site.memberId === form.values.memberId);
  return (
    <Card component="section" aria-label={t('planning.closing.declare')}>
      <Title order={3} mb="sm">
        {t('planning.closing.declare')}
      </Title>
      <form
        onSubmit={form.onSubmit(({ memberId, siteId, startsOn, endsOn, half, reason, effect }) => {
          setProblem(undefined);
          send.mutate({
            memberId,
            siteId: siteId === '' ? null : siteId,
            startsOn,
            endsOn,
            half: half === 'am' || half === 'pm' ? half : null,
            reason,
            effect,
          });
        })}
      >
        <Stack gap="sm">
          {!byDoctor && (
            <Select
              label={t('planning.closing.member')}
              required
              searchable
              data={members.map((member) => ({ value: member.id, label: member.name }))}
              {...form.getInputProps('memberId')}
              onChange={(chosen: string | null) => form.setValues({ memberId: chosen ?? '', siteId: '' })}
            />
          )}
          {own.length > 1 && (
            <Select
              label={t('planning.closing.site')}
              data={[
                { value: '', label: t('planning.closing.allSites') },
                ...own.map((site) => ({ value: site.id, label: site.name })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('siteId')}
            />
          )}
          <SimpleGrid cols={2}>
            <TextInput
              type="date"
              label={t('planning.closing.from')}
              required
              {...form.getInputProps('startsOn')}
            />
            <TextInput
              type="date"
              label={t('planning.closing.to')}
              required
              {...form.getInputProps('endsOn')}
            />
          </SimpleGrid>
          <Select
            label={t('planning.closing.half')}
            allowDeselect={false}
            data={[
              { value: '', label: t('planning.closing.wholeDays') },
              { value: 'am', label: t('planning.closing.am') },
              { value: 'pm', label: t('planning.closing.pm') },
            ]}
            {...form.getInputProps('half')}
          />
          <TextInput label={t('planning.closing.reason')} maxLength={300} {...form.getInputProps('reason')} />
          {!byDoctor && (
            <Select
              label={t('planning.closing.effect')}
              allowDeselect={false}
              data={[
                { value: 'paid', label: t('planning.closing.effectPaid') },
                { value: 'paid-leave', label: t('planning.closing.effectLeave') },
                { value: 'unpaid', label: t('planning.closing.effectUnpaid') },
              ]}
              {...form.getInputProps('effect')}
            />
          )}
          {problem && <ErrorState error={problem} />}
          <Button type="submit" loading={send.isPending}>
            {t('planning.closing.declare')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
