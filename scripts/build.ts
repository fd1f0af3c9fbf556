/** `npm run build`: compiles src/ to dist/, builds the gazetteer when it is not there, and copies what pages serve. Run by `npm ci` through `prepare`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { buildGazetteer } from './gazetteer/build.js';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
chmodSync(join(root, 'dist/cli/main.js'), 0o755);

cpSync(join(root, 'src/web/assets'), join(root, 'dist/web/assets'), { recursive: true });

const gazetteer = join(root, 'data/gazetteer.bin');
if (!existsSync(gazetteer) || isOlder(gazetteer, join(root, 'scripts/gazetteer'))) {
  mkdirSync(dirname(gazetteer), { recursive: true });
  buildGazetteer(gazetteer);
}

/** True when any file of the folder was changed after the file was made. */
function isOlder(file: string, folder: string): boolean {
  const made = statSync(file).mtimeMs;
  return readdirSync(folder).some((name) => statSync(join(folder, name)).mtimeMs > made);
}
