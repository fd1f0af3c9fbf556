/** `npm run build`: compiles src/ to dist/, builds the gazetteer and copies what pages serve. Run by `npm ci` through `prepare`. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });

rmSync(join(root, 'dist'), { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
chmodSync(join(root, 'dist/cli/main.js'), 0o755);

if (existsSync(join(root, 'src/web/assets'))) {
  cpSync(join(root, 'src/web/assets'), join(root, 'dist/web/assets'), { recursive: true });
}
