import { policy } from '../policy';
import { isStaff } from '../principal';

policy('home.read', 'Officers and administrators see what there is to do today', isStaff);
