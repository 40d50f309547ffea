import type { ReactNode } from 'react';
import { PageHeader } from '../../web/ui/layout.tsx';
import { useScreenStart } from '../request/use-screen-start.ts';

/**
 * The head of a view that replaces another one under the same address: a screen reader goes on from here. Give it a `key`
 * where both have one at the same place.
 */
export function ViewHeader({ title, lead }: { title: string; lead?: ReactNode }) {
  useScreenStart();
  return <PageHeader title={title} lead={lead} />;
}
