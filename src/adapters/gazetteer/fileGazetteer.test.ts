import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeGazetteer } from '../../../scripts/gazetteer/writeGazetteer.js';
import { CONTRACT_PLACES, gazetteerContract } from './contract.js';
import { openGazetteer } from './fileGazetteer.js';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
const file = join(folder, 'places.bin');
const about = { name: 'Test', licence: 'CC0', date: '2025-01-01', places: CONTRACT_PLACES.length };
writeGazetteer(file, CONTRACT_PLACES, about);
afterAll(() => rmSync(folder, { recursive: true }));

gazetteerContract('the file', () => openGazetteer(file));

describe('openGazetteer', () => {
  it('says that the file is missing', async () => {
    await expect(openGazetteer(join(folder, 'none.bin'))).rejects.toMatchObject({
      code: 'gazetteer-missing',
    });
  });

  it('refuses a file that is cut off, empty or another one', async () => {
    const whole = readFileSync(file);
    for (const bytes of [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 40),
      Buffer.alloc(0),
      Buffer.alloc(64, 'x'),
    ]) {
      const broken = join(folder, 'broken.bin');
      writeFileSync(broken, bytes);
      await expect(openGazetteer(broken)).rejects.toMatchObject({ code: 'gazetteer-missing' });
    }
  });

  it('is the same bytes from the same places', () => {
    const again = join(folder, 'again.bin');
    writeGazetteer(again, CONTRACT_PLACES, about);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });
});
