import { policy } from '../policy';
import { isDoctor, isEmployee, isStaff } from '../principal';

policy('placement.list', 'Officers and administrators see the placements of the group', isStaff);
policy('placement.open', 'Officers and administrators place an employee with a practice', isStaff);
policy(
  'placement.start',
  'Officers and administrators confirm that a placement may begin, its duties done or let pass',
  isStaff,
);
policy('placement.amend', 'Officers and administrators change the terms of a placement', isStaff);
policy('placement.end', 'Officers and administrators end a placement', isStaff);
policy(
  'placement.sign',
  'Officers and administrators record the signature of a placement agreement',
  isStaff,
);
policy(
  'planning.read',
  'Officers see the whole planning, a doctor that of the practice, an employee their own',
  (p) => isStaff(p) || isDoctor(p) || isEmployee(p),
);
policy('planning.judge', 'Officers and administrators see what the rules say of a plan', isStaff);
policy(
  'closure.list',
  'Officers see all closures, a doctor those of the practice',
  (p) => isStaff(p) || isDoctor(p),
);
policy(
  'closure.declare',
  'Officers declare the closure of any practice, a doctor that of their own, with pay kept',
  (p) => isStaff(p) || isDoctor(p),
);
policy('closure.cancel', 'Officers and administrators take back a closure', isStaff);
policy('site-travel.list', 'Officers and administrators see the journeys between workplaces', isStaff);
policy('site-travel.set', 'Officers and administrators enter the length of a journey', isStaff);
