// axe finds nothing, on every kind of page, in both colours, wide and narrow, whatever is open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promise, settled } from './house/promise.mjs';
import { sample } from './house/sites.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function clean(page, where) {
  await settled(page);
  // The toast speaks for a time, and goes.
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), rules);
  return found.violations.map((rule) => `${where}: ${rule.id}, ${rule.nodes.length} times: ${rule.nodes[0].target.join(' ')}: ${rule.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`);
}

// Words and scripts change neither with the width nor with the colours: each language is looked at in one of these, two in several.
const looked = {
  '1280 light': /(?:^|\/)(?:zh|en|ar)(?:\.html$|[\/-])|^[^\/]+$|index\.html$/,
  '1280 dark': /(?:^|\/)ar(?:\.html$|[\/-])/,
  '390 light': /\/(?:zh|zh-en)\.html$|^[a-z]+-[^\/]*\/ar\.html$/,
  '390 dark': /(?:^|\/)(?:ru|es|fr)(?:\.html$|[\/-])|^zh\/(?!terms\/)|^terms\//,
};

const places = { real: 'a-conf192-bms-2021-1/zh.html#annex-p92', small: 'a-conf999-2026-1/ar.html#p2-b', lagging: 'a-conf999-2026-2/zh-en.html#p1' };

for (const site of ['real', 'small', 'lagging']) {
  for (const dark of [false, true]) {
    for (const width of [1280, 390]) {
      const options = { site, dark, width, height: 844, touch: width < 800, past: true, over: ['http'], timeout: 600_000 };
      promise(`axe is content with the ${site} site at ${width}, ${dark ? 'dark' : 'light'}`, options, async ({ page, at, folder }) => {
        const found = [];
        const note = async (where) => found.push(...await clean(page, where));
        const some = looked[`${width} ${dark ? 'dark' : 'light'}`];
        for (const path of sample(folder).filter((path) => some.test(path))) {
          await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
          await page.evaluate(axe);
          await note(path);
        }
        const document = places[site];
        const mark = site === 'real' ? '#fn2-ref' : '#fn1-ref';
        const states = {
          'with a place marked': async () => {},
          'with all that can be opened': () => page.evaluate(() => window.document.querySelectorAll('main details').forEach((one) => { one.open = true; })),
          'with what was opened told': async () => { await page.goto(at(document.replace('#', '?opened=browser&lacks=fr#'))); await page.evaluate(axe); await page.locator('#opened p').waitFor(); },
          'with what is missing told': async () => { await page.goto(at(`${document.split('/')[0]}/index.html?lang=fr`)); await page.evaluate(axe); await settled(page); },
          'with the settings open': () => page.locator('.b-set').click(),
          'with a note open': async () => { await page.locator(mark).focus(); await page.keyboard.press('Enter'); await page.locator('#pop').waitFor(); },
          'with an unknown address': async () => { await page.evaluate(() => { location.hash = 'p999'; }); await page.locator('#said a').first().waitFor(); },
        };
        // A parallel page is chosen: nothing opens it for its reader.
        if (site === 'lagging') delete states['with what was opened told'];
        if (width < 800) states['with the contents open'] = async () => { await page.locator('.b-toc').click(); await page.locator('#contents-dialog').waitFor(); };
        for (const [state, reach] of Object.entries(states)) {
          await page.goto('about:blank');
          await page.goto(at(document));
          await settled(page);
          await page.evaluate(axe);
          await reach();
          await note(state);
        }
        assert.deepEqual(found, []);
      });
    }
  }
}
