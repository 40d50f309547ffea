/** As a deployment gives it: everything to another account. */
export const backups = {
  keptDays: 90,
  copyTo: 'arn:aws:backup:eu-central-1:222222222222:backup-vault:encaissement',
  exportsTo: 'arn:aws:s3:::encaissement-exports-copy',
};
