import { policy } from '../policy';
import { isAdministrator, isDoctor, isEmployee, isStaff } from '../principal';

policy(
  'compliance.read',
  'Officers see what the law asks for each employee and practice, and where it stands',
  isStaff,
);
policy('compliance.record', 'Officers record proofs, facts and what does not apply', isStaff);
policy(
  'inspector-pack.read',
  'Officers and administrators list and download the packs made for the labour inspectorate',
  isStaff,
);
policy(
  'inspector-pack.make',
  'Officers and administrators have a pack made for the labour inspectorate',
  isStaff,
);
policy('compliance.remind', 'Officers send reminders of what is late', isStaff);
policy(
  'compliance.switch',
  'Administrators decide which obligations the group follows, with a reason',
  isAdministrator,
);
policy(
  'my-duty.list',
  'A doctor reads the duties of the practice, an employee their own',
  (p) => isDoctor(p) || isEmployee(p),
);
policy(
  'my-duty.hand-in',
  'A doctor hands in proofs for the practice, an employee for themselves',
  (p) => isDoctor(p) || isEmployee(p),
);
