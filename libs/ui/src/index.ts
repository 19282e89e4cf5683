import { messages as english } from './messages.en';
import { messages as french } from './messages.fr';

/** Texts of the components below, to register under the key `ui`. */
export const uiMessages = { fr: french, en: english };

export { ConfirmButton, type ConfirmButtonProps } from './confirm-button';
export { CardEditor, type CardEditorProps } from './card-editor';
export { ChartCard, type ChartCardProps } from './chart-card';
export { CopyField, type CopyFieldProps } from './copy-field';
export {
  HalfDayGrid,
  type Half,
  type HalfDayGridProps,
  type HalfDaySlot,
  type HalfDayState,
} from './half-day-grid';
export { FindingList, type FindingListProps, type ShownFinding } from './finding-list';
export { HalfDayStrip, type HalfDayStripProps, type StripHalfDay } from './half-day-strip';
export { Changes, HistoryTab, type AuditChange, type AuditEntry, type HistoryTabProps } from './history-tab';
export { HoursInput, type HoursInputProps } from './hours-input';
export { MonthCalendar, type CalendarDay, type MonthCalendarProps } from './month-calendar';
export { StatusBadge, type StatusBadgeProps, type StatusTone } from './status-badge';
export { DateText, HoursText, InstantText, MoneyText, MonthText, type HoursTextProps } from './texts';
export {
  explainFinding,
  inputsOf,
  ReferenceLine,
  WhyButton,
  type Explanation,
  type ExplanationInput,
  type WhyButtonProps,
} from './why-button';
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
