export { AidClaimsModule } from './aid-claims.module';
