/** Prints every skipped test by name, then the one closing line: "N passed, N failed, N skipped". */
import { existsSync, readFileSync } from 'node:fs';

const [report, exitCode] = process.argv.slice(2);
if (!existsSync(report)) {
  console.log(`The tests did not start (exit code ${exitCode}).`);
  console.log('0 passed, 1 failed, 0 skipped');
} else {
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  for (const test of tests.filter(({ status }) => status !== 'passed' && status !== 'failed'))
    console.log(`skipped: ${test.fullName}`);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length;
  const failed = tests.length - passed - skipped;
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const unexplained = failed + brokenFiles === 0 && exitCode !== '0' ? 1 : 0;
  console.log(`${passed} passed, ${failed + brokenFiles + unexplained} failed, ${skipped} skipped`);
}
