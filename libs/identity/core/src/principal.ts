/** What somebody is in a group. One person may have several roles, in several groups. */
export const ROLES = ['officer', 'administrator', 'doctor', 'employee', 'provider'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking, in which group and role. Comes from the session, never from the request. */
export interface Principal {
  readonly userId: string;
  readonly fullName: string;
  readonly tenantId: string;
  readonly role: Role;
  /** The practice of a doctor. */
  readonly memberId: string | null;
  readonly doctorId: string | null;
  readonly employeeId: string | null;
  readonly locale: 'fr' | 'en';
}

/** The officer and the administrator run the group. */
export const isStaff = (p: Principal): boolean => p.role === 'officer' || p.role === 'administrator';
export const isAdministrator = (p: Principal): boolean => p.role === 'administrator';
export const isDoctor = (p: Principal): boolean => p.role === 'doctor' && p.memberId !== null;
export const isEmployee = (p: Principal): boolean => p.role === 'employee' && p.employeeId !== null;
export const isProvider = (p: Principal): boolean => p.role === 'provider';
export const anybody = (): boolean => true;
