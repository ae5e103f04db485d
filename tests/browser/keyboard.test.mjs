// Single keys, where they are wanted; and everything by Tab.
import assert from 'node:assert/strict';
import { clipboard, fragment, promise, report, settled, standing, until } from './house/promise.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.id);

promise('j, n, k and p go from paragraph to paragraph', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p6`));
  for (const [key, id] of [['j', 'annex-p7'], ['n', 'annex-p8'], ['k', 'annex-p7'], ['p', 'annex-p6'], ['p', 'annex-p5']]) {
    await page.keyboard.press(key);
    assert.equal(await fragment(page), id, key);
    assert.equal(await focused(page), `#${id}`, `${key} moves the focus`);
    const seen = await standing(page, id);
    assert.ok(seen.belowBar && seen.inWindow && seen.marked, `${key}: ${JSON.stringify(seen)}`);
  }
});

promise('j begins at the paragraph in view, and ends at the last', {}, async ({ page, at }) => {
  await page.goto(at(report));
  await page.keyboard.press('j');
  assert.equal(await fragment(page), 'p1');
  await page.goto(at(`${report}#annex-p122`));
  for (let press = 0; press < 4; press++) await page.keyboard.press('j');
  assert.match(await fragment(page), /^annex-p122/);
});

promise('g goes to a paragraph', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p6`));
  await page.keyboard.press('g');
  await page.keyboard.type('26');
  await page.keyboard.press('Enter');
  await until(page, () => location.hash, '#annex-p26');
  assert.equal(await focused(page), '#annex-p26');
});

promise('t leads into the contents', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  await page.keyboard.press('t');
  assert.ok(await page.evaluate(() => document.activeElement.matches('#toc a')));
  assert.equal(await focused(page), '#annex-s2-h1');
});

promise('c copies the citation', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.keyboard.press('c');
  await page.locator('.toast', { hasText: '附件，第 92 段' }).waitFor();
  assert.equal(await clipboard(page), 'A/CONF.192/BMS/2021/1，附件，第 92 段');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.locator('.toast', { hasText: '第 93 段' }).waitFor();
  assert.equal(await clipboard(page), 'A/CONF.192/BMS/2021/1，附件，第 93 段');
});

promise('? shows the keys, and Escape gives the focus back', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  const settings = page.locator('#settings');
  await settings.waitFor();
  for (const key of ['j', 'n', 'k', 'p', 'g', 't', 'c', '?']) assert.ok(await settings.locator('kbd').getByText(key, { exact: true }).isVisible(), key);
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'hidden' });
  await until(page, () => document.activeElement.getAttribute('href'), '#annex-p93');
});

promise('the keys can be switched off, for good', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('.b-set').click();
  await page.locator('#settings [name=keys]').uncheck();
  await page.keyboard.press('Escape');
  for (const still of ['at once', 'after the page is loaded anew']) {
    for (const key of ['j', 'k', 'n', 'p', 'g', 't', '?']) await page.keyboard.press(key);
    await settled(page);
    assert.equal(await fragment(page), 'annex-p92', still);
    assert.equal(await page.locator('#settings').isVisible(), false, still);
    assert.equal(await page.evaluate(() => document.activeElement.matches('#goto')), false, still);
    await page.reload();
  }
});

promise('a letter typed into a box is a letter', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('#goto').focus();
  await page.keyboard.type('jknpgtc?');
  assert.equal(await page.locator('#goto').inputValue(), 'jknpgtc?');
  assert.equal(await fragment(page), 'annex-p92');
});

promise('keys with Control, Alt or Meta are the browser\'s', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  const taken = await page.evaluate(() => ['ctrlKey', 'altKey', 'metaKey'].flatMap((held) => ['j', 'c', 'p', 'g', 't']
    .map((key) => new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true }))
    .filter((event) => !document.body.dispatchEvent(event))).length);
  assert.equal(taken, 0);
});

promise('the first stop of Tab leads past the bar to the text', {}, async ({ page, at }) => {
  await page.goto(at(report));
  await page.keyboard.press('Tab');
  assert.ok(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top >= 0 && link === document.activeElement));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
});

promise('what has the focus shows it', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(report));
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      const shown = element.matches('.seg input') ? element.nextElementSibling : element;
      const style = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
      return {
        what: element.outerHTML.slice(0, 80),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
        inSight: box.bottom > 0 && box.top < innerHeight && (element.closest('.bar, .skip, .toc, [popover]') || box.bottom > bar),
      };
    });
    assert.ok(seen.ring && seen.inSight, JSON.stringify(seen));
  }
});

promise('going back by keyboard, nothing that has the focus lies under the bar', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p30`));
  await page.evaluate(() => document.querySelector('#annex-p30 > .num').focus());
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Shift+Tab');
    const seen = await page.evaluate(() => ({ what: document.activeElement.outerHTML.slice(0, 80), top: document.activeElement.getBoundingClientRect().top, bar: document.querySelector('.bar').getBoundingClientRect().bottom }));
    assert.ok(seen.top >= seen.bar, JSON.stringify(seen));
  }
});

promise('reaching for the bar by keyboard leaves the text where it is', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => document.querySelector('.b-set').focus());
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), before);
});
