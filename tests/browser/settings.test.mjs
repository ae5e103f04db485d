// What the reader has set is kept, and is there before the page is painted.
import assert from 'node:assert/strict';
import { promise, report, settled, until } from './house/promise.mjs';
import { sample } from './house/sites.mjs';

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('#p1 .t')).fontSize));

async function set(page, name, value) {
  await page.locator('.b-set').click();
  await page.locator(`#settings [name=${name}][value=${value}]`).check({ force: true });
  await page.keyboard.press('Escape');
  await page.locator('#settings').waitFor({ state: 'hidden' });
}

promise('colours and size are kept from page to page', { timeout: 180_000 }, async ({ page, at, folder, over }) => {
  await page.goto(at(report));
  const [light, usual] = [await ground(page), await textSize(page)];
  await set(page, 'theme', 'dark');
  await set(page, 'size', 'xl');
  const dark = await ground(page);
  assert.notEqual(dark, light);
  assert.ok(await textSize(page) > usual * 1.2);
  await page.reload();
  assert.equal(await ground(page), dark);
  assert.ok(await textSize(page) > usual * 1.2);
  assert.ok(await page.locator('#settings [name=theme][value=dark]').isChecked());
  for (const path of sample(folder, over)) {
    await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
    assert.equal(await ground(page), dark, path);
  }
  await page.goto(at(report));
  await set(page, 'theme', 'auto');
  await set(page, 'size', 'm');
  await page.reload();
  assert.deepEqual([await ground(page), await textSize(page)], [light, usual]);
});

promise('each size is larger than the one before', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(report));
  const sizes = [];
  for (const value of ['s', 'm', 'l', 'xl']) {
    await set(page, 'size', value);
    sizes.push(await textSize(page));
  }
  assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b));
  assert.equal(new Set(sizes).size, 4);
});

promise('the colours are there before the page\'s own script', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(report));
  await set(page, 'theme', 'dark');
  const dark = await ground(page);
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route('**/page*.js', async (route) => { await held; await route.continue(); });
  await page.goto(at(report), { waitUntil: 'commit' });
  await page.locator('#annex-p122').waitFor();
  assert.equal(await ground(page), dark);
  assert.equal(await page.evaluate(() => document.readyState === 'complete'), false, 'the script is still awaited');
  release();
  await page.waitForLoadState('load');
});

promise('the settings are worked by keyboard', {}, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('.b-set').focus();
  await page.keyboard.press('Enter');
  await page.locator('#settings').waitFor();
  await page.locator('#settings [name=theme]:checked').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.keyboard.press('Escape');
  await page.locator('#settings').waitFor({ state: 'hidden' });
  await until(page, () => document.activeElement.matches('.b-set'), true, 'the button has the focus again');
});

promise('where storage is refused the page works all the same', { over: ['http'] }, async ({ page, context, at }) => {
  await context.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }));
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  await set(page, 'theme', 'dark');
  await page.keyboard.press('j');
  await until(page, () => location.hash, '#annex-p93');
});
