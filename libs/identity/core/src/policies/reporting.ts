import { policy } from '../policy';
import { isDoctor, isStaff } from '../principal';

policy(
  'host-register.read',
  'Officers and administrators read the lines a practice enters in its staff register',
  isStaff,
);
policy('home.read', 'Officers and administrators see what there is to do today', isStaff);
policy('practice-month.read', 'Doctors see what each month of help amounts to for their practice', isDoctor);
