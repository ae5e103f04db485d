// What is shown is the text of the data, sign by sign.
import assert from 'node:assert/strict';
import { promise } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

for (const site of ['real', 'small']) {
  promise(`every provision of the ${site} site is shown as it is in the data`, { site, over: ['http'], languages: ['zh', 'ar'], timeout: 180_000 }, async ({ page, at, folder }) => {
    for (const document of documents(folder)) {
      await page.goto(at(document.path));
      const wrong = await page.evaluate((provisions) => provisions.map((provision) => {
        const place = window.document.getElementById(provision.anchor);
        if (!place) return `${provision.anchor} is not on the page`;
        const shown = (place.matches('.entry') ? place.querySelector('.w, dd, .names') : place.querySelector(':scope > .t')).cloneNode(true);
        shown.querySelectorAll('.ref, .lab, .alias, .tools').forEach((extra) => extra.remove());
        const text = shown.textContent;
        const label = place.querySelector(place.matches('.heading, .part') ? '.lab' : '.num:not(.quiet)')?.textContent ?? '';
        // A line's own blanks at its ends are nobody's; every other sign counts.
        if (text.trim() !== provision.text.trim()) return `${provision.anchor}: “${text.trim()}” for “${provision.text}”`;
        if (label.trim() !== provision.label.trim()) return `${provision.anchor}: label “${label}” for “${provision.label}”`;
        return null;
      }).filter(Boolean), document.provisions);
      assert.deepEqual(wrong, [], document.path);
    }
  });
}

promise('nothing stands among the rows that is not in the data', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const known = new Set(document.provisions.map(({ anchor }) => anchor));
    const extra = await page.locator('.row').evaluateAll((all) => all.map((row) => [row.id, row.querySelectorAll('.entry').length]));
    assert.deepEqual(extra.filter(([id, entries]) => !known.has(id) && !entries), [], document.path);
    const order = await page.locator('.row, .entry').evaluateAll((all) => all.map((place) => place.id));
    assert.deepEqual(order.filter((id) => known.has(id)), document.provisions.map(({ anchor }) => anchor), `${document.path}: the order`);
  }
});
