// Fails when a test of the run was skipped, and closes with a line that counts them.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status !== 'passed' && status !== 'failed');
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
if (skipped.length > 0 || numPassedTests === 0) process.exit(1);
