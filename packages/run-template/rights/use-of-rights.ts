import type { Need } from './policy/decide.ts';
import { matchesPattern } from './policy/match-pattern.ts';
import type { Statement } from './policy/statement.ts';
import type { Role } from './roles.ts';

/** One action on one resource, as a role's policy allows it. */
export interface Right {
  readonly roleId: string;
  readonly action: string;
  readonly resource: string;
}

/** Which rights have been used: one that never is can be taken away. */
export interface UseOfRights {
  note(need: Need, allowing: readonly Statement[]): void;
  unused(roles: readonly Role[]): Right[];
}

export function createUseOfRights(): UseOfRights {
  const used = new Set<string>();
  const keyOf = (at: string, action: string, resource: string) => `${at} ${action} ${resource}`;
  return {
    note({ action, resource }, allowing) {
      for (const { at, actions, resources } of allowing) {
        const name = action.toLowerCase();
        for (const one of actions.patterns.filter((pattern) => matchesPattern(pattern, name))) {
          for (const other of resources.patterns.filter((pattern) => matchesPattern(pattern, resource))) {
            used.add(keyOf(at, one, other));
          }
        }
      }
    },
    unused: (roles) =>
      roles.flatMap(({ roleId, statements }) =>
        statements
          .filter(({ effect }) => effect === 'Allow')
          .flatMap(({ at, actions, resources }) =>
            actions.patterns.flatMap((action) =>
              resources.patterns
                .filter((resource) => !used.has(keyOf(at, action, resource)))
                .map((resource) => ({ roleId, action, resource })),
            ),
          ),
      ),
  };
}
