import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import type { CellState } from './compliance-queries';
import { STATES } from './standing';

/** The one state that the address asks for; undefined when all are shown. */
export function useOnlyState(): CellState | undefined {
  const [params] = useSearchParams();
  return STATES.find((state) => state === params['state']);
}

/** Says that one state only is shown, and takes that back. */
export function OnlyState() {
  const { t } = useTranslation();
  const only = useOnlyState();
  const [, setParams] = useSearchParams();
  if (only === undefined) return null;
  return (
    <Pill
      size="lg"
      withRemoveButton
      onRemove={() => setParams({ state: undefined })}
      removeButtonProps={{ 'aria-label': t('compliance.showAll'), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t('compliance.only', { state: t(`compliance.states.${only}`) })}
    </Pill>
  );
}
