import { policy } from '../policy';
import { isEmployee, isStaff } from '../principal';

policy('my-leave.read', 'Employees see their own leave: balance, entries, requests', isEmployee);
policy('my-leave.ask', 'Employees ask for leave and take a request back', isEmployee);
policy('leave.list', 'Officers and administrators see the leave of everybody', isStaff);
policy('leave.decide', 'Officers and administrators accept or refuse leave, never their own', isStaff);
policy(
  'leave.correct',
  'Officers and administrators write opening balances and corrections of leave',
  isStaff,
);
