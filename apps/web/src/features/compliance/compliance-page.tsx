import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { ErrorState, LoadingState, PageHeader } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FolderArchive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { obligationsQuery, type OwnerType } from './compliance-queries';
import { GroupDuties } from './group-duties';
import { Matrix } from './matrix';
import { PracticesTable } from './practices-table';
import './compliance.css';

const OWNERS: readonly OwnerType[] = ['employee', 'member', 'group'];

/** What the law asks for each employee and practice, and of the group itself: the worst first. */
export function CompliancePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const of = OWNERS.find((type) => type === params['of']) ?? 'employee';
  const obligations = useQuery(obligationsQuery);
  return (
    <>
      <PageHeader
        title={t('compliance.title')}
        lead={t('compliance.lead')}
        actions={
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<FolderArchive size={16} aria-hidden />}
              renderRoot={(props) => <Link {...props} to="/compliance/inspector-packs" />}
            >
              {t('compliance.packs.short')}
            </Button>
            <SegmentedControl
              value={of}
              onChange={(value) =>
                setParams({
                  of: value === 'employee' ? undefined : value,
                  topic: undefined,
                  owner: undefined,
                })
              }
              aria-label={t('compliance.of')}
              data={OWNERS.map((value) => ({ value, label: t(`compliance.owners.${value}`) }))}
            />
          </Group>
        }
      />
      {obligations.isPending && <LoadingState variant="table" />}
      {obligations.error && (
        <ErrorState error={obligations.error} onRetry={() => void obligations.refetch()} />
      )}
      {obligations.data && (
        <Stack gap="lg">
          {of === 'group' ? (
            <GroupDuties obligations={obligations.data} />
          ) : (
            <Matrix key={of} ownerType={of} obligations={obligations.data} />
          )}
          {of === 'member' && <PracticesTable />}
        </Stack>
      )}
    </>
  );
}
