import { Injectable } from '@nestjs/common';
import type { Role } from '@relais/identity/core';
import { Db } from '@relais/platform/database';
import { DomainError, type Page, page, cursorKey, PAGE_LIMIT, type PageQuery } from '@relais/platform/http';
import { Accounts } from './accounts';
import { EmployerGroup } from './group.entity';
import type { GroupView, InviteUser, UpdateGroup, UserView } from './identity.contract';

interface UserRow {
  id: string;
  user_id: string;
  full_name: string;
  email: string;
  role: Role;
  member_id: string | null;
  employee_id: string | null;
  disabled: boolean;
  created_at: Date;
}

const toView = ({ id: _id, ...group }: EmployerGroup): GroupView => group;

/** Settings of the group and who may enter it. */
@Injectable()
export class GroupService {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
  ) {}

  async view(): Promise<GroupView> {
    return toView(await this.db.find(EmployerGroup, { id: this.db.scope.tenantId }));
  }

  async update({ version, ...changes }: UpdateGroup): Promise<GroupView> {
    return toView(await this.db.updateVersioned(EmployerGroup, this.db.scope.tenantId, version, changes));
  }

  async users(query: PageQuery): Promise<Page<UserView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<UserRow>(
      `select g.id, g.user_id, u.full_name, u.email, g.role, g.member_id, g.employee_id, u.disabled_at is not null as disabled, g.created_at
       from role_grant g join tenant_users() u using (user_id)
       where g.revoked_at is null and ($1::text is null or (u.full_name, g.id) > ($1, $2::uuid))
       order by u.full_name, g.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (r) => [r.full_name, r.id],
      (r) => ({
        grantId: r.id,
        userId: r.user_id,
        fullName: r.full_name,
        email: r.email,
        role: r.role,
        memberId: r.member_id,
        employeeId: r.employee_id,
        disabled: r.disabled,
        since: r.created_at.toISOString(),
      }),
    );
  }

  async invite(input: InviteUser): Promise<UserView> {
    if (!['officer', 'administrator', 'provider'].includes(input.role))
      throw new DomainError('user.role-elsewhere', {}, 'role');
    const id = await this.accounts.grant(input);
    const { items } = await this.users({ limit: 1000 });
    const user = items.find((u) => u.grantId === id);
    if (!user) throw new DomainError('not-found');
    return user;
  }

  revoke(grantId: string): Promise<void> {
    return this.accounts.revoke(grantId);
  }
}
