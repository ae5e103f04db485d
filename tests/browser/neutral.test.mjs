// The link for any language opens the reader's, and says which it has opened and why.
import assert from 'node:assert/strict';
import { clipboard, promise, settled, standing } from './house/promise.mjs';

const two = 'a-conf192-bms-2021-1';
const six = 'a-conf192-bms-2010-wp8';
const notice = '#opened p';

async function opens(page, at, from, to) {
  await page.goto(at(from));
  await page.waitForURL(at(to));
  await settled(page);
}

// The place that was meant is marked, in sight, and clear of what is said.
async function stands(page, id) {
  const seen = await standing(page, id);
  assert.ok(seen.belowBar && seen.inWindow && seen.marked, JSON.stringify(seen));
}

promise('it opens the language of the browser, and says so', { language: 'en-GB' }, async ({ page, at }) => {
  await opens(page, at, `${two}/index.html#annex-p92`, `${two}/en.html#annex-p92`);
  assert.match(await page.locator(notice).innerText(), /Opened in English, a language of your browser/);
  assert.equal(await page.locator('#opened').getAttribute('role'), 'status');
  await stands(page, 'annex-p92');
});

promise('it opens the language once chosen, and says so', { language: 'en-GB' }, async ({ page, at }) => {
  await page.goto(at(`${six}/en.html`));
  await page.locator('.langs a[data-language=ru]').click();
  await page.waitForURL(/ru\.html/);
  await opens(page, at, `${six}/index.html#p9`, `${six}/ru.html#p9`);
  assert.match(await page.locator(notice).innerText(), /вы/);
  await stands(page, 'p9');
});

promise('it opens the authentic text where no language is known, and says so', { language: 'fi-FI' }, async ({ page, at }) => {
  await opens(page, at, `${two}/index.html#annex-p92`, `${two}/zh.html#annex-p92`);
  assert.match(await page.locator(notice).innerText(), /作准文本/);
});

promise('it says which language the reader would have had first', { languages: ['fi-FI', 'fr-CA', 'en'] }, async ({ page, at }) => {
  await opens(page, at, `${two}/index.html#annex-p92`, `${two}/en.html#annex-p92`);
  const said = page.locator(notice);
  assert.match(await said.innerText(), /Opened in English.*français.*中文/s);
  assert.equal(await said.locator('span[lang=fr]').count(), 1, 'in that language');
  await opens(page, at, `${six}/index.html#p9`, `${six}/fr.html#p9`);
  assert.match(await said.innerText(), /Ouvert en français/);
});

promise('it offers the other languages, at the same place', { language: 'en-GB' }, async ({ page, at }) => {
  await opens(page, at, `${six}/index.html#p11-c`, `${six}/en.html#p11-c`);
  const links = page.locator(`${notice} a`);
  assert.deepEqual(await links.allInnerTexts(), ['العربية', 'Español', 'Français', 'Русский', '中文']);
  await links.filter({ hasText: 'Français' }).click();
  await page.waitForURL(at(`${six}/fr.html#p11-c`));
  assert.equal(await page.locator(notice).count(), 0, 'who chooses need not be told');
});

for (const width of [1280, 390]) {
  promise(`what it says can be sent away, and nothing moves, at ${width}`, { language: 'en-GB', width, height: 844 }, async ({ page, at }) => {
    await opens(page, at, `${six}/index.html#p10`, `${six}/en.html#p10`);
    await stands(page, 'p10');
    const top = () => page.evaluate(() => Math.round(document.querySelector('#p10').getBoundingClientRect().top));
    const before = await top();
    const covered = await page.evaluate(() => {
      const box = document.querySelector('#p10 > .t').getBoundingClientRect();
      return document.elementFromPoint(box.left + 4, box.top + 4).closest('#opened, .bar') !== null;
    });
    assert.equal(covered, false);
    await page.locator('#opened button').click();
    await settled(page);
    assert.equal(await page.locator('#opened').isVisible(), false);
    assert.ok(Math.abs(await top() - before) <= 1, `${before} became ${await top()}`);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#p10');
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('#opened').isVisible(), false, 'it is said once');
  });
}

promise('a link to a range keeps its end', { language: 'en-GB', over: ['http'] }, async ({ page, at }) => {
  await opens(page, at, `${two}/index.html?to=annex-p94#annex-p92`, `${two}/en.html?to=annex-p94#annex-p92`);
  assert.equal(await page.locator('.in-range').count(), 3);
});

promise('an address that says why it was opened, and nothing known, says nothing', { over: ['http'] }, async ({ page, at }) => {
  for (const query of ['opened=', 'opened=x', 'opened=browser&lacks="]', 'opened=browser&lacks=zh']) {
    await page.goto('about:blank');
    await page.goto(at(`${two}/zh.html?${query}#annex-p92`));
    await page.waitForURL(at(`${two}/zh.html#annex-p92`));
    await settled(page);
    if (!query.includes('browser')) assert.equal(await page.locator('#opened').isVisible(), false, query);
  }
});

promise('both links are offered at a paragraph, and say which is which', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html#annex-p92`));
  const name = (act) => page.locator(`#annex-p92 > .tools [data-act=${act}]`).getAttribute('aria-label');
  assert.match(await name('link'), /中文文本/);
  assert.match(await name('neutral'), /各语文/);
  await page.locator('#annex-p92 > .tools [data-act=neutral]').click();
  await page.locator('.toast.on').waitFor();
  assert.equal(await clipboard(page), at(`${two}/index.html#annex-p92`));
});
