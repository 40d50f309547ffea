import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a commit, beside today's, with the packages that it was made with. */
export interface ReleaseFolder {
  readonly folder: string;
  /** Its whole hash. */
  readonly commit: string;
  remove(): void;
}

/** @throws Error when git does not know the commit, or its packages cannot be had */
export function releaseFolder(root: string, commit: string, write: (line: string) => void): ReleaseFolder {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  const hash = git('rev-parse', `${commit}^{commit}`);
  const folder = join(root, '.local', 'rehearsal', hash.slice(0, 7));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  remove();
  git('worktree', 'add', '--detach', '--force', folder, hash);
  const lock = (of: string) => readFileSync(join(of, 'package-lock.json'), 'utf8');
  if (lock(root) === lock(folder)) {
    linkPackages(root, folder);
  } else {
    write(`${hash} has other packages: npm ci`);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  }
  return { folder, commit: hash, remove };
}

/** Today's packages, but for the project's own, which are the commit's. */
function linkPackages(root: string, folder: string): void {
  const own = readdirSync(join(root, 'packages'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const from = own.includes(name) ? join(folder, 'packages', name) : join(root, 'node_modules', name);
    symlinkSync(from, join(folder, 'node_modules', name));
  }
  for (const name of own) {
    symlinkSync(join(root, 'packages', name, 'node_modules'), join(folder, 'packages', name, 'node_modules'));
  }
}
