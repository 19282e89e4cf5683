import { Button } from '@mantine/core';
import { DataTable, EmptyState, PageHeader } from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePlus2, FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useContractColumns } from './contract-columns';
import { useContracts } from './contracts-queries';

/** All employment contracts, with the terms of today. */
export function ContractsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const source = useContracts();
  const columns = useContractColumns(true);
  const create = can('contract.write') && (
    <Button
      leftSection={<FilePlus2 size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/contracts/new" />}
    >
      {t('contracts.create.action')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('contracts.title')} lead={t('contracts.lead')} actions={create} />
      <DataTable
        title={t('contracts.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.employeeName}
        defaultSort={['employee']}
        onOpen={(row) => void navigate({ to: `/contracts/${row.id}` })}
        rowTone={(row) => (row.standing === 'ended' ? 'muted' : undefined)}
        empty={
          <EmptyState icon={FileSignature} title={t('contracts.empty')} action={create}>
            {t('contracts.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}
