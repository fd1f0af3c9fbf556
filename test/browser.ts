import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './services.js';

/** Headless Chromium that asks nothing of the network by itself. */
export function launchBrowser(): Promise<Browser> {
  const args = [
    'no-sandbox',
    'disable-gpu',
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
  ];
  return chromium.launch({ executablePath: CHROMIUM, args: args.map((name) => `--${name}`) });
}

/** What axe finds wrong with a page, one line a rule. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
