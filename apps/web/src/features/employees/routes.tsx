import { api, unwrap } from '@relais/api-client';
import { IdCard } from 'lucide-react';
import { lazyPage, STAFF, type CommandSource, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/employees',
    title: 'employees.title',
    roles: STAFF,
    ability: 'employee.list',
    width: 'wide',
    nav: { icon: IdCard, order: 20, shortcut: 'e' },
    component: lazyPage(() => import('./employees-page'), 'EmployeesPage'),
  },
  {
    path: '/employees/new',
    title: 'employees.create.title',
    roles: STAFF,
    ability: 'employee.update',
    component: lazyPage(() => import('./new-employee-page'), 'NewEmployeePage'),
  },
  {
    path: '/employees/register',
    title: 'employees.register.title',
    roles: STAFF,
    ability: 'staff-register.read',
    width: 'wide',
    component: lazyPage(() => import('./staff-register-page'), 'StaffRegisterPage'),
  },
  {
    path: '/employees/$employeeId',
    title: 'employees.one',
    roles: STAFF,
    ability: 'employee.read',
    component: lazyPage(() => import('./employee-page'), 'EmployeePage'),
  },
];

export const commands: CommandSource[] = [
  {
    id: 'employees',
    title: 'employees.title',
    roles: STAFF,
    search: async (search, signal) => {
      const { items } = await unwrap(
        api.GET('/v1/employees', { params: { query: { search, limit: 8 } }, signal }),
      );
      return items.map(({ id, givenName, familyName, jobTitle }) => ({
        id,
        label: `${givenName} ${familyName}`,
        ...(jobTitle === null ? {} : { description: jobTitle }),
        to: `/employees/${id}`,
      }));
    },
  },
];
