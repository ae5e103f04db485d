// How far each translation is, and what of it is missing or out of date: in one table, and where it is read.
import assert from 'node:assert/strict';
import { promise, standing } from './house/promise.mjs';

const site = 'lagging';
const english = 'a-conf999-2026-2/en.html';

promise('the table says in words how far each translation is', { site, over: ['http'], script: false }, async ({ page, at }) => {
  await page.goto(at('en/index.html'));
  await page.locator('a[href="translations.html"]').click();
  const cell = page.locator('.states td.out-of-date');
  assert.match((await cell.innerText()).normalize('NFKC'), /Out of date in part\s+Unofficial working translation\s+Translated: 9 of 13\s+Out of date: 3\s+Missing: 4/);
  assert.match(await page.locator('.states td.source').innerText(), /Authentic text|Official/);
  assert.deepEqual(await page.locator('.states thead th').allInnerTexts(), ['Document', 'English', 'Chinese']);
  // Each state has a sign of its own shape as well: without colours they are still told apart.
  const signs = await page.locator('.states .sign').evaluateAll((all) => all.map((sign) => { const style = getComputedStyle(sign); return [style.borderRadius, style.rotate, style.backgroundColor].join(); }));
  assert.equal(new Set(signs).size, signs.length);
});

promise('what is open is a link to its place', { site }, async ({ page, at }) => {
  await page.goto(at('en/translations.html'));
  const links = await page.locator('#open dd a').evaluateAll((all) => all.map((link) => [link.textContent.normalize('NFKC'), link.getAttribute('href').replace(/.*\//, '')]));
  assert.deepEqual(links, [['para. 1', 'en.html#p1'], ['agenda item 1', 'en.html#p3-item1'], ['note 1', 'en.html#fn1'], ['para. 2 (b)', 'en.html#p2-b'], ['agenda item 2', 'en.html#p3-item2'], ['para. 4', 'en.html#p4'], ['para. 5', 'en.html#p5']]);
  await page.locator('#open dd a', { hasText: 'para. 2 (b)' }).click();
  await page.waitForURL(/en\.html#p2-b$/);
  await page.locator('#p2-b.is-target').waitFor();
  assert.ok((await standing(page, 'p2-b')).marked);
});

promise('the real translations are in the table, in every language', { over: ['http'], script: false }, async ({ page, at }) => {
  for (const code of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
    await page.goto(at(`${code}/translations.html`));
    assert.equal(await page.locator('.states tbody tr').count(), 5);
    assert.equal(await page.locator('.states td').count(), 30);
    assert.equal(await page.locator('.states td a').count(), 14, 'five documents, fourteen versions');
    // A word that has no translation shows as its key.
    assert.doesNotMatch(await page.locator('main').innerText(), /\b(state|progress|translations|open)-[a-z]/, code);
  }
});

for (const width of [390, 320]) {
  promise(`the table is read on a phone at ${width}`, { over: ['http'], width, height: 844, touch: true }, async ({ page, at }) => {
    for (const path of ['zh/translations.html', 'ar/translations.html', 'ru/translations.html', 'fr/translations.html']) {
      await page.goto(at(path));
      assert.ok(await page.evaluate(() => [document.documentElement, document.querySelector('.states')].every((box) => box.scrollWidth <= box.clientWidth)), path);
      assert.ok(await page.locator('.states .l').first().isVisible(), 'each cell says its language');
    }
  });
}

promise('what a version lacks is said where it would stand, with the way to the text', { site, script: false }, async ({ page, at }) => {
  await page.goto(at(`${english}#p2-b`));
  const gap = page.locator('#p2-b');
  assert.equal((await gap.innerText()).normalize('NFKC').trim(), 'Not in this version: para. 2 (b). Read it in Chinese');
  assert.ok((await standing(page, 'p2-b')).marked);
  const [above, own, below] = [await page.locator('#p2-a').boundingBox(), await gap.boundingBox(), await page.locator('#p3').boundingBox()];
  assert.ok(above.y < own.y && own.y < below.y, 'between its neighbours');
  assert.equal(await page.locator('#p5').count(), 1, 'every address that is missing is there');
  await gap.locator('a').click();
  assert.match(page.url(), /zh\.html#p2-b$/);
});

promise('what the source has changed since is told apart without colour', { site }, async ({ page, at }) => {
  await page.goto(at(english));
  assert.equal(await page.locator('.stale').count(), 3, 'a paragraph, an item and a note');
  const notice = page.locator('#p1 .stale');
  assert.equal(await notice.locator('summary').innerText(), 'The Chinese text has changed since this was translated');
  assert.ok(!(await notice.locator('.changes').isVisible()));
  await notice.locator('summary').focus();
  await page.keyboard.press('Enter');
  const changes = notice.locator('.changes');
  assert.deepEqual([await changes.getAttribute('lang'), await changes.getAttribute('dir')], ['zh-Hans', 'ltr']);
  assert.deepEqual([await changes.locator('del').allInnerTexts(), await changes.locator('ins').allInnerTexts()], [['纽约'], ['日内瓦']]);
  const lines = await changes.evaluate((element) => ['del', 'ins'].map((name) => getComputedStyle(element.querySelector(name)).textDecorationLine));
  assert.deepEqual(lines, ['line-through', 'underline']);
  await notice.locator('.to a').click();
  await page.waitForURL(/zh\.html#p1$/);
});

promise('what is up to date says nothing', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('a-conf192-bms-2021-1/en.html'));
  assert.equal(await page.locator('.stale, .row.gap').count(), 0);
});

promise('a copied text is without the notice', { site, over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(english));
  const text = await page.evaluate(() => { getSelection().selectAllChildren(document.querySelector('.body')); return String(getSelection()); });
  assert.ok(text.includes('The Second Meeting was held'));
  assert.ok(!text.includes('has changed since'));
});
