import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

export interface MigrationsProps {
  stage: Stage;
  tables: Tables;
  signIn: SignIn;
}

/** What brings the data of an earlier release to where this one is; started by hand, as often as one likes. */
export class Migrations extends Construct {
  readonly organisations: ServiceFunction;

  constructor(scope: Construct, id: string, { stage, tables, signIn }: MigrationsProps) {
    super(scope, id);
    this.organisations = new ServiceFunction(this, 'MigrateOrganisations', {
      stage,
      entry: 'migrate-organisations/handler.ts',
      description: 'Gives each merchant without an organisation one, and its person a member',
      timeout: Duration.minutes(15),
    });
    tables.grant(this.organisations, 'directory', 'scan');
    tables.grantPartitions(this.organisations, 'directory', ['ORGANISATION#', 'MEMBER#', 'LOOKUP#'], 'put');
    tables.grantPartitions(this.organisations, 'directory', ['MERCHANT#'], 'update');
    signIn.grantLookUpMerchants(this.organisations);
  }
}
