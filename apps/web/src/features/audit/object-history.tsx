import { HistoryTab } from '@relais/ui';
import { useWordMap } from '../../shell/word-map';
import { useAudit } from './audit-queries';

export interface ObjectHistoryProps {
  /** Name of the table, e.g. `member`. */
  objectType: string;
  /** Left out for what exists once, such as the group. */
  objectId?: string;
  /** Words for the columns of this object. */
  labels?: Readonly<Record<string, string>>;
}

/** The History tab of any object: `<ObjectHistory objectType="member" objectId={id} />`. */
export function ObjectHistory({ objectType, objectId, labels = {} }: ObjectHistoryProps) {
  const actions = useWordMap('audit.actions');
  const columns = useWordMap('audit.columns');
  const source = useAudit(objectId === undefined ? { objectType } : { objectType, objectId });
  return <HistoryTab source={source} labels={{ ...actions, ...columns, ...labels }} />;
}
