// One promise of the site: a test in a new context of Debian's Chromium, over a web server, from the disk, or both.
// Whatever the promise is about, the page may ask for nothing outside the site, and may report no error.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';
import { sites } from './sites.mjs';

// Debian's Chromium without the parts that nobody sees: the same pages in half the time.
const headless = '/usr/bin/chromium-headless-shell';
const both = ['http', 'file'];
const servers = new Map();
let browser;

export function launch() {
  // Each launch has a new profile, in a folder of its own that goes with it.
  return (browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM || headless,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  }));
}

after(async () => {
  if (browser) await (await browser).close();
  for (const server of servers.values()) await (await server).close();
});

async function rootOf(site, over) {
  const folder = sites[site]();
  if (over === 'file') return pathToFileURL(folder).href + '/';
  if (!servers.has(site)) servers.set(site, serve(folder));
  return (await servers.get(site)).address;
}

/** promise(name, options, body): `over` (http and file unless told), `site` (real or small), `width`, `height`, `script`,
    `dark`, `forced`, `languages`, `motion`, `touch`, `past` (CSP off, for tools only), `expects` (an error that is
    part of the promise). The body is given { page, context, root, folder, at, over }. */
export function promise(name, options, body) {
  const { over = both, site = 'real', expects } = options;
  // Built before any promise's clock runs: with a term base, and on a busy machine, that takes its time.
  sites[site]();
  for (const way of over) {
    test(over.length > 1 ? `${name} (${way})` : name, { timeout: options.timeout ?? 120_000 }, async () => {
      const root = await rootOf(site, way);
      const context = await (await launch()).newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
        javaScriptEnabled: options.script ?? true,
        colorScheme: options.dark ? 'dark' : 'light',
        forcedColors: options.forced ? 'active' : 'none',
        // Calm by default: a page that scrolls smoothly is at its place only after a time that no test should guess.
        reducedMotion: options.motion ? 'no-preference' : 'reduce',
        hasTouch: options.touch ?? false,
        isMobile: options.touch ?? false,
        locale: options.language ?? 'zh-CN',
        bypassCSP: options.past ?? false,
        serviceWorkers: 'block',
      });
      context.setDefaultTimeout(10_000);
      const wrong = [];
      const note = (what) => { if (!expects?.test(what)) wrong.push(what); };
      const own = (address) => address.startsWith(root) || address.startsWith('data:') || address === 'about:blank';
      context.on('request', (request) => { if (!own(request.url())) note(`asked for ${request.url()}`); });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => note(`error: ${error.error().stack}`));
      try {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        if (options.languages) {
          // What a reader's browser prefers, in order; the context's own setting takes only one.
          await context.addInitScript((list) => Object.defineProperty(navigator, 'languages', { get: () => list }), options.languages);
        }
        const page = await context.newPage();
        const goto = page.goto.bind(page);
        page.goto = async (...told) => {
          const answer = await goto(...told);
          // Where only the fragment changes, the page is told of it later than we are. A page that leads on is gone by then.
          if (options.script ?? true) await settled(page).catch(() => {});
          return answer;
        };
        await body({ page, context, root, folder: sites[site](), over: way, at: (path) => root + path });
        assert.deepEqual(wrong, [], 'the page asked for something foreign, or reported an error');
      } finally {
        await context.close();
      }
    });
  }
}

// The document that most promises are held on, and its page.
export const report = 'a-conf192-bms-2021-1/zh.html';

// Two frames: what was scheduled for the next one is done.
export const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
export const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));

/** A click of the mouse and nothing else: the tool's own click scrolls first, as if the bar were in the way of itself. */
export async function press(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Waits until the page shows something, and says what was seen instead where it never comes. */
export async function until(page, read, expected, why) {
  let seen;
  const end = performance.now() + 5000;
  for (;;) {
    seen = await page.evaluate(read);
    if (JSON.stringify(seen) === JSON.stringify(expected)) return;
    if (performance.now() > end) break;
    await settled(page);
  }
  assert.deepEqual(seen, expected, why);
}

/** Where a place stands: below the bar, within the window, and whether it is marked. */
export function standing(page, id) {
  return page.evaluate((anchor) => {
    const element = document.getElementById(anchor);
    const place = element.closest('.row, .entry, .note') ?? element;
    // An entry of a record is marked for itself.
    const marked = element.closest('.entry') ?? place;
    const box = marked.getBoundingClientRect();
    const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
    const sign = [null, '::before', '::after'].some((part) => {
      const style = getComputedStyle(marked, part);
      if (part) return style.content !== 'none' && style.display !== 'none' && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
    });
    return {
      target: document.querySelector(':target')?.id ?? null,
      marked: sign,
      belowBar: box.top >= bar - 1,
      inWindow: box.top < innerHeight - 40,
      top: Math.round(box.top),
      bar: Math.round(bar),
    };
  }, id);
}
