type Service = 'DYNAMODB' | 'KMS' | 'COGNITO_IDENTITY_PROVIDER' | 'SCHEDULER' | 'S3' | 'SECRETS_MANAGER' | 'SNS';

/** What Lambda gives to the SDK's clients, with the endpoint of one local service. Read when a client is made. */
export function useEndpoint(service: Service, endpoint: string): void {
  process.env['AWS_REGION'] = 'eu-west-3';
  process.env['AWS_ACCESS_KEY_ID'] = 'TEST';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret';
  process.env[`AWS_ENDPOINT_URL_${service}`] = endpoint;
}
