// Introductory words are shown with a provision that they govern, when a link leads to it.
import assert from 'node:assert/strict';
import { promise, report, settled, standing, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

promise('a linked provision is shown with its introductory words', {}, async ({ page, at, folder }) => {
  const text = documents(folder).find(({ path }) => path === report).provisions.find(({ anchor }) => anchor === 'annex-s2-c1').text;
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('about:blank');
    await page.goto(at(`${report}#annex-p92`));
    await settled(page);
    const box = page.locator('.governs');
    assert.ok((await box.innerText()).includes(text));
    assert.equal(await box.locator('a').getAttribute('href'), '#annex-s2-c1');
    const [words, row] = [await box.boundingBox(), await page.locator('#annex-p92').boundingBox()];
    assert.ok(words.y >= 50 && words.y + words.height <= row.y + 1 && row.y < 700, 'the words stand above, both in sight');
    const seen = await standing(page, 'annex-p92');
    assert.ok(seen.belowBar && seen.marked);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[id="annex-s2-c1"]').length), 1);
  }
});

promise('they go with the place that is read', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('.governs').waitFor();
  await page.keyboard.press('j');
  await until(page, () => document.querySelector('.governs')?.nextElementSibling.id, 'annex-p93');
  await page.evaluate(() => { location.hash = 'p3'; });
  await until(page, () => document.querySelector('.governs'), null);
});

promise('they are not repeated where they stand just above', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p80`));
  await settled(page);
  assert.equal(await page.locator('.governs').count(), 0);
});

promise('every chapeau named is a place on the page, before what it governs', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const wrong = await page.locator('.row[data-chapeau]').evaluateAll((all) => all.filter((row) => {
      const chapeau = document.getElementById(row.dataset.chapeau);
      return !chapeau || !(chapeau.compareDocumentPosition(row) & 4);
    }).map((row) => row.id));
    assert.deepEqual(wrong, [], document.path);
  }
});
