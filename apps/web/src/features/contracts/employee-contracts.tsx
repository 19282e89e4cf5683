import { Button, Group, Stack } from '@mantine/core';
import { DataTable, EmptyState } from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePlus2, FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useContractColumns } from './contract-columns';
import { useContracts } from './contracts-queries';

/** The contracts of one employee, on their page. */
export function EmployeeContracts({ employeeId }: { employeeId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const source = useContracts(employeeId);
  const columns = useContractColumns(false);
  const create = can('contract.write') && (
    <Button
      variant="default"
      leftSection={<FilePlus2 size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/contracts/new" search={{ employee: employeeId }} />}
    >
      {t('contracts.create.action')}
    </Button>
  );
  return (
    <Stack>
      <DataTable
        title={t('contracts.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.jobTitle}
        defaultSort={['-from']}
        urlPrefix="c"
        keyboard={false}
        onOpen={(row) => void navigate({ to: `/contracts/${row.id}` })}
        empty={
          <EmptyState icon={FileSignature} title={t('contracts.empty')} action={create}>
            {t('contracts.emptyHelp')}
          </EmptyState>
        }
      />
      {source.rows.length > 0 && <Group>{create}</Group>}
    </Stack>
  );
}
