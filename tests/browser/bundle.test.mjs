// The bundle of a meeting, unpacked onto a stick whose path has blanks and Chinese signs: everything is there, and nothing is asked for.
import assert from 'node:assert/strict';
import { press, promise, settled, standing, until } from './house/promise.mjs';

const report = 'site/a-conf192-bms-2021-1';
const card = () => document.querySelector('#pop').matches(':popover-open');

promise('a bundle is read from its first page on', { site: 'bundle', over: ['file'] }, async ({ page, at }) => {
  await page.goto(at('START-HERE.html'));
  assert.match(await page.locator('#zh').innerText(), /A\/76\/284/, 'what is left out is named');
  await page.locator('#zh .open a').click();
  await page.waitForURL(at('site/zh/index.html'));
  assert.equal(await page.locator('.entry h3 a').count(), 1);
  assert.equal(await page.locator('a[download]').count(), 0, 'a bundle offers no bundles');
  await page.locator('.entry h3 a').click();
  await page.waitForURL(at(`${report}/zh.html`));
  assert.match(await page.locator('.as-of').innerText(), /2026 年 11 月 30 日/);
  await page.goto(at(`${report}/zh.html#annex-p92`));
  await settled(page);
  assert.ok((await standing(page, 'annex-p92')).marked);
  await press(page, '.langs a[data-language=en]');
  await page.waitForURL(at(`${report}/en.html#annex-p92`));
  await page.locator('.b-par').click();
  await page.waitForURL((url) => url.href.startsWith(at(`${report}/en-zh.html`)));
  assert.ok(await page.locator('.row .t.b').count() > 100, 'both languages stand side by side');
  await page.goto(at(`${report}/zh.html`));
  await page.locator('a.term[data-card]').first().click();
  await until(page, card, true, 'a term is explained where it stands');
  await page.keyboard.press('Escape');
  await page.goto(at('site/zh/citations.html'));
  const outside = await page.locator('a[href^="https://docs.un.org/"]').count();
  assert.ok(outside > 10, 'what is left out is read at its keeper\'s');
});
