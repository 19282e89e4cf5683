import { policy } from '../policy';
import { isProvider, isStaff } from '../principal';

policy(
  'payroll.read',
  'Officers and administrators read the payroll variables, their reasons and the exports',
  isStaff,
);
policy('payroll.type', 'Officers and administrators type the elements of an open month', isStaff);
policy('payroll.map', 'Officers and administrators map the items to the codes of the payroll file', isStaff);
policy('payroll.export', 'Officers and administrators make the files of a locked month', isStaff);
policy('payroll.answer', 'Officers and administrators answer the payroll provider', isStaff);
policy(
  'package.read',
  'Payroll providers read and download the files of the groups that let them in',
  isProvider,
);
policy('package.acknowledge', 'Payroll providers acknowledge the files they received', isProvider);
policy('package.ask', 'Payroll providers ask a question on a line', isProvider);
