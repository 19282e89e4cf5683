import { Anchor, Box, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

export interface Crumb {
  label: string;
  to: string;
}

export interface PageHeaderProps {
  /** Also becomes the title of the document. */
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Badges right of the title. */
  aside?: ReactNode;
}

/** Head of a page: where we are, its title, its actions. The title takes the focus after a navigation. */
export function PageHeader({ title, lead, crumbs = [], actions, aside }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Relais`;
  }, [title]);
  return (
    <Box component="header" mb="lg" className="rl-page-header">
      {crumbs.length > 0 && (
        <Breadcrumbs mb={6} separatorMargin={6} className="rl-no-print">
          {crumbs.map((crumb) => (
            <Anchor key={crumb.to} renderRoot={(props) => <Link {...props} to={crumb.to} />} size="sm">
              {crumb.label}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {aside}
          </Group>
          {lead !== undefined && (
            <Text c="dimmed" mt={4} maw="72ch" component="div">
              {lead}
            </Text>
          )}
        </Box>
        {actions !== undefined && (
          <Group gap="xs" className="rl-no-print">
            {actions}
          </Group>
        )}
      </Group>
    </Box>
  );
}
