// Arabic is a mirror of the rest; English stands beside it.
import assert from 'node:assert/strict';
import { promise, settled, standing } from './house/promise.mjs';
import { sample } from './house/sites.mjs';

const work = 'a-conf999-2026-1';
const small = { site: 'small', languages: ['ar'] };

promise('Arabic reads from right to left', small, async ({ page, at }) => {
  await page.goto(at(`${work}/ar.html#p1`));
  await settled(page);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]), ['rtl', 'ar']);
  const box = (selector) => page.locator(selector).first().boundingBox();
  const [number, text, contents, main] = [await box('#p1 > .num'), await box('#p1 > .t'), await box('#toc'), await box('main')];
  assert.ok(number.x >= text.x + text.width - 1, 'the number stands at the right of its text');
  assert.ok(contents.x >= main.x + main.width - 1, 'the contents stand at the right of the text');
  const [label, item] = [await box('#p2-a > .num'), await box('#p2-a > .t')];
  assert.ok(label.x >= item.x + item.width - 1, 'the label stands at the right of its text');
  const [side, own] = [await box('#p1 .side'), await box('#p1 > .t')];
  assert.ok(side.x + side.width <= own.x + 1, 'the note stands at the left');
  const bar = await page.evaluate(() => getComputedStyle(document.querySelector('#p1'), '::after').right);
  assert.equal(bar, '0px', 'the mark of a place stands at the right');
  assert.ok((await standing(page, 'p1')).marked);
});

promise('the drawer comes from the right in Arabic', { ...small, width: 390, height: 844 }, async ({ page, at }) => {
  await page.goto(at(`${work}/ar.html`));
  await page.locator('.b-toc').click();
  const box = await page.locator('#contents-dialog').boundingBox();
  assert.ok(Math.abs(box.x + box.width - 390) < 2, JSON.stringify(box));
});

promise('j and k follow the order of the text in Arabic', small, async ({ page, at }) => {
  await page.goto(at(`${work}/ar.html#p1`));
  for (const [key, id] of [['j', '#p2'], ['j', '#p2-a'], ['k', '#p2']]) {
    await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => location.hash), id);
  }
});

for (const [written, id] of [['٣', 'p3'], ['المرفق ٢', 'annex-p2'], ['المرفق؛ الفقرة ٢', 'annex-p2'], ['الفقرة 2 (ب)', 'p2-b'], ['٢(ا)', 'p2-a'], ['2 (b)', 'p2-b']]) {
  promise(`the box reads “${written}”`, { ...small, over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${work}/ar.html`));
    await page.locator('#goto').fill(written);
    await page.locator('#goto').press('Enter');
    await page.locator(`[id="${id}"].is-target`).waitFor();
  });
}

promise('Latin within Arabic keeps its order', { ...small, over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${work}/ar.html`));
  const symbol = page.locator('.facts bdi').first();
  assert.equal(await symbol.getAttribute('dir'), 'ltr');
  assert.equal(await symbol.innerText(), 'A/CONF.999/2026/1');
});

promise('the mark of a note stands after the number that it follows', { ...small, over: ['http'] }, async ({ page, at }) => {
  // Without an isolation of its own the mark is read as a further digit of the number, and stands before it.
  await page.goto(at(`${work}/ar.html`));
  const [mark, year] = await page.evaluate(() => {
    const text = document.querySelector('#p1 .t').firstChild;
    const range = document.createRange();
    const start = text.data.indexOf('2026');
    range.setStart(text, start);
    range.setEnd(text, start + 4);
    return [document.querySelector('#fn1-ref').parentElement, range].map((part) => { const { left, right } = part.getBoundingClientRect(); return { left, right }; });
  });
  assert.ok(mark.right <= year.left + 3, `the mark ends at ${mark.right}, the year begins at ${year.left}`);
});

promise('the Arabic version of a real document is a mirror of the others', { over: ['http'] }, async ({ page, at }) => {
  const box = (selector) => page.locator(selector).first().boundingBox();
  for (const [language, mirrored] of [['ar', true], ['fr', false]]) {
    await page.goto(at(`a-conf192-bms-2010-wp8/${language}.html#p9`));
    await settled(page);
    const [number, text, contents, main, others] = [await box('#p9 > .num'), await box('#p9 > .t'), await box('#toc'), await box('main'), await box('#p9 > .in')];
    const after = (one, other) => (mirrored ? one.x >= other.x + other.width - 1 : one.x + one.width <= other.x + 1);
    assert.ok(after(number, text), `${language}: the number`);
    assert.ok(after(contents, main), `${language}: the contents`);
    assert.ok(after(others, number), `${language}: the links to the other languages`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#p9 .t')).textAlign), 'start');
  }
});

promise('code within Arabic is read from left to right', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const path of sample(folder).filter((name) => name.startsWith('ar/'))) {
    await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
    // Whatever the pages say today, one of them has such an address among its words.
    await page.evaluate(() => { const text = document.querySelector('.prose p'); if (text) text.appendChild(document.createElement('code')).textContent = '#p24'; });
    const turned = await page.evaluate(() => Array.from(document.querySelectorAll('.prose code'), (code) => {
      const walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const text = walk.nextNode();
      if (!text || !/^\P{L}*\p{Script=Latin}/u.test(text.data) || text.length < 2) return null;
      const edge = (index) => { const range = document.createRange(); range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect(); };
      const [first, second] = [edge(0), edge(1)];
      return first.top === second.top && first.left > second.left ? code.textContent : null;
    }).filter(Boolean));
    assert.deepEqual(turned, [], path);
  }
});

promise('a short title is in the page\'s language, the title as printed in the text\'s', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('ar/index.html'));
  const entry = page.locator('.documents .entry').first();
  assert.equal(await entry.locator('h3').evaluate((title) => [title.closest('[lang]').lang, getComputedStyle(title).direction].join()), 'ar,rtl');
  assert.equal(await entry.locator('.full').evaluate((title) => [title.lang, getComputedStyle(title).direction].join()), 'en,ltr');
  const [title, full] = [await entry.locator('h3').boundingBox(), await entry.locator('.full').boundingBox()];
  assert.ok(Math.abs(title.x + title.width - full.x - full.width) < 2);
});

for (const [language, address] of [['fr', 'cite'], ['es', 'about'], ['ru', 'cite'], ['en', 'about'], ['ar', 'cite']]) {
  promise(`a plain page leads to itself in the other languages: ${language}`, { over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`zh/${address}.html`));
    await page.locator(`.langs a[data-language=${language}]`).click();
    await page.waitForURL(at(`${language}/${address}.html`));
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  });
}
