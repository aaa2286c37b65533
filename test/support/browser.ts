import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// With a single process, closing the first page would end the browser.
const args = chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote');

/** A real Chromium: the one that comes as a package for Linux on x64, elsewhere the Chrome that is installed. */
export const openBrowser = async (): Promise<Browser> =>
  process.platform === 'linux' && process.arch === 'x64'
    ? playwright.launch({ executablePath: await chromium.executablePath(), args })
    : playwright.launch({ channel: 'chrome' });
