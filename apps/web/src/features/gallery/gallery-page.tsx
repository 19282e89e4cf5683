import { AreaChart } from '@mantine/charts';
import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { ApiProblem } from '@relais/api-client';
import {
  ChartCard,
  ConfirmButton,
  DateText,
  EmptyState,
  ErrorState,
  HalfDayGrid,
  HalfDayStrip,
  HistoryTab,
  HoursInput,
  HoursText,
  LoadingState,
  localRows,
  MoneyText,
  MonthCalendar,
  PageHeader,
  showUndoToast,
  StatusBadge,
  WhyButton,
  type Half,
  type HalfDaySlot,
  type StatusTone,
} from '@relais/ui';
import { daysOf, month, weekday } from '@relais/kernel';
import { Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { GalleryTable } from './gallery-table';

const tones: StatusTone[] = ['none', 'planned', 'progress', 'waiting', 'done', 'alert', 'off', 'info'];
const october = daysOf(month('2026-10'));
const strip = october
  .filter((date) => weekday(date) < 7)
  .flatMap((date) =>
    (['am', 'pm'] as const).map((half) => {
      const plannedMinutes = weekday(date) % 2 === 1 && half === 'am' ? 240 : weekday(date) === 2 ? 210 : 0;
      const late = date === '2026-10-14';
      return {
        date,
        half,
        plannedMinutes,
        doneMinutes: date > '2026-10-24' ? null : late && half === 'pm' ? 150 : plannedMinutes,
        ...(late && half === 'pm' ? { alert: 'Renfort non prévu' } : {}),
      };
    }),
  );

const years = [1, 2, 3, 4, 5].map((year) => ({
  year: `Année ${year}`,
  cost: 2_950_000,
  aid: Math.max(0, 2_700_000 - year * 450_000),
}));

const problem = new ApiProblem({
  status: 503,
  code: 'http.503',
  title: 'Service Unavailable',
  correlationId: '5f0c2c9e-7b8f-4a51-9d5c-1a0c7c1f2b3d',
});

/** Every shared component, to look at in light and dark, wide and narrow. */
export function GalleryPage() {
  return (
    <Stack gap="xl">
      <PageHeader
        title="Galerie"
        lead="Tous les composants communs."
        crumbs={[{ label: 'Accueil', to: '/gallery' }]}
        aside={<StatusBadge tone="progress" label="En développement" />}
        actions={<Button>Action principale</Button>}
      />
      <GalleryTable />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title="États">
          <Group gap="xs">
            {tones.map((tone) => (
              <StatusBadge key={tone} tone={tone} label={tone} />
            ))}
            <StatusBadge tone="alert" label="En retard" compact />
          </Group>
        </Section>
        <Section title="Chiffres">
          <Group>
            <MoneyText cents={168420} /> <HoursText minutes={3750} /> <HoursText minutes={150} signed />
            <HoursText minutes={3750} as="decimal" /> <DateText date="2026-10-01" style="long" />
            <WhyButton
              of="Heures payées"
              explanation={{
                rule: 'Les heures validées par chaque cabinet sont additionnées.',
                ruleId: 'PAY-HOURS-01',
                inputs: [
                  { label: 'Heures validées', value: '62 h 30' },
                  { label: 'Heures du contrat', value: '60 h' },
                ],
                references: [{ code: 'Code du travail', article: 'L3123-9', status: 'verified' }],
              }}
            />
          </Group>
        </Section>
        <WeekSection />
        <Section title="Mois en un coup d’œil">
          <HalfDayStrip label="Octobre 2026, Marie D." halfDays={strip} />
        </Section>
        <CalendarSection />
        <Section title="Boutons">
          <Group>
            <Button>Valider</Button>
            <Button variant="default">Annuler</Button>
            <Button variant="light">Relancer</Button>
            <ConfirmButton
              variant="outline"
              color="brick"
              question="Clôturer octobre 2026 ?"
              consequence="Le mois ne pourra plus être modifié ; les changements iront au mois suivant."
              confirmLabel="Clôturer"
              typeToConfirm="octobre 2026"
              onConfirm={() => undefined}
            >
              Clôturer
            </ConfirmButton>
            <Button
              variant="subtle"
              onClick={() =>
                showUndoToast({ message: 'Heures validées', undoLabel: 'Annuler', onUndo: () => undefined })
              }
            >
              Annulable
            </Button>
          </Group>
        </Section>
      </SimpleGrid>
      <ChartCard
        title="Coût net sur cinq ans"
        lead="Salaire, charges et frais, moins l’aide."
        rows={years}
        columns={[
          { id: 'year', header: 'Année', value: ({ year }) => year },
          { id: 'cost', header: 'Coût', kind: 'cents', value: ({ cost }) => cost },
          { id: 'aid', header: 'Aide', kind: 'cents', value: ({ aid }) => aid },
        ]}
      >
        <AreaChart
          h={240}
          data={years}
          dataKey="year"
          series={[
            { name: 'cost', label: 'Coût', color: 'var(--rl-chart-2)' },
            { name: 'aid', label: 'Aide', color: 'var(--rl-chart-1)' },
          ]}
          valueFormatter={(value) => `${Math.round(value / 100)} €`}
          withLegend
        />
      </ChartCard>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card>
          <EmptyState icon={Users} title="Aucun salarié" action={<Button>Créer un salarié</Button>}>
            Les salariés du groupement apparaîtront ici avec leur contrat et leurs cabinets.
          </EmptyState>
        </Card>
        <Stack>
          <ErrorState error={problem} onRetry={() => undefined} />
          <LoadingState />
        </Stack>
        <Section title="Historique">
          <HistoryTab
            labels={{ 'member.amend': 'Adhérent modifié', legal_name: 'Raison sociale', iban_sealed: 'IBAN' }}
            source={localRows([
              {
                seq: 2,
                at: '2026-10-14T07:05:00Z',
                actorLabel: 'Claire Martin',
                action: 'member.amend',
                changes: {
                  diff: { legal_name: ['SELARL du Port', 'SELARL du Vieux-Port'], iban_sealed: '***' },
                },
              },
            ])}
          />
        </Section>
      </SimpleGrid>
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function WeekSection() {
  const [slots, setSlots] = useState<HalfDaySlot[]>([
    { weekday: 1, half: 'am', text: '4 h' },
    { weekday: 2, half: 'am', state: 'done', text: '4 h' },
    { weekday: 4, half: 'pm', state: 'alert', text: '3 h' },
  ]);
  const [minutes, setMinutes] = useState<number | null>(240);
  function toggle(day: number, half: Half): void {
    setSlots((before) =>
      before.some((slot) => slot.weekday === day && slot.half === half)
        ? before.filter((slot) => slot.weekday !== day || slot.half !== half)
        : [...before, { weekday: day, half, text: '4 h' }],
    );
  }
  return (
    <Section title="Besoin hebdomadaire">
      <HalfDayGrid label="Besoin hebdomadaire" slots={slots} onToggle={toggle} />
      <Text size="sm" my="sm">
        <HoursText minutes={slots.length * 240} /> par semaine
      </Text>
      <HoursInput label="Durée du mardi" value={minutes} onChange={setMinutes} step={15} />
    </Section>
  );
}

function CalendarSection() {
  const [selected, setSelected] = useState('2026-10-14');
  return (
    <Section title="Calendrier">
      <MonthCalendar
        month="2026-10"
        today="2026-10-22"
        selected={selected}
        onSelect={setSelected}
        days={Object.fromEntries(
          strip
            .filter(({ plannedMinutes, half }) => plannedMinutes > 0 && half === 'am')
            .map(({ date, plannedMinutes }) => [
              date,
              {
                content: <HoursText minutes={plannedMinutes} />,
                said: '4 heures',
                ...(date === '2026-10-14' ? { tone: 'alert' as const } : {}),
              },
            ]),
        )}
      />
    </Section>
  );
}
