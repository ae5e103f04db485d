// A citation leads to what it cites, and back; what is cited is told where it stands, in a list and in a table.
import assert from 'node:assert/strict';
import { clipboard, promise, report, settled, standing, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

const citing = 'a-76-284/zh.html';
const table = 'zh/citations.html';
const cited = '#p10 a.cite[href$="a-conf192-bms-2021-1/zh.html#annex-p92"]';
const beginning = '在第八次各国双年度会议上';
const open = () => document.querySelector('#pop').matches(':popover-open');
const ranged = () => Array.from(document.querySelectorAll('.in-range'), (place) => place.id);

/** Tab, until what is wanted has the focus. The terms of a paragraph are stops as well. */
async function tabTo(page, selector, most) {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not reached by ${most} times Tab, but ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))}`);
}

for (const width of [1280, 390]) {
  promise(`a citation is followed by keyboard, and back from what it cites, at ${width}`, { width }, async ({ page, at }) => {
    await page.goto(at(`${citing}#p10`));
    await page.locator('#p10 > .num').focus();
    await tabTo(page, cited, 30);
    await page.keyboard.press('Enter');
    await page.waitForURL(at(`${report}#annex-p92`));
    await settled(page);
    let seen = await standing(page, 'annex-p92');
    assert.ok(seen.belowBar && seen.inWindow && seen.marked, JSON.stringify(seen));
    await tabTo(page, '#annex-p92 .by summary', 24);
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('#annex-p92 .by').open, true);
    assert.match(await page.locator('#annex-p92 .citing mark').first().innerText(), /第 92 段/);
    await tabTo(page, '#annex-p92 .citing a[href$="a-76-284/zh.html#p10"]', 6);
    await page.keyboard.press('Enter');
    await page.waitForURL(at(`${citing}#p10`));
    await settled(page);
    seen = await standing(page, 'p10');
    assert.ok(seen.belowBar && seen.inWindow && seen.marked, JSON.stringify(seen));
  });
}

promise('pointing at a citation shows what it cites, as long as one points at it or at the card', {}, async ({ page, at }) => {
  await page.goto(at(`${citing}#p10`));
  const card = page.locator('#pop');
  await page.locator(cited).hover();
  await card.waitFor();
  assert.match(await card.locator('.pop-name').innerText(), /A\/CONF\.192\/BMS\/2021\/1.*附件.*92/);
  assert.ok((await card.innerText()).includes(beginning));
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, 'the focus is where it was');
  const [box, link] = [await card.boundingBox(), await page.locator(cited).boundingBox()];
  assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 900, 'the card is in the window');
  assert.ok(box.y >= link.y + link.height || box.y + box.height <= link.y, 'and not on its link');
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 6 });
  await page.waitForTimeout(600);
  assert.ok(await page.evaluate(open), 'the card stays while one points at it');
  await page.mouse.move(5, 880, { steps: 4 });
  await card.waitFor({ state: 'hidden' });
  await page.locator(cited).hover();
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
});

promise('the focus of the keyboard shows what a citation cites, and stays on it', {}, async ({ page, at }) => {
  await page.goto(at(`${citing}#p10`));
  const card = page.locator('#pop');
  const focused = () => page.evaluate((selector) => document.activeElement.matches(selector), cited);
  await page.locator('#p10 > .num').focus();
  await tabTo(page, cited, 30);
  await card.waitFor();
  assert.ok((await card.innerText()).includes(beginning));
  assert.ok(await focused());
  assert.equal(await page.locator(`${cited}`).getAttribute('aria-details'), await page.locator(cited).getAttribute('data-card'));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  assert.ok(await focused(), 'Escape leaves the focus on the link');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await card.waitFor();
  // The card is the next stop of Tab; beyond it, it is gone.
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('#pop').contains(document.activeElement)));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  assert.ok(await focused(), 'from within the card, Escape leads back to the link');
  await page.locator('#p11 > .num').focus();
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(open), false);
});

promise('a click follows a citation, with or without its card', {}, async ({ page, at }) => {
  for (const wait of [false, true]) {
    await page.goto('about:blank');
    await page.goto(at(`${citing}#p10`));
    await page.locator(cited).hover();
    if (wait) await page.locator('#pop').waitFor();
    await page.locator(cited).click();
    await page.waitForURL(at(`${report}#annex-p92`));
  }
});

promise('a tap follows a citation', { width: 390, height: 844, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${citing}#p10`));
  await page.locator(cited).tap();
  await page.waitForURL(at(`${report}#annex-p92`));
});

promise('every citation has an entry in the list, which leads back to it, without script too', { script: false }, async ({ page, at, folder }) => {
  let all = 0;
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const links = await page.evaluate(() => Array.from(window.document.querySelectorAll('main :is(.body, .mast, .notes) a.cite'), (link) => {
      const entry = link.dataset.card && window.document.getElementById(link.dataset.card);
      const place = link.closest('.entry[id], .row, .note');
      return {
        text: link.textContent,
        entry: Boolean(entry?.closest('#cites') && entry.dataset.name),
        leads: entry?.querySelector('.cited-name')?.getAttribute('href') === link.getAttribute('href').replace(/\?to=[^#]*/, ''),
        back: Boolean(entry && Array.from(entry.querySelectorAll(':scope > .cited-from a')).some((from) => place.id === from.hash.slice(1) || window.document.getElementById(from.hash.slice(1))?.closest('.row') === place)),
        elsewhere: /^https?:/.test(link.getAttribute('href')) === /noreferrer/.test(link.rel),
      };
    }));
    all += links.length;
    // A page of the web is its own name: it has no entry.
    const address = (link) => link.elsewhere && /^(?:https?:|www\.)/.test(link.text);
    assert.deepEqual(links.filter((link) => !(link.entry ? link.leads && link.back && link.elsewhere : address(link))), [], document.path);
  }
  assert.ok(all > 50, `${all} citations`);
});

promise('what cites a paragraph is opened without script', { script: false }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  const by = page.locator('#annex-p92 .by');
  assert.match(await by.locator('summary').innerText(), /被引用 \d+ 次/);
  assert.equal(await by.locator('.citing').isVisible(), false);
  await by.locator('summary').click();
  await by.locator('.citing a[href$="a-76-284/zh.html#p10"]').click();
  await page.waitForURL(at(`${citing}#p10`));
});

promise('an entry of the list and of the table is marked when it is led to', {}, async ({ page, at }) => {
  await page.goto(at(`${citing}#cites`));
  const entry = page.locator('#cites .cited:has(ul)').first();
  const id = await entry.getAttribute('id');
  await page.goto(at(`${citing}#${id}`));
  await settled(page);
  assert.equal(await page.evaluate(() => document.querySelector('.is-target')?.id), id);
  await entry.locator('.cited-where a').first().click();
  await page.waitForURL((address) => address.pathname.endsWith('/citations.html') && address.hash.length > 1);
  const row = new URL(page.url()).hash.slice(1);
  assert.notEqual(await page.evaluate((anchor) => getComputedStyle(document.getElementById(anchor)).backgroundColor, row), 'rgba(0, 0, 0, 0)');
});

promise('a range is marked from its first to its last paragraph, until something else is meant', {}, async ({ page, at }) => {
  await page.goto(at(`${report}?to=annex-p11#annex-p8`));
  await settled(page);
  assert.deepEqual(await page.evaluate(ranged), ['annex-p8', 'annex-p9', 'annex-p10', 'annex-p11']);
  assert.equal(await page.evaluate(() => document.querySelector('.is-target').id), 'annex-p8');
  const tint = (id) => page.evaluate((anchor) => getComputedStyle(document.getElementById(anchor), '::before').backgroundColor, id);
  assert.notEqual(await tint('annex-p10'), 'rgba(0, 0, 0, 0)');
  assert.equal(await tint('annex-p12'), 'rgba(0, 0, 0, 0)');
  // The link that is copied is the paragraph's own.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('#annex-p9 > .num').hover();
  await page.locator('#annex-p9 > .tools [data-act=link]').click();
  await page.locator('.toast.on').waitFor();
  assert.equal(await clipboard(page), at(`${report}#annex-p9`));
  await page.evaluate(() => { location.hash = 'annex-p20'; });
  await until(page, ranged, []);
  await until(page, () => location.search, '', 'the end of the range has gone from the address');
  await page.goBack();
  await until(page, ranged, ['annex-p8', 'annex-p9', 'annex-p10', 'annex-p11']);
  await page.locator('#annex-p8 > .num').focus();
  await page.keyboard.press('j');
  await until(page, ranged, []);
});

promise('a range of the same page is marked', {}, async ({ page, at, folder }) => {
  let found = 0;
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const links = await page.locator('main :is(.body, .notes) a.cite[data-to]').evaluateAll((all) => all.map((link) => [link.hash.slice(1), link.dataset.to]));
    for (const [index, [from, to]] of links.entries()) {
      found++;
      for (const time of ['the first time', 'again']) {
        await page.locator('main :is(.body, .notes) a.cite[data-to]').nth(index).click();
        await until(page, () => location.hash.slice(1), from);
        await settled(page);
        const marked = await page.evaluate(ranged);
        assert.ok(marked.length > 1 && marked[0] === from && marked.includes(to), `${document.path}: ${from} to ${to}, ${time}: ${marked}`);
      }
      await page.evaluate(() => { location.hash = 'about-document'; });
      await until(page, ranged, []);
    }
  }
  assert.ok(found > 0, 'there is a citation of a range');
});

promise('a text is copied without what stands under it', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('#annex-p92 .by summary').click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const range = document.createRange();
    range.setStart(document.querySelector('#annex-p91 > .t'), 0);
    range.setEnd(document.querySelector('#annex-p93 > .t'), 1);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.evaluate(() => { document.querySelector('.chosen')?.classList.remove('chosen'); });
  await page.keyboard.press('Control+c');
  const text = await clipboard(page);
  assert.ok(text.includes(beginning), text.slice(0, 80));
  assert.doesNotMatch(text, /被引用|A\/76\/284/);
  // What cites it can be copied for itself.
  const box = await page.locator('#annex-p92 .citing .sentence').first().boundingBox();
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 30, { steps: 5 });
  await page.mouse.up();
  assert.ok((await page.evaluate(() => String(getSelection()))).length > 3);
  // And the next text without it again.
  await page.mouse.click(1100, 700);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  assert.doesNotMatch((await clipboard(page)).split('本文件所引')[0], /被引用/);
});

promise('what cites a paragraph is not printed', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('#annex-p92 .by summary').click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.by:visible, #cites:visible').count(), 0);
});

promise('the table is reached from the library and from each list', {}, async ({ page, at }) => {
  await page.goto(at('zh/index.html'));
  await page.locator('.to-citations a[href$="citations.html"]').click();
  await page.waitForURL(at(table));
  await page.goto(at(citing));
  await page.locator('.cited-all a').click();
  await page.waitForURL(at(table));
});

promise('the table tells which paragraphs cite a resolution', { script: false }, async ({ page, at }) => {
  await page.goto(at(`${table}#a-res-75-241`));
  const row = page.locator('#a-res-75-241');
  const from = row.locator('.from', { hasText: 'A/76/284' }).first();
  assert.match(await from.innerText(), /A\/76\/284，.*第 4 段/);
  await row.locator('.say summary').click();
  assert.match(await row.locator('.say mark').first().innerText(), /75\/241/);
  await from.locator('a', { hasText: /^第 4 段$/ }).click();
  await page.waitForURL(at(`${citing}#p4`));
});

promise('the table is sifted by symbol, title and citing document', {}, async ({ page, at }) => {
  await page.goto(at(table));
  const all = await page.locator('tr.cited').count();
  const shown = () => Array.from(document.querySelectorAll('tr.cited'), (row) => row).filter((row) => row.checkVisibility()).map((row) => row.id);
  const said = () => document.querySelector('#filter-said').textContent;
  for (const written of ['75/241', '７５／２４１', ' a/res/ 75/241 ', 'A/RES/75/241']) {
    await page.locator('#filter').fill(written);
    await until(page, shown, ['a-res-75-241'], written);
    await until(page, said, '找到 1 件', written);
  }
  assert.equal(await page.locator('.jump li:visible').count(), 1);
  assert.equal(await page.locator('.cited-group:visible').count(), 1);
  // The words that cite are searched as well: few cite an instrument by the whole of its title.
  for (const written of ['国际追查文书', '使各国能够及时可靠地识别和追查']) {
    await page.locator('#filter').fill(written);
    await settled(page);
    const found = await page.locator('tr.cited:visible').allInnerTexts();
    assert.ok(found.length > 0 && found.length < 4 && found.some((text) => text.includes('A/76/284')), `${written}: ${found.length}`);
  }
  await page.locator('#filter').fill('a/76/284');
  await settled(page);
  const by = await page.evaluate(shown);
  assert.ok(by.includes('a-res-75-241') && by.length < all, 'those that the document cites');
  await page.locator('#filter').fill('大会决议 75/241');
  await until(page, shown, ['a-res-75-241'], 'by words, of which one is the group');
  await page.locator('#filter').fill('zzz');
  await until(page, shown, []);
  await until(page, said, '没有找到“zzz”。');
  await page.locator('#filter').press('Enter');
  assert.equal(page.url(), at(table));
  await page.locator('#filter').press('Escape');
  assert.equal((await page.evaluate(shown)).length, all);
  await until(page, said, '');
  // An address is never sifted out.
  await page.locator('#filter').fill('zzz');
  await page.evaluate(() => { location.hash = 'a-res-75-241'; });
  await until(page, () => document.querySelector('#a-res-75-241').checkVisibility(), true);
});
