import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { DateText, ErrorState, LoadingState, SidePanel, StatusBadge, textIn } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { FileDown, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { standingOf, TONES } from '../deadlines/marks';
import type { AidContract } from './aid-queries';
import { AbsenceForm, EventForm, TrainingForm } from './life-forms';
import {
  aidLifeQuery,
  letterAddress,
  type AidAbsence,
  type AidEvent,
  type AidTraining,
} from './life-queries';

type Edited =
  | { what: 'absence'; row: AidAbsence | null }
  | { what: 'training'; row: AidTraining | null }
  | { what: 'event'; row: AidEvent | null };

/** What happened to the contract since it was signed, and what each of it asks for. */
export function LifeTab({ contract, today }: { contract: AidContract; today: string }) {
  const { t } = useTranslation();
  const changeable = useCan()('aid.write') && contract.status !== 'ended';
  const [edited, setEdited] = useState<Edited | null>(null);
  const query = useQuery(aidLifeQuery(contract.id));
  if (query.isPending) return <LoadingState variant="cards" />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { absences, trainings, events } = query.data;
  const edit = (to: Edited) => (changeable ? () => setEdited(to) : undefined);
  const form = { aidContractId: contract.id, today, onDone: () => setEdited(null) };
  return (
    <Stack>
      <Section
        title={t('aid.life.absences')}
        add={t('aid.life.addAbsence')}
        empty={absences.length === 0 ? t('aid.life.noAbsence') : null}
        onAdd={edit({ what: 'absence', row: null })}
      >
        {absences.map((absence) => (
          <AbsenceCard
            key={absence.id}
            aidContractId={contract.id}
            absence={absence}
            today={today}
            onEdit={edit({ what: 'absence', row: absence })}
          />
        ))}
      </Section>
      <Section
        title={t('aid.life.trainingsTitle')}
        add={t('aid.life.addTraining')}
        empty={trainings.length === 0 ? t('aid.life.noTraining') : null}
        onAdd={edit({ what: 'training', row: null })}
      >
        {trainings.map((training) => (
          <Happening
            key={training.id}
            title={t(`aid.life.trainings.${training.kind}`)}
            lead={training.provider}
            onEdit={edit({ what: 'training', row: training })}
          >
            <Dates
              dates={[
                [t('aid.life.training.startsOn'), training.startsOn],
                [t('aid.life.training.filedOn'), training.filedOn],
                [t('aid.life.training.certifiedOn'), training.certifiedOn],
              ]}
            />
            <Chain chain={training.chain} today={today} />
          </Happening>
        ))}
      </Section>
      <Section
        title={t('aid.life.eventsTitle')}
        add={t('aid.life.addEvent')}
        empty={events.length === 0 ? t('aid.life.noEvent') : null}
        onAdd={edit({ what: 'event', row: null })}
      >
        {events.map((event) => (
          <Happening
            key={event.id}
            title={t(`aid.life.events.${event.kind}`)}
            lead={event.note}
            onEdit={edit({ what: 'event', row: event })}
          >
            <Dates
              dates={[
                [t('aid.life.happenedOn'), event.happenedOn],
                [t('aid.life.settledOn'), event.settledOn],
              ]}
            />
          </Happening>
        ))}
      </Section>
      <SidePanel
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited ? t(`aid.life.panel.${edited.what}`) : ''}
      >
        {edited?.what === 'absence' && <AbsenceForm key={edited.row?.id} row={edited.row} {...form} />}
        {edited?.what === 'training' && <TrainingForm key={edited.row?.id} row={edited.row} {...form} />}
        {edited?.what === 'event' && <EventForm key={edited.row?.id} row={edited.row} {...form} />}
      </SidePanel>
    </Stack>
  );
}

/** An absence with what it asks for, by when, and the letters to sign. */
export function AbsenceCard({
  aidContractId,
  absence,
  today,
  onEdit,
}: {
  aidContractId: string;
  absence: AidAbsence;
  today: string;
  onEdit?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const suspended = absence.suspendedFrom !== null;
  return (
    <Happening
      title={t(`aid.life.causes.${absence.cause}`)}
      lead={suspended ? t('aid.life.suspends') : ''}
      onEdit={onEdit}
    >
      <Dates
        dates={[
          [t('aid.life.startsOn'), absence.startsOn],
          [t('aid.life.endsOn'), absence.endsOn],
          [t('aid.life.replacedFrom'), absence.replacedFrom],
          [t('aid.life.suspendedFrom'), absence.suspendedFrom],
          [t('aid.life.suspendedTo'), absence.suspendedTo],
        ]}
      />
      <Chain chain={absence.chain} today={today} />
      <Group gap="xs">
        {absence.letters.map((kind) => (
          <Button
            key={kind}
            component="a"
            href={letterAddress(aidContractId, absence.id, kind)}
            download
            size="compact-sm"
            variant="light"
            leftSection={<FileDown size={14} aria-hidden />}
          >
            {t(`aid.life.letters.${kind}`)}
          </Button>
        ))}
      </Group>
    </Happening>
  );
}

function Section({
  title,
  add,
  empty,
  onAdd,
  children,
}: {
  title: string;
  add: string;
  empty: string | null;
  onAdd: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {title}
        </Title>
        {onAdd && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={onAdd}
          >
            {add}
          </Button>
        )}
      </Group>
      {empty === null ? (
        <SimpleGrid cols={{ base: 1, md: 2 }}>{children}</SimpleGrid>
      ) : (
        <Text c="dimmed" size="sm">
          {empty}
        </Text>
      )}
    </section>
  );
}

function Happening({
  title,
  lead,
  onEdit,
  children,
}: {
  title: string;
  lead: string;
  onEdit: (() => void) | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Card component="article">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={3} size="h4">
              {title}
            </Title>
            {lead !== '' && (
              <Text size="sm" c="dimmed">
                {lead}
              </Text>
            )}
          </div>
          {onEdit && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onEdit}
              aria-label={`${t('aid.life.edit')} ${title}`}
            >
              {t('aid.life.edit')}
            </Button>
          )}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}

function Dates({ dates }: { dates: readonly (readonly [label: string, date: string | null | undefined])[] }) {
  return (
    <dl className="rl-why-inputs">
      {dates.map(
        ([label, date]) =>
          date != null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <DateText date={date} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Chain({ chain, today }: { chain: AidAbsence['chain']; today: string }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="rl-aid-instalments">
      {chain.map((one) => {
        const waits = one.status === 'open' || one.status === 'snoozed';
        const standing = standingOf({ status: one.status, late: waits && one.dueOn < today });
        return (
          <li key={one.id}>
            <span>{textIn(one.title, i18n.language)}</span>
            <span>
              <DateText date={one.dueOn} /> · {one.ruleId}
            </span>
            <StatusBadge tone={TONES[standing]} label={t(`deadlines.statuses.${standing}`)} />
          </li>
        );
      })}
    </ul>
  );
}
