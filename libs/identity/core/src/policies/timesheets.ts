import { policy } from '../policy';
import { isDoctor, isEmployee, isStaff } from '../principal';

policy('my-month.read', 'Employees see their own months of hours', isEmployee);
policy('my-month.change', 'Employees write and declare their own hours', isEmployee);
policy(
  'approval.list',
  'Doctors see the hours done at their practice, without wages or reasons of absence',
  isDoctor,
);
policy('approval.decide', 'Doctors approve or dispute the hours done at their practice', isDoctor);
policy(
  'approval.delegate',
  'Doctors, and the staff of the group for them, let somebody else approve for a while',
  (p) => isDoctor(p) || isStaff(p),
);
policy('hours.list', 'Officers and administrators see the hours of the group', isStaff);
policy('hours.change', 'Officers and administrators write and declare hours for an employee', isStaff);
policy(
  'hours.approve',
  'Officers and administrators approve hours in place of a practice, never their own',
  isStaff,
);
policy('hours.remind', 'Officers and administrators remind who is late', isStaff);
policy('month.read', 'Officers and administrators follow the closing of a month', isStaff);
policy('month.open', 'Officers and administrators open a month', isStaff);
policy('month.lock', 'Officers and administrators lock a month', isStaff);
policy('month.reopen', 'Officers and administrators reopen a month, with a reason', isStaff);
policy('correction.list', 'Officers and administrators see the corrections of closed months', isStaff);
policy('correction.create', 'Officers and administrators correct a closed month in a later one', isStaff);
