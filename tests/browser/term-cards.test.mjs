// A term is marked where a paragraph first uses it, and explained where it stands; who does not want that switches it off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promise, report, settled, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

const open = () => document.querySelector('#pop').matches(':popover-open');
const inCard = () => Boolean(document.activeElement.closest('#pop'));
const lined = (page, selector) => page.locator(selector).first().evaluate((link) => getComputedStyle(link).textDecorationLine);

/** The first use of diversion on a page: its own selector. */
async function meet(page, at, path = report) {
  await page.goto(at(path));
  const id = await page.locator('.row:not(:has(.entry)) > .t a.term[data-card=term-diversion]').first().evaluate((link) => link.closest('.row').id);
  await page.goto(at(`${path}#${id}`));
  await settled(page);
  return `[id="${id}"] > .t a.term[data-card=term-diversion]`;
}

async function line(page, on) {
  await page.locator('.b-set').click();
  await page.locator('#settings [name=terms]').setChecked(on);
  await page.keyboard.press('Escape');
  await page.locator('#settings').waitFor({ state: 'hidden' });
}

promise('a provision marks the first use of a concept and no other, in no other link, and each has its entry', { script: false, over: ['http'], timeout: 240_000 }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const seen = await page.evaluate(() => {
      const wrong = [];
      const links = Array.from(window.document.querySelectorAll('main a.term'));
      const first = new Map();
      const met = new Set();
      for (const link of links) {
        const place = link.closest('.entry') ?? link.closest('.row');
        const entry = window.document.getElementById(link.dataset.card);
        const say = (what) => wrong.push(`${place?.id}, ${link.textContent}: ${what}`);
        if (!place || link.closest('.title, .heading, .part, .cover')) { say('stands where none should'); continue; }
        if (link.parentElement.closest('a') || link.querySelector('a')) say('a link in a link');
        if (met.has(`${place.id} ${link.dataset.card}`)) say('marked twice');
        met.add(`${place.id} ${link.dataset.card}`);
        if (!entry?.closest('#terms .used-list')) say('no entry');
        else if (entry.querySelector('a').href !== link.href) say('the entry leads elsewhere');
        // What is marked is the first time that the text says so: nothing of the same letters stands before it as plain text.
        const before = window.document.createRange();
        before.setStart(place, 0);
        before.setEndBefore(link);
        const plain = before.cloneContents();
        plain.querySelectorAll('a, .alias, .tools').forEach((other) => other.replaceWith('\n'));
        const text = plain.textContent;
        const word = link.textContent;
        // A longer term or a title may hold the letters, and Latin letters may be part of a word: those are counted, not judged.
        if (/\p{Script=Han}/u.test(word) && text.includes(word)) first.set(link.dataset.card, (first.get(link.dataset.card) ?? 0) + 1);
      }
      const entries = Array.from(window.document.querySelectorAll('#terms .used'), (entry) => entry.id);
      const marked = new Set(links.map((link) => link.dataset.card));
      return { wrong, count: links.length, entries, idle: entries.filter((id) => !marked.has(id)), later: [...first].map(([id, n]) => `${id} ${n}`), told: window.document.querySelector('#terms summary').textContent };
    });
    assert.deepEqual(seen.wrong, [], document.path);
    assert.ok(seen.count > 40, `${document.path}: ${seen.count} terms`);
    assert.deepEqual(seen.idle, [], `${document.path}: in the list and nowhere marked`);
    assert.equal(new Set(seen.entries).size, seen.entries.length);
    assert.match(seen.told, new RegExp(`\\b${seen.entries.length}\\b|^[^\\d]*$`), document.path);
    // What stands there before is excepted by the term base: 停用 is the term where a weapon is made useless.
    assert.ok(seen.later.length < 4, `${document.path}: ${seen.later}`);
  }
});

for (const width of [1280, 820]) {
  promise(`pointing at a term shows its card at ${width}, and takes no focus`, { width }, async ({ page, at }) => {
    const term = await meet(page, at);
    const card = page.locator('#pop');
    await page.locator(term).hover();
    await card.waitFor();
    assert.equal(await card.locator('.pop-name').innerText(), await page.locator(term).innerText());
    assert.deepEqual(await card.locator('.used-beside').innerText(), 'diversion');
    assert.ok((await card.locator('.used-own').innerText()).split(' · ').every((name) => /^\p{Script=Han}+$/u.test(name)), 'its other names');
    assert.match(await card.locator('.used-what').innerText(), /武器/);
    const [box, link] = [await card.boundingBox(), await page.locator(term).boundingBox()];
    assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 900, 'the card is in the window');
    assert.ok(box.y >= link.y + link.height - 1 || box.y + box.height <= link.y + 1, 'and not on its term');
    await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 6 });
    await settled(page);
    assert.ok(await page.evaluate(open), 'it stays while one points at it');
    await page.mouse.move(5, 890, { steps: 4 });
    await card.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, 'the focus is where it was');
  });
}

promise('a click opens the card, which leads to the concept\'s page', {}, async ({ page, at }) => {
  const term = await meet(page, at);
  const card = page.locator('#pop');
  await page.locator(term).click();
  await card.waitFor();
  assert.equal(await page.locator(term).getAttribute('aria-expanded'), 'true');
  assert.ok((await page.url()).includes(report), 'the page is the same');
  assert.equal(await page.evaluate(() => document.querySelector('#pop').getAttribute('aria-labelledby')), 'pop-name');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  assert.equal(await page.locator(term).getAttribute('aria-expanded'), 'false');
  await until(page, () => document.activeElement.matches('a.term'), true, 'the focus is on the term');
  await page.locator(term).click();
  await card.locator('.used-more a', { hasText: '在术语表中查看' }).click();
  await page.waitForURL(at('zh/terms/diversion.html'));
  assert.match(await page.locator('h1').first().innerText(), /转移|流散|转用/);
});

promise('a click that is meant for the browser follows the link', { over: ['http'] }, async ({ page, context, at }) => {
  const term = await meet(page, at);
  for (const how of [{ modifiers: ['Control'] }, { button: 'middle' }]) {
    const [other] = await Promise.all([context.waitForEvent('page'), page.locator(term).click(how)]);
    await other.waitForURL(at('zh/terms/diversion.html'));
    await other.close();
  }
  await page.mouse.move(5, 5);
  await page.locator('#pop').waitFor({ state: 'hidden' });
  // Shift opens another window; there is no waiting for what Alt does.
  const left = await page.evaluate((selector) => ['shiftKey', 'metaKey', 'altKey'].map((key) => {
    let kept;
    addEventListener('click', (event) => { kept = !event.defaultPrevented; event.preventDefault(); }, { once: true });
    document.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, [key]: true }));
    return kept;
  }), term);
  assert.deepEqual(left, [true, true, true]);
  assert.equal(await page.evaluate(open), false);
});

for (const [key, width] of [['Enter', 1280], ['Space', 1280], ['Enter', 390]]) {
  promise(`a term is opened by ${key} and left by Escape at ${width}`, { width }, async ({ page, at }) => {
    const term = await meet(page, at);
    // It is reached by Tab from its paragraph's number.
    await page.locator(term).evaluate((link) => link.closest('.row').querySelector('.num').focus());
    for (let stop = 0; stop < 20 && !(await page.evaluate((selector) => document.activeElement === document.querySelector(selector), term)); stop++) await page.keyboard.press('Tab');
    await settled(page);
    assert.equal(await page.evaluate(open), false, 'whoever goes from link to link is not told of each');
    const scroll = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    await until(page, open, true);
    await until(page, inCard, true, 'the card takes the focus');
    assert.equal(await page.evaluate(() => scrollY), scroll, 'and the text stays where it is');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.matches('#pop .used-more a')), true);
    await page.keyboard.press('Escape');
    await until(page, open, false);
    assert.equal(await page.evaluate((selector) => document.activeElement === document.querySelector(selector), term), true, 'the focus is on the term again');
    await page.keyboard.press(key);
    await until(page, inCard, true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(at('zh/terms/diversion.html'));
  });
}

promise('a card that is pointed at takes the focus when it is asked for', { over: ['http'] }, async ({ page, at }) => {
  const term = await meet(page, at);
  await page.locator(term).focus();
  await page.locator(term).hover();
  await until(page, open, true);
  await page.keyboard.press('Enter');
  await until(page, inCard, true);
});

promise('a tap opens the card at the foot of the window, and nothing else', { width: 390, height: 844, touch: true }, async ({ page, at }) => {
  const term = await meet(page, at);
  const tools = () => page.locator(term).evaluate((link) => link.closest('.row').offsetHeight);
  const before = await tools();
  await page.locator(term).tap();
  await until(page, open, true);
  const box = await page.locator('#pop').boundingBox();
  assert.ok(Math.abs(box.y + box.height - 844) < 2 && box.width >= 388, JSON.stringify(box));
  assert.equal(await tools(), before);
  await page.locator('#pop .used-more a').tap();
  await page.waitForURL(at('zh/terms/diversion.html'));
});

promise('text is selected over a term, and that opens nothing', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  const box = await page.locator('#annex-p92 > .t a.term').first().boundingBox();
  await page.mouse.move(box.x - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 10, box.y + box.height / 2, { steps: 8 });
  await settled(page);
  assert.equal(await page.evaluate(open), false);
  await page.mouse.up();
  await settled(page);
  assert.match(await page.evaluate(() => String(getSelection())), /各国双年度/);
  assert.equal(await page.evaluate(open), false);
  assert.ok(page.url().includes(report));
});

promise('without script a term leads to its page, and the list is read', { script: false }, async ({ page, at }) => {
  await page.goto(at(report));
  const entry = page.locator('#term-diversion');
  assert.equal(await entry.isVisible(), false, 'the list is closed');
  assert.match(await page.locator('#terms summary').innerText(), /\d+ 个概念/);
  await page.locator('#terms summary').click();
  const text = await entry.innerText();
  for (const said of ['转移', '流散', '转用', 'diversion', '武器']) assert.ok(text.includes(said), said);
  assert.match(text, /出现 \d+ 次/);
  assert.equal(await entry.locator('.used-beside .used-name').first().getAttribute('lang'), 'en');
  await page.locator('.row > .t a.term[data-card=term-diversion]').first().click();
  await page.waitForURL(at('zh/terms/diversion.html'));
});

promise('the list opens where an address leads into it', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#term-diversion`));
  await settled(page);
  const entry = page.locator('#term-diversion');
  await entry.waitFor();
  assert.ok(await entry.evaluate((element) => element.matches('.is-target') && element.getBoundingClientRect().top < innerHeight));
});

promise('switched off, terms are text and no links, from page to page', {}, async ({ page, at }) => {
  const term = await meet(page, at);
  assert.equal(await lined(page, term), 'underline');
  await line(page, false);
  for (const [where, selector] of [['at once', term], ['after the page is loaded anew', term], ['on another page', 'a.term']]) {
    if (where.startsWith('after')) await page.reload();
    if (where.startsWith('on')) await page.goto(at('a-76-284/zh.html#p10'));
    await settled(page);
    assert.equal(await lined(page, selector), 'none', where);
    assert.equal(await page.locator('a.term[href], a.term[aria-expanded]').count(), 0, `${where}: no stop of Tab, and no link to who listens`);
    await page.locator(`${selector}:visible`).first().hover();
    await settled(page);
    assert.equal(await page.evaluate(open), false, where);
    await page.locator(`${selector}:visible`).first().click();
    await settled(page);
    assert.equal(await page.evaluate(open), false, where);
    assert.equal(await page.locator('#settings [name=terms]').isChecked(), false, where);
  }
  await line(page, true);
  assert.equal(await lined(page, 'a.term'), 'underline');
  assert.equal(await page.locator('a.term:not([href])').count(), 0);
  await page.locator('.row > .t a.term').first().click();
  await until(page, open, true);
});

promise('there are no lines before the page\'s own script, where they are switched off', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(report));
  await line(page, false);
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route('**/page*.js', async (route) => { await held; await route.continue(); });
  await page.goto(at(report), { waitUntil: 'commit' });
  await page.locator('#annex-p122').waitFor();
  assert.equal(await lined(page, 'a.term'), 'none');
  release();
  await page.waitForLoadState('load');
});

promise('terms are printed without a line, and without their list', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('a.term').evaluateAll((links) => [...new Set(links.map((link) => getComputedStyle(link).textDecorationLine))]), ['none']);
  assert.equal(await page.locator('#terms').isVisible(), false);
});

promise('the words that govern a paragraph are shown above it without marks', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await page.locator('.governs').waitFor();
  assert.ok(await page.locator('#annex-s2-c1 a.term').count() > 0);
  assert.equal(await page.locator('.governs a.term').count(), 0);
});

promise('in Arabic a term has its prefix in the text and not in its card', { language: 'ar' }, async ({ page, at }) => {
  await page.goto(at('a-conf192-bms-2010-wp8/ar.html#p9'));
  await settled(page);
  const link = page.locator('#p9 a.term[data-card=term-salw]');
  assert.match(await link.innerText(), /^بال/);
  await link.click();
  const card = page.locator('#pop');
  await card.waitFor();
  assert.match(await card.locator('.pop-name').innerText(), /^الأسلحة الصغيرة/);
  assert.equal(await card.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  assert.equal(await card.locator('.used-beside [lang=en]').first().innerText(), 'small arms and light weapons');
  const [box, at9] = [await card.boundingBox(), await link.boundingBox()];
  assert.ok(box.x >= 0 && box.x + box.width <= 1280 && Math.abs(box.y - at9.y) < 400);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
for (const [path, width, dark] of [[report, 1280, false], ['a-conf192-bms-2010-wp8/ar.html', 390, true]]) {
  for (const on of [true, false]) {
    promise(`axe is content with ${on ? 'an open card' : 'terms switched off'} on ${path} at ${width}`, { width, height: 844, dark, touch: width < 800, past: true, over: ['http'] }, async ({ page, at }) => {
      await page.goto(at(path));
      if (on) {
        await page.locator('#p2 a.term, .row > .t a.term').first().focus();
        await page.keyboard.press('Enter');
        await until(page, inCard, true);
      } else {
        await line(page, false);
      }
      await page.locator('#terms summary').evaluate((summary) => { summary.parentElement.open = true; });
      await page.evaluate(axe);
      await settled(page);
      const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }));
      assert.deepEqual(found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].target} ${rule.nodes[0].failureSummary}`), []);
    });
  }
}

promise('side by side, a term that is pointed at shows how the other text says it', {}, async ({ page, at }) => {
  await page.goto(at('a-conf192-bms-2021-1/zh-en.html#annex-p32'));
  await settled(page);
  const row = page.locator('[id="annex-p32"]');
  const pair = row.locator('a.term[data-card=term-illicit-brokering]');
  assert.deepEqual(await pair.allInnerTexts().then((all) => all.map((text) => text.toLowerCase())), ['非法经纪活动', 'illicit brokering']);
  await pair.first().hover();
  await until(page, () => Array.from(document.querySelectorAll('.term.met'), (term) => term.textContent.toLowerCase()), ['非法经纪活动', 'illicit brokering']);
  await page.mouse.move(5, 5);
  await until(page, () => document.querySelectorAll('.term.met').length, 0);
  await pair.nth(1).focus();
  await until(page, () => document.querySelectorAll('.term.met').length, 2, 'by keyboard too');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#pop .used-more a').innerText(), '在术语表中查看', 'the card says everything here too');
});
