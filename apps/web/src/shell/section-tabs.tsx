import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCan } from './session';

export interface SectionTab {
  path: string;
  label: string;
  ability: Parameters<ReturnType<typeof useCan>>[0];
}

/** The pages of one section, as tabs above each of them; those a person may not open are not there. */
export function SectionTabs({
  label,
  current,
  tabs,
}: {
  label: string;
  current: string;
  tabs: readonly SectionTab[];
}) {
  const navigate = useNavigate();
  const can = useCan();
  return (
    <Tabs
      value={current}
      onChange={(path) => path !== null && void navigate({ to: path })}
      mb="lg"
      className="rl-no-print"
    >
      <Tabs.List aria-label={label}>
        {tabs
          .filter(({ ability }) => can(ability))
          .map(({ path, label: name }) => (
            <Tabs.Tab key={path} value={path}>
              {name}
            </Tabs.Tab>
          ))}
      </Tabs.List>
    </Tabs>
  );
}
