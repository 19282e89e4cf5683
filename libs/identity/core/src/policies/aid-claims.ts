import { policy } from '../policy';
import { isAdministrator, isDoctor, isStaff } from '../principal';

policy(
  'aid.list',
  'Officers see all aid contracts, a doctor those of the practice',
  (p) => isStaff(p) || isDoctor(p),
);
policy('aid.write', 'Officers record, amend and end aid contracts', isStaff);
policy('aid.claim', 'Officers prepare claims and record what the health fund answers and pays', isStaff);
policy(
  'aid.read-assumptions',
  'Officers see what applies where no text settles a rule of the aid, who chose it and why',
  isStaff,
);
policy(
  'aid.assume',
  'Administrators choose what applies where no text settles a rule of the aid',
  isAdministrator,
);
