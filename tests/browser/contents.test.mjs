// The contents: what is in each section, where the reader is, and a drawer where there is no room.
import assert from 'node:assert/strict';
import { promise, report, settled, standing, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

promise('every section says which paragraphs it holds', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const entries = await page.locator('#toc ol a').evaluateAll((all) => all.map((link) => {
      let depth = 0;
      for (let list = link.closest('ol'); list; list = list.parentElement.closest('ol')) depth++;
      return { id: link.hash.slice(1), depth, range: link.querySelector('.r')?.textContent.trim() ?? '' };
    }));
    assert.ok(entries.length > 1, document.path);
    const order = document.provisions.map(({ anchor }) => anchor);
    const wrong = [];
    entries.forEach((entry, index) => {
      const next = entries.slice(index + 1).find((later) => later.depth <= entry.depth);
      const within = document.provisions.slice(order.indexOf(entry.id), next ? order.indexOf(next.id) : order.length);
      const numbers = within.filter(({ kind }) => kind === 'paragraph').map(({ label }) => label.replace(/[\s.-]+$/, ''));
      if (!order.includes(entry.id)) wrong.push(`${entry.id} is no place`);
      if (!numbers.length) return;
      const [first, last] = [numbers[0], numbers.at(-1)];
      const expected = first === last ? first : `${first}–${last}`;
      if (entry.range !== expected) wrong.push(`${entry.id}: ${entry.range}, but holds ${expected}`);
    });
    assert.deepEqual(wrong, [], document.path);
  }
});

promise('the section that is read is told in the contents', {}, async ({ page, at }) => {
  await page.goto(at(report));
  for (const [id, section] of [['annex-p92', '#annex-s2-h1'], ['p5', '#s1'], ['annex-p45', '#annex-s1-1-h1'], ['annex-p122', '#annex-s5']]) {
    await page.evaluate((anchor) => document.getElementById(anchor).scrollIntoView(), id);
    await until(page, () => document.querySelector('#toc [aria-current=location]')?.getAttribute('href'), section);
    assert.equal(await page.locator('#toc [aria-current]').count(), 1);
    const shown = await page.evaluate(() => {
      const [link, list] = ['#toc [aria-current]', '#toc'].map((selector) => document.querySelector(selector).getBoundingClientRect());
      return link.top >= list.top && link.bottom <= Math.min(list.bottom, innerHeight);
    });
    assert.ok(shown, `${section} is in sight in the contents`);
  }
});

for (const width of [820, 390]) {
  promise(`at ${width} the contents come as a drawer`, { width, height: 844 }, async ({ page, at }) => {
    await page.goto(at(`${report}#annex-p92`));
    await settled(page);
    assert.equal(await page.locator('#toc').isVisible(), false);
    const button = page.locator('.b-toc');
    await button.focus();
    await page.keyboard.press('Enter');
    const drawer = page.locator('#contents-dialog');
    await drawer.waitFor();
    assert.ok(await page.evaluate(() => document.querySelector('#contents-dialog').contains(document.activeElement)), 'the focus is in it');
    assert.ok(await drawer.locator('[aria-current=location]').isVisible());
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await until(page, () => document.activeElement.matches('.b-toc'), true, 'the button has the focus again');
    await page.keyboard.press('Enter');
    await drawer.locator('a[href="#s3"]').click();
    await drawer.waitFor({ state: 'hidden' });
    await until(page, () => location.hash, '#s3');
    await settled(page);
    const seen = await standing(page, 's3');
    assert.ok(seen.belowBar && seen.inWindow && seen.marked, JSON.stringify(seen));
    // What lies beside the drawer closes it.
    await button.click();
    await drawer.waitFor();
    await page.mouse.click(width - 8, 500);
    await drawer.waitFor({ state: 'hidden' });
  });
}

promise('a drawer that is opened again at once has the contents in it', { over: ['http'], width: 820, height: 844 }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.evaluate(() => {
    document.querySelector('.b-toc').click();
    document.querySelector('#contents-dialog').close();
    document.querySelector('.b-toc').click();
  });
  await settled(page);
  assert.ok(await page.locator('#contents-dialog a[href="#s3"]').isVisible());
});

promise('the head of the drawer stays in sight', { width: 390, height: 600, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  await page.locator('.b-toc').tap();
  const drawer = page.locator('#contents-dialog');
  await drawer.waitFor();
  const seen = await drawer.evaluate((element) => {
    const box = (selector) => { const { top, bottom } = element.querySelector(selector).getBoundingClientRect(); return { top, bottom }; };
    return { scrolled: element.scrollTop, close: box('.drawer-top button'), goto: box('#goto'), on: box('[aria-current]') };
  });
  assert.ok(seen.scrolled > 0, 'the list is scrolled to the section that is read');
  assert.ok(seen.close.top >= 0 && seen.goto.top >= 0 && seen.close.bottom <= seen.goto.top + 8, JSON.stringify(seen));
  assert.ok(seen.on.top >= seen.goto.bottom && seen.on.bottom <= 600, JSON.stringify(seen));
});

promise('the box in the drawer leads on', { width: 390, height: 844 }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('.b-toc').click();
  await page.locator('#contents-dialog #goto').fill('附件 92');
  await page.locator('#contents-dialog #goto').press('Enter');
  await page.locator('#contents-dialog').waitFor({ state: 'hidden' });
  await until(page, () => location.hash, '#annex-p92');
});
