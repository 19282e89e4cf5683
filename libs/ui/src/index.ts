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
export { chartColors, cssVariables, theme } from './theme';
export { showDone, showUndoToast } from './undo-toast';
