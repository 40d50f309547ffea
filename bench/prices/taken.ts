/**
 * Taken, not counted. A function waits for each of its calls: DynamoDB answers within 5 ms, a call over the Region (SNS,
 * Scheduler, AppSync) takes 15 ms, its own work 5 ms. A call leaves three lines of
 * Lambda's (280 bytes) and one of API Gateway (300) in the logs, where CloudWatch adds 26 bytes to each.
 */
export const taken = {
  dynamoDbMs: 5,
  otherCallMs: 15,
  ownMs: 5,
  apiGb: 1,
  consumerGb: 0.5,
  logBytesPerCall: 280 + 300 + 4 * 26,
};
