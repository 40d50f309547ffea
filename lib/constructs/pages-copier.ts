import { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, type BucketDeploymentProps, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { logRetention } from '../log-retention.ts';
import { acknowledge, acknowledgePattern } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface PagesCopierProps {
  stage: Stage;
  bucket: Bucket;
  distribution: Distribution;
}

type CopyProps = Omit<BucketDeploymentProps, 'destinationBucket' | 'distribution' | 'prune' | 'role' | 'logGroup'>;

/**
 * CDK's own function that copies files into a bucket, with a role and a log group of ours: it deletes nothing, so that a
 * page that is open during a deployment still finds the parts that it is made of.
 */
export class PagesCopier extends Construct {
  private readonly role: Role;
  private readonly logGroup: LogGroup;
  private readonly props: PagesCopierProps;

  constructor(scope: Construct, id: string, props: PagesCopierProps) {
    super(scope, id);
    this.props = props;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: logRetention(props.stage),
      removalPolicy: keptInProduction(props.stage),
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'Copies the web apps into their bucket',
    });
    this.logGroup.grantWrite(this.role);
    this.allowCopying(props);
  }

  copy(scope: Construct, id: string, { sources, ...props }: CopyProps): BucketDeployment {
    const { bucket, distribution } = this.props;
    const copy = new BucketDeployment(scope, id, {
      ...props,
      sources: sources.map((source) => this.readable(source)),
      destinationBucket: bucket,
      // The shells are never kept without asking: a wait that ends in vain would only roll everything back (aws-cdk#15891).
      ...(props.distributionPaths && { distribution, waitForDistributionInvalidation: false }),
      prune: false,
      // Else CDK would add patterns of actions, and the right to delete.
      role: this.role.withoutPolicyUpdates(),
      logGroup: this.logGroup,
    });
    copy.node.addDependency(this.role);
    const shared = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    if (shared) acknowledge(shared, 'AwsSolutions-L1', 'CDK’s code, on the runtime that CDK has tested it with.');
    return copy;
  }

  private allowCopying({ bucket, distribution }: PagesCopierProps): void {
    const objects = bucket.arnForObjects('*');
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allow(['s3:PutObject', 's3:AbortMultipartUpload'], objects);
    acknowledgePattern(this.role, objects, 'The bucket holds the web apps and nothing else.');
    this.allow(['cloudfront:CreateInvalidation'], distribution.distributionArn);
  }

  /** By a pattern: a policy that named each upload would change with it, and take a while to be known everywhere. */
  private readable(source: ISource): ISource {
    return {
      bind: (scope, context) => {
        const config = source.bind(scope, context);
        const uploads = config.bucket.arnForObjects('*');
        this.allow(['s3:GetObject'], uploads);
        acknowledgePattern(this.role, uploads, 'What a deployment of this account uploads is named by its content.');
        return config;
      },
    };
  }

  private allow(actions: string[], resource: string): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
