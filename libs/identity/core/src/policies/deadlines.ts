import { policy } from '../policy';
import { isDoctor, isEmployee, isStaff } from '../principal';

policy(
  'deadline.list',
  'Officers see all deadlines, a doctor those of the practice, an employee their own',
  (p) => isStaff(p) || isDoctor(p) || isEmployee(p),
);
policy(
  'deadline.snooze',
  'Officers and doctors put a deadline aside, with a reason',
  (p) => isStaff(p) || isDoctor(p),
);
policy(
  'deadline.submit',
  'Whoever has to act on a deadline proves it and says that it was sent',
  (p) => isStaff(p) || isDoctor(p) || isEmployee(p),
);
policy('deadline.settle', 'Officers record acknowledgements and reopen deadlines', isStaff);
