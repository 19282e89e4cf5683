import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A whole branch of the messages, for names that come from data: `useWordMap('audit.objects')['member']`. */
export function useWordMap(key: string): Readonly<Record<string, string>> {
  const { t } = useTranslation();
  return useMemo(() => {
    const branch: unknown = t(key, { returnObjects: true });
    return typeof branch === 'object' ? (branch as Record<string, string>) : {};
  }, [t, key]);
}
