// Runs the promises, or those named: node run.mjs keyboard goto
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sites } from './house/sites.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => !wanted.length || wanted.some((part) => name.includes(part)))
  .sort();
if (!files.length) {
  console.error(`no test file is named like: ${wanted.join(' ')}`);
  process.exit(2);
}
// The reporter is named, for its choice of one depends on the terminal and on the version of node.
const run = spawn(
  process.execPath,
  ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, ...files],
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, RAPPORTEUR_REAL: sites.real() } },
);
run.on('close', (code, signal) => process.exit(signal ? 1 : code));
