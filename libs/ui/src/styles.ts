import '@fontsource-variable/figtree';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import './styles/base.css';
import './styles/table.css';
import './styles/parts.css';
