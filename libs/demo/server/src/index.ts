export { seedDemo, type SeededDemo, type SignIn } from './seed-demo';
