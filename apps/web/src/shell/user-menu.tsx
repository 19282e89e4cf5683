import { Avatar, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { api, unwrap } from '@relais/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, isLanguage, type Language } from './i18n';
import { sessionQuery, useSession, useSignOut } from './session';

/** Who is signed in, appearance, language, other groups, sign out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { fullName, email, role, groupName, grants } = useSession();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={268} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.account', { name: fullName })} className="rl-avatar-button">
          <Avatar name={fullName} color="relais" variant="filled" size={34} radius="xl" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={650} c="var(--mantine-color-text)">
            {fullName}
          </Text>
          <Text size="xs">{email}</Text>
          <Text size="xs">
            {t(`shell.role.${role}`)} · {groupName}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Preferences />
        <Menu.Divider />
        <Menu.Item
          leftSection={<UserRound size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/account" />}
        >
          {t('shell.myAccount')}
        </Menu.Item>
        {grants.length > 1 && (
          <Menu.Item
            leftSection={<ArrowLeftRight size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/choose-group" />}
          >
            {t('shell.changeGroup')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Language and light, dark or system appearance; also on the pages before sign-in. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();

  /** Here at once; on the account too when somebody is signed in, for the mails they receive. */
  async function choose(language: Language): Promise<void> {
    await chooseLanguage(language);
    if (queries.getQueryData(sessionQuery.queryKey)) {
      await unwrap(api.PUT('/v1/session/preferences', { body: { locale: language } })).catch(() => undefined);
      await queries.invalidateQueries();
    }
  }
  return (
    <div className="rl-preferences">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('shell.appearance.title')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({
          value,
          label: t(`shell.appearance.${value}`),
        }))}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('shell.language')}
        value={i18n.language}
        onChange={(value) => isLanguage(value) && void choose(value)}
        data={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
      />
    </div>
  );
}
