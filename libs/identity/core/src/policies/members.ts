import { policy } from '../policy';
import { isAdministrator, isStaff } from '../principal';

policy('member.list', 'Officers and administrators read the register of members', isStaff);
policy('member.read', 'Officers and administrators open the page of a member', isStaff);
policy('member.update', 'Officers and administrators change a member, its sites and its doctors', isStaff);
policy('member.leave', 'Officers and administrators record that a member leaves', isStaff);
policy('doctor.invite', 'Officers and administrators let a doctor sign in', isStaff);
policy('application.list', 'Officers and administrators read the applications to join', isStaff);
policy(
  'application.edit',
  'Officers and administrators finish an application on behalf of a doctor',
  isStaff,
);
policy(
  'application.decide',
  'Officers and administrators record the decision of the board on an application',
  isStaff,
);
policy(
  'group-terms.change',
  'Administrators change the collective agreement and the offer of the group',
  isAdministrator,
);
