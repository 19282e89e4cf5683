import { Alert, Anchor, List } from '@mantine/core';
import { todayInParis } from '@relais/kernel';
import { coverage } from '@relais/law';
import { textIn } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { agreementsQuery, standing } from '../settings/terms-queries';

/** Says, under an agreement that the product does not hold, that the Code alone is applied and what is left out. */
export function CoverageNotice() {
  const can = useCan();
  const agreements = useQuery({ ...agreementsQuery, enabled: can('member.list') });
  if (!agreements.data) return null;
  const today = todayInParis(new Date());
  const inForce = agreements.data.find((row) => standing(row, today) === 'in-force');
  return <CoverageOf idcc={inForce?.idcc ?? null} />;
}

/** The same for a known agreement; nothing when it is held. */
export function CoverageOf({ idcc }: { idcc: string | null }) {
  const { t, i18n } = useTranslation();
  const { statement, left } = coverage(idcc);
  if (statement === null) return null;
  return (
    <Alert color="amber" title={t('law.coverage.title')} role="note">
      {textIn(statement, i18n.language)}
      <details>
        <summary>{t('law.coverage.left', { count: left.length })}</summary>
        <List size="sm" mt="xs">
          {left.map(({ id, title }) => (
            <List.Item key={id}>
              <Anchor size="sm" href={`/law/sources?q=${encodeURIComponent(id)}`}>
                {textIn(title, i18n.language)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      </details>
    </Alert>
  );
}
