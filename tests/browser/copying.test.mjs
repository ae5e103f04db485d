// Beside each provision: its citation, its link, and the link that belongs to no language.
import assert from 'node:assert/strict';
import { clipboard, promise, report, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

const elements = 'revcon3-prepcom-elements/zh.html';
const draft = 'a-conf192-bms-2010-wp8/zh.html';

async function copies(page, id, act) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator(`[id="${id}"] > .num, [id="${id}"] .num`).first().hover();
  const tools = page.locator(`[id="${id}"]`).locator('.tools').first();
  await tools.locator(`[data-act=${act}]`).click();
  await page.locator('.toast.on').waitFor();
  const text = await clipboard(page);
  assert.ok((await page.locator('.toast').textContent()).includes(text), 'what was copied is said');
  return text;
}

for (const [path, id, citation] of [
  [report, 'annex-p92', 'A/CONF.192/BMS/2021/1，附件，第 92 段'],
  [report, 'p24', 'A/CONF.192/BMS/2021/1，第 24 段'],
  [report, 'annex-p122-a', 'A/CONF.192/BMS/2021/1，附件，第 122(a) 段'],
  [report, 'p11-item6', 'A/CONF.192/BMS/2021/1，议程项目 6'],
  [draft, 'p11-i', 'A/CONF.192/BMS/2010/WP.8，第 11(i) 段'],
  ['a-76-284/zh.html', 'p70', 'A/76/284，第 70 段'],
]) {
  promise(`the citation is copied: ${citation}`, {}, async ({ page, at }) => {
    await page.goto(at(`${path}#${id}`));
    assert.equal(await copies(page, id, 'cite'), citation);
  });
}

promise('the citation is copied in English', { site: 'small', languages: ['en'] }, async ({ page, at }) => {
  await page.goto(at('a-conf999-2026-1/en.html#annex-p1'));
  assert.equal(await copies(page, 'annex-p1', 'cite'), 'A/CONF.999/2026/1, annex, para. 1');
  assert.equal(await copies(page, 'p2-b', 'cite'), 'A/CONF.999/2026/1, para. 2\u00a0(b)');
});

promise('the link is copied', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#p3`));
  assert.equal(await copies(page, 'annex-p92', 'link'), at(`${report}#annex-p92`));
});

promise('the link of no language is copied, and leads to the same place', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#p3`));
  const link = await copies(page, 'annex-p92', 'neutral');
  assert.equal(link, at('a-conf192-bms-2021-1/index.html#annex-p92'));
  await page.goto(link);
  await page.waitForURL(at(`${report}#annex-p92`));
});

promise('the tools are there by keyboard, and tick when they have copied', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p91`));
  await page.keyboard.press('j');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.act), 'cite');
  await page.keyboard.press('Enter');
  await until(page, () => document.activeElement.querySelector('use').getAttribute('href'), '#i-check');
  assert.equal(await clipboard(page), 'A/CONF.192/BMS/2021/1，附件，第 92 段');
});

promise('the tools are there by touch', { width: 390, height: 844, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  const button = page.locator('#annex-p92 > .tools [data-act=cite]');
  const box = await button.boundingBox();
  assert.ok(box.width >= 40 && box.height >= 40, `${box.width} by ${box.height}`);
  await button.tap();
  await page.locator('.toast', { hasText: '第 92 段' }).waitFor();
});

promise('every citation is made of words, and is one place\'s own', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const cites = await page.locator('[data-cite]').evaluateAll((all) => all.map((place) => [place.id, place.dataset.cite]));
    const begin = document.symbol || document.title;
    // A key that has no words shows as it is: letters with a hyphen.
    assert.deepEqual(cites.filter(([, cite]) => /[a-z]+-[a-z]+/.test(cite.replace(begin, ''))), [], document.path);
    if (document.symbol) assert.deepEqual(cites.filter(([, cite]) => !/^[,，،]/.test(cite.replace(document.symbol, ''))), [], document.path);
    const numbered = document.provisions.filter(({ kind }) => kind === 'paragraph' || kind === 'subparagraph').map(({ anchor }) => anchor);
    const cited = new Map(cites);
    assert.deepEqual(numbered.filter((anchor) => !cited.has(anchor)), [], `${document.path}: numbered, without a citation`);
    const twice = numbered.filter((anchor) => !/x\d/.test(anchor) && numbered.some((other) => other !== anchor && !/x\d/.test(other) && cited.get(other) === cited.get(anchor)));
    assert.deepEqual(twice.map((anchor) => `${anchor}: ${cited.get(anchor)}`), [], `${document.path}: one citation for two places`);
  }
});

promise('a document without a symbol is cited by its title', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${elements}#annex-p3`));
  const cite = await copies(page, 'annex-p3', 'cite');
  assert.match(cite, /要点概述.*附件，第 3 段$/);
});
