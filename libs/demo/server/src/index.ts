export { seedDemo, type SeededDemo, type SignIn } from './seed-demo';
export { seedScale, type ScaledGroup, type ScaleOptions } from './seed-scale';
