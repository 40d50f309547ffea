import {
  CirclePlus,
  FileSpreadsheet,
  FileStack,
  HandCoins,
  House,
  ListTodo,
  ScrollText,
  IdCard,
  Store,
  Undo2,
  UserPlus,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Right } from '../../contract/back-office/rights.ts';

interface Tab {
  href: string;
  word:
    | 'work'
    | 'proposals'
    | 'home'
    | 'enrolEstablishment'
    | 'enrolClient'
    | 'credit'
    | 'reversals'
    | 'creditOrders'
    | 'exports'
    | 'debts'
    | 'operators'
    | 'journal';
  icon: LucideIcon;
  /** Shown to whoever has it; left out, to everybody. */
  right?: Right;
}

/** The ways in, in the order in which they stand. */
export const tabs: readonly Tab[] = [
  { href: '/', word: 'home', icon: House },
  { href: '/travail', word: 'work', icon: ListTodo, right: 'read-work' },
  { href: '/propositions', word: 'proposals', icon: Users, right: 'read-proposals' },
  { href: '/etablissements/nouveau', word: 'enrolEstablishment', icon: Store, right: 'enrol-merchant' },
  { href: '/clients/nouveau', word: 'enrolClient', icon: UserPlus, right: 'enrol-client' },
  { href: '/credits/nouveau', word: 'credit', icon: CirclePlus, right: 'credit-wallet' },
  { href: '/ordres', word: 'creditOrders', icon: FileSpreadsheet, right: 'read-money' },
  { href: '/reprises', word: 'reversals', icon: Undo2, right: 'read-money' },
  { href: '/exports', word: 'exports', icon: FileStack, right: 'read-exports' },
  { href: '/impayes', word: 'debts', icon: HandCoins, right: 'read-money' },
  { href: '/personnes', word: 'operators', icon: IdCard, right: 'read-operators' },
  { href: '/journal', word: 'journal', icon: ScrollText, right: 'read-journal' },
];
