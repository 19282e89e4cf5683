import { policy } from '../policy';
import { isStaff } from '../principal';

policy('employee.list', 'Officers and administrators read the list of employees', isStaff);
policy(
  'employee.read',
  'Officers and administrators open an employee file; numbers are masked in it',
  isStaff,
);
policy('employee.update', 'Officers and administrators change an employee file', isStaff);
policy(
  'employee.reveal-nir',
  'Officers and administrators read a social security number in clear, which is recorded',
  isStaff,
);
policy('employee.invite', 'Officers and administrators let an employee sign in', isStaff);
policy('staff-register.read', 'Officers and administrators read the staff register of the group', isStaff);
policy('contract.list', 'Officers and administrators read employment contracts and their pay', isStaff);
policy('contract.write', 'Officers and administrators make, amend and end employment contracts', isStaff);
policy('rule-override.list', 'Officers and administrators see the errors that somebody let pass', isStaff);
policy(
  'rule-override.grant',
  'Officers and administrators let an error of a rule pass with a reason, or take that back, never for themselves',
  isStaff,
);
