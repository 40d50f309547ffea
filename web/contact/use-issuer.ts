import { usualIssuer } from '../../contract/issuer.ts';
import { useLanguage } from '../words/language.ts';
import { useDeployment } from './use-deployment.ts';

/** The name of who issues the vouchers, as it stands after « à » or « par ». */
export function useIssuer(): string {
  const { issuer = usualIssuer } = useDeployment() ?? {};
  return issuer.name[useLanguage()];
}
