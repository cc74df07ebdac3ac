import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What keeps somebody from using a page, by axe, with the size of what is pressed: each rule and what breaks it. */
export async function serious(page: Page): Promise<[string, string[]][]> {
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return found.map(({ id, nodes }) => [id, nodes.slice(0, 5).map((node) => node.html.slice(0, 200))]);
}
