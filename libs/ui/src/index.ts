import { messages as english } from './messages.en';
import { messages as french } from './messages.fr';

/** Texts of the components below, to register under the key `ui`. */
export const uiMessages = { fr: french, en: english };

export { ConfirmButton, type ConfirmButtonProps } from './confirm-button';
export { PageHeader, type Crumb, type PageHeaderProps } from './page-header';
export { SidePanel, type SidePanelProps } from './side-panel';
export {
  EmptyState,
  ErrorState,
  LoadingState,
  type EmptyStateProps,
  type ErrorStateProps,
  type LoadingStateProps,
} from './states';
export { DataTable } from './table/data-table';
export type { CellValue, Column, ColumnKind } from './table/column';
export { localRows, type BulkAction, type DataTableProps, type RowResult } from './table/types';
export {
  formatCents,
  formatDate,
  formatDecimalMinutes,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  textIn,
  type DateStyle,
} from './format';
export { download, fileName } from './download';
export { UrlStateProvider, useUrlState, type UrlState } from './url-state';
export { chartColors, cssVariables, theme } from './theme';
export { showDone, showUndoToast } from './undo-toast';
