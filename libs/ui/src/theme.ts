import {
  Badge,
  Button,
  Card,
  createTheme,
  Drawer,
  Modal,
  Paper,
  Table,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { typedDate } from './typed-date';

const relais: MantineColorsTuple = [
  '#edf9f7',
  '#d5efea',
  '#abdfd6',
  '#7ecbc0',
  '#55b5a9',
  '#339c91',
  '#1c857b',
  '#126f68',
  '#0d5c57',
  '#084541',
];

const ink: MantineColorsTuple = [
  '#f5f8f8',
  '#ecf1f2',
  '#dfe7e8',
  '#cbd6d9',
  '#aebec2',
  '#879a9f',
  '#647a80',
  '#4b5f66',
  '#31434a',
  '#182a31',
];

const night: MantineColorsTuple = [
  '#dbe5e6',
  '#bccacc',
  '#9bacaf',
  '#6f8387',
  '#44575c',
  '#33454a',
  '#1b292e',
  '#132024',
  '#0e191d',
  '#0a1417',
];

const amber: MantineColorsTuple = [
  '#fff7e6',
  '#fdebc8',
  '#f9d792',
  '#f3c05a',
  '#e9a92d',
  '#d39013',
  '#b3760a',
  '#935e07',
  '#774b08',
  '#553606',
];

const brick: MantineColorsTuple = [
  '#fef1ec',
  '#fbdfd4',
  '#f4bba6',
  '#ec9474',
  '#e2714a',
  '#d1552c',
  '#b8451f',
  '#9c3918',
  '#822f14',
  '#5e220f',
];

/** Look of Relais: teal and ink, room to breathe, one accent. Colours keep 4.5:1 on their backgrounds. */
export const theme = createTheme({
  primaryColor: 'relais',
  primaryShade: 8,
  autoContrast: true,
  colors: {
    relais,
    gray: ink,
    dark: night,
    amber,
    brick,
    red: brick,
    orange: amber,
    yellow: amber,
    teal: relais,
  },
  black: '#14252b',
  fontFamily: "'Figtree Variable', 'Segoe UI', system-ui, -apple-system, 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace",
  headings: {
    fontFamily: "'Figtree Variable', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  cursorType: 'pointer',
  components: {
    Badge: Badge.extend({ defaultProps: { radius: 'sm', tt: 'none', fw: 600 } }),
    Button: Button.extend({ defaultProps: { fw: 600 } }),
    Card: Card.extend({ defaultProps: { withBorder: true, padding: 'lg', radius: 'lg' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    // By name: the calendars are loaded with the pages that have one.
    DateInput: { defaultProps: { dateParser: typedDate } },
    Drawer: Drawer.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.35 } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35, blur: 2 } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300 } }),
  },
});

/** Colours with a meaning, as CSS variables that follow the light or dark scheme. */
export const cssVariables: CSSVariablesResolver = (base) => ({
  variables: { '--rl-nav': '#0e2a2e', '--rl-nav-text': '#cfe3e1', '--rl-nav-active': '#1b4347' },
  light: {
    '--mantine-color-body': '#fbfcfc',
    '--mantine-color-dimmed': base.colors['gray']?.[7] ?? '',
    '--mantine-color-error': base.colors['brick']?.[7] ?? '',
    '--mantine-color-anchor': base.colors['relais']?.[8] ?? '',
    '--rl-surface': '#ffffff',
    '--rl-sunken': '#f2f6f6',
    '--rl-line': '#dde6e7',
    '--rl-accent': '#b3760a',
    '--rl-planned': '#b9c8cb',
    '--rl-done': '#14766e',
    '--rl-alert': '#b8451f',
    '--rl-chart-1': '#14766e',
    '--rl-chart-2': '#4a5fb0',
    '--rl-chart-3': '#c07a00',
    '--rl-chart-4': '#b8451f',
    '--rl-chart-5': '#85498b',
    '--rl-chart-6': '#2f7fb3',
    '--rl-chart-7': '#6d7f85',
  },
  dark: {
    '--mantine-color-body': '#0f1a1e',
    '--mantine-color-dimmed': base.colors['dark']?.[2] ?? '',
    '--mantine-color-error': base.colors['brick']?.[3] ?? '',
    '--mantine-color-anchor': base.colors['relais']?.[3] ?? '',
    '--rl-surface': '#182529',
    '--rl-sunken': '#121e22',
    '--rl-line': '#2b3c41',
    '--rl-accent': '#f3c05a',
    '--rl-nav': '#0a1518',
    '--rl-nav-active': '#173538',
    '--rl-planned': '#4a5d63',
    '--rl-done': '#4db6a9',
    '--rl-alert': '#ec9474',
    '--rl-chart-1': '#55b5a9',
    '--rl-chart-2': '#8f9fe0',
    '--rl-chart-3': '#e9a92d',
    '--rl-chart-4': '#ec9474',
    '--rl-chart-5': '#c58bcb',
    '--rl-chart-6': '#6db4e0',
    '--rl-chart-7': '#9bacaf',
  },
});

/** Colours of series in plots, in order of use; they stay apart for colour-blind readers. */
export const chartColors = [1, 2, 3, 4, 5, 6, 7].map((index) => `var(--rl-chart-${index})`);
