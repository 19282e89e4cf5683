import type { OpenAPIObject } from '@nestjs/swagger';
import { allPolicies, type Principal, ROLES } from '@relais/identity/core';

/** Somebody of each role, tied to a practice or an employee where the role needs it. */
export const exemplary = (role: Principal['role']): Principal => ({
  userId: 'user',
  fullName: 'Quelqu’un',
  tenantId: 'tenant',
  role,
  memberId: role === 'doctor' ? 'member' : null,
  doctorId: role === 'doctor' ? 'doctor' : null,
  employeeId: role === 'employee' ? 'employee' : null,
  locale: 'fr',
});

interface Line {
  method: string;
  path: string;
  policy: string | undefined;
  publicWhy: string | undefined;
}

function linesOf(document: OpenAPIObject): Line[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Record<string, string | undefined>>).map(
      ([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        policy: operation['x-policy'],
        publicWhy: operation['x-public'],
      }),
    ),
  );
}

/** The text of docs/security/routes.md: who may call what, and why a route is public. */
export function routeTable(document: OpenAPIObject): string {
  const policies = new Map(allPolicies().map((p) => [p.name, p]));
  const sorted = linesOf(document).sort((a, b) =>
    `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1,
  );
  return [
    '# Who may call what',
    '',
    'Written by `npm run contract` from the routes and policies themselves; a test compares it with what the server does.',
    'A mark opens a route to a role as a whole; the rows it then sees are narrowed again to its group, practice or person.',
    '',
    `|  | Route | ${ROLES.join(' | ')} | Policy | In words |`,
    `|---|---|${ROLES.map(() => ':-:').join('|')}|---|---|`,
    ...sorted.map((line) => {
      const policy = line.policy === undefined ? undefined : policies.get(line.policy);
      const marks = ROLES.map((role) => (policy === undefined || policy.allows(exemplary(role)) ? '●' : ' '));
      return `| ${line.method} | \`${line.path}\` | ${marks.join(' | ')} | ${line.policy ?? 'public'} | ${policy?.sentence ?? line.publicWhy ?? ''} |`;
    }),
    '',
  ].join('\n');
}
