import { Button, Stack, Text } from '@mantine/core';
import { DataTable, EmptyState, localRows, StatusBadge, type BulkAction, type Column } from '@relais/ui';
import { BellRing } from 'lucide-react';
import { useMemo } from 'react';

interface Sheet {
  id: string;
  employee: string;
  member: string;
  status: 'declared' | 'approved' | 'disputed';
  minutes: number;
  priceCents: number;
  day: string;
  late: boolean;
}

const NAMES = ['Marie Duval', 'Léa Fontaine', 'Inès Moreau', 'Hugo Perrin', 'Chloé Garnier', 'Éric Lambert'];
const PLACES = ['Cabinet du Port', 'MSP des Tilleuls', 'SELARL Saint-Roch', 'Dr Bernard'];
const STATUSES = ['declared', 'approved', 'disputed'] as const;
const ROWS = 10_000;

const sheets: Sheet[] = Array.from({ length: ROWS }, (_, index) => ({
  id: String(index),
  employee: NAMES[index % NAMES.length] ?? '',
  member: PLACES[(index * 7) % PLACES.length] ?? '',
  status: STATUSES[(index * 5) % 3] ?? 'declared',
  minutes: 1200 + ((index * 37) % 4800),
  priceCents: 30_000 + ((index * 911) % 250_000),
  day: `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  late: index % 9 === 0,
}));

const tones = { declared: 'waiting', approved: 'done', disputed: 'alert' } as const;
const labels = { declared: 'Déclarée', approved: 'Validée', disputed: 'Contestée' };

const columns: Column<Sheet>[] = [
  { id: 'employee', header: 'Salarié', value: (row) => row.employee, pinned: true },
  { id: 'member', header: 'Adhérent', value: (row) => row.member },
  {
    id: 'status',
    header: 'État',
    kind: 'option',
    options: labels,
    value: (row) => row.status,
    cell: (row) => <StatusBadge tone={tones[row.status]} label={labels[row.status]} />,
  },
  { id: 'minutes', header: 'Heures', kind: 'minutes', sum: true, value: (row) => row.minutes },
  { id: 'price', header: 'Montant', kind: 'cents', sum: true, value: (row) => row.priceCents },
  { id: 'day', header: 'Déclarée le', kind: 'date', value: (row) => row.day },
  { id: 'late', header: 'En retard', kind: 'boolean', hidden: true, value: (row) => row.late },
];

const remind: BulkAction<Sheet> = {
  id: 'remind',
  label: 'Relancer',
  icon: BellRing,
  run: (rows) =>
    Promise.resolve(
      rows.map(({ id, status }) => ({
        rowId: id,
        ok: status !== 'approved',
        ...(status === 'approved' ? { message: 'déjà validée' } : {}),
      })),
    ),
};

/** The table kit with ten thousand rows. */
export function GalleryTable() {
  const source = useMemo(() => localRows(sheets), []);
  return (
    <DataTable
      title="Feuilles du mois"
      columns={columns}
      source={source}
      rowId={(row) => row.id}
      rowTitle={(row) => `${row.employee}, ${row.member}`}
      rowTone={(row) => (row.late ? 'alert' : undefined)}
      bulkActions={[remind]}
      empty={<EmptyState title="Aucune feuille">Les feuilles déclarées apparaîtront ici.</EmptyState>}
      panel={(row, close) => (
        <Stack>
          <Text>{row.member}</Text>
          <Button variant="default" onClick={close}>
            Fermer
          </Button>
        </Stack>
      )}
    />
  );
}
