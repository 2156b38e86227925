/** Once per run: serve the built site and start one browser; tests connect to both. */
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser';
import { serve } from '../../scripts/serve';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, server } = await serve(0);
  const browser = await chromium.launchServer({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  project.provide('siteUrl', url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
