// Search: in six languages, from a web server and from the disk, by keyboard, with an address of its own, and without script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promise, report, settled, until } from './house/promise.mjs';

const asked = (language, query, more = '') => `${language}/search.html?q=${encodeURIComponent(query)}${more}`;
const hits = (page) => page.locator('.hit').evaluateAll((all) => all.map((hit) => ({
  href: hit.querySelector('a').getAttribute('href'),
  lang: hit.querySelector('.hit-text').lang,
  dir: hit.querySelector('.hit-text').dir,
  marks: Array.from(hit.querySelectorAll('mark'), (mark) => mark.textContent),
})));
const answered = (page) => page.locator('.hit, .jumps li, .find-rest:not([hidden])').first().waitFor();
const options = (page) => page.locator('#find-list [role=option]');
async function write(page, text) {
  await page.keyboard.press('/');
  await page.locator('#find-input').fill(text);
  await options(page).first().waitFor();
}

promise('a query in each of six languages finds paragraphs in it', {}, async ({ page, at }) => {
  for (const [language, query, tag, dir] of [['zh', '最终用户证书', 'zh-Hans', 'ltr'], ['en', 'end-user certificate', 'en', 'ltr'], ['fr', 'armes légères', 'fr', 'ltr'],
    ['es', 'armas ligeras', 'es', 'ltr'], ['ru', 'легких вооружений', 'ru', 'ltr'], ['ar', 'الأسلحة الصغيرة', 'ar', 'rtl']]) {
    await page.goto(at(asked(language, query)));
    await answered(page);
    const [first] = await hits(page);
    assert.deepEqual([first?.lang, first?.dir], [tag, dir], query);
    assert.ok(first.marks.length, `${query}: what was found is marked`);
    assert.match(await page.locator('.find-said').innerText(), /\d/, query);
    assert.equal(await page.locator('#find-box').inputValue(), query);
  }
});

promise('a result leads to its paragraph, and marks the words there', {}, async ({ page, at }) => {
  for (const [language, query] of [['zh', '最终用户证书'], ['en', 'end-user certificate']]) {
    await page.goto(at(asked(language, query)));
    await page.locator('.hit a[href$="a-conf192-bms-2021-1/' + language + '.html#annex-p107"]').first().click();
    await page.waitForURL(/#annex-p107$/);
    await until(page, () => Array.from(CSS.highlights?.get('found') ?? [], String).join(' ').length > 5, true, 'the words are marked');
    const marked = await page.evaluate(() => Array.from(CSS.highlights.get('found'), (range) => ({ text: String(range), inside: Boolean(range.startContainer.parentElement.closest('#annex-p107')) })));
    assert.ok(marked.every(({ inside }) => inside));
    assert.ok(query.includes(marked[0].text.slice(0, 3)), marked[0].text);
  }
});

promise('what is chosen narrows what is found, and the address keeps it', { over: ['file'] }, async ({ page, at }) => {
  await page.goto(at(asked('en', 'diversion')));
  await answered(page);
  const number = () => page.evaluate(() => Number(document.querySelector('.find-said').textContent.match(/\d+/)[0]));
  const all = await number();
  const choice = page.locator('.facet input[name=doc]').first();
  const says = Number(await choice.locator('xpath=../span[@class="n"]').innerText());
  const slug = await choice.inputValue();
  await choice.check();
  await until(page, () => location.search.includes('doc='), true);
  await page.waitForFunction((n) => Number(document.querySelector('.find-said').textContent.match(/\d+/)?.[0]) !== n, all);
  assert.equal(await number(), says);
  assert.ok((await hits(page)).every(({ href }) => href.includes(slug)));
  // The focus stays on the box that was ticked, and the address leads to the same.
  assert.equal(await page.evaluate(() => document.activeElement.name), 'doc');
  await page.goto('about:blank');
  await page.goBack();
  await answered(page);
  assert.equal(await number(), says);
  await page.goto(at(asked('en', 'diversion', '&in=fr&wide=0')));
  await answered(page);
  assert.equal(await page.locator('.find-also input').isChecked().catch(() => false), false);
  // Going back undoes one thing after the other.
  await page.goto(at(asked('en', 'diversion')));
  await answered(page);
  await page.locator('#find-box').fill('tracing');
  await page.keyboard.press('Enter');
  await until(page, () => new URLSearchParams(location.search).get('q'), 'tracing');
  await page.goBack();
  await until(page, () => document.querySelector('#find-box').value, 'diversion');
});

promise('equivalents of the glossary are found, named, and left out when asked', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(asked('fr', 'détournement')));
  await answered(page);
  const words = await page.locator('.find-also p').innerText();
  for (const word of ['diversion', '转移', '流散']) assert.ok(words.includes(word), words);
  assert.ok((await hits(page)).some(({ marks }) => marks.some((mark) => /diversion|转移|流散|转用/.test(mark))));
  await page.locator('.find-also input').uncheck();
  await until(page, () => location.search.includes('wide=0'), true);
  await page.waitForFunction(() => Array.from(document.querySelectorAll('.hit mark')).every((mark) => /détourn/i.test(mark.textContent)));
});

promise('a place that is written leads straight there', {}, async ({ page, at }) => {
  await page.goto(at(report));
  await write(page, '附件第 92 段');
  await page.keyboard.press('Enter');
  await until(page, () => location.hash, '#annex-p92');
  assert.equal(await page.locator('#find').evaluate((dialog) => dialog.open), false);
  await until(page, () => document.activeElement.getAttribute('href'), '#annex-p92');
});

promise('the search is worked by keyboard alone', {}, async ({ page, at }) => {
  await page.goto(at('zh/index.html'));
  await page.locator('.b-set').focus();
  await write(page, '转移');
  const input = page.locator('#find-input');
  const active = () => input.getAttribute('aria-activedescendant');
  assert.equal(await active(), 'find-option-0');
  assert.equal(await input.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), 'find-option-1');
  assert.equal(await page.locator('[aria-selected=true]').getAttribute('id'), 'find-option-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), await options(page).last().getAttribute('id'), 'from the first to the last');
  await page.keyboard.press('Escape');
  await until(page, () => document.activeElement.matches('.b-set'), true, 'the focus is given back');
  await page.keyboard.press('/');
  assert.equal(await input.inputValue(), '转移');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/zh\/search\.html\?q=/);
  await answered(page);
  assert.equal(await page.locator('#find-box').inputValue(), '转移');
  // On the page of search the key leads into its box, and the arrows to what was found.
  await page.locator('h1').click();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'find-box');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.hit-place a, .jumps a')));
  await page.keyboard.press('Enter');
  await page.waitForURL(/#/);
  // What was asked is offered again, and can be forgotten. A browser that keeps a store for each file has it on that page.
  await page.goto(at('zh/search.html'));
  const again = page.locator('.again', { hasText: '转移' });
  await again.waitFor();
  await again.focus();
  await page.keyboard.press('Delete');
  assert.equal(await again.count(), 0);
});

promise('while signs are being composed nothing is looked for, and the key can be switched off', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('zh/index.html'));
  await write(page, '转移');
  const before = await page.locator('.find-said').innerText();
  await page.evaluate(() => {
    const input = document.querySelector('#find-input');
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = "zhui'zong";
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.equal(await page.locator('.find-said').innerText(), before);
  await page.evaluate(() => {
    const input = document.querySelector('#find-input');
    input.value = '追踪';
    input.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await page.waitForFunction(() => Array.from(document.querySelectorAll('#find-list mark'), (mark) => mark.textContent).includes('追踪'));
  await page.keyboard.press('Escape');
  await page.locator('.b-set').click();
  await page.locator('#settings [name=keys]').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await settled(page);
  assert.equal(await page.locator('#find[open]').count(), 0);
  await page.locator('.b-find').click();
  await page.locator('#find[open]').waitFor();
});

promise('without script the page of search says so, and leads on', { script: false }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('.b-find').click();
  assert.ok(page.url().endsWith('zh/search.html'));
  assert.match(await page.locator('.unscripted').innerText(), /JavaScript/);
  assert.equal(await page.locator('.unscripted a:visible').count(), 3);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
for (const [dark, width, language, query] of [[false, 1280, 'zh', '最终用户证书'], [true, 390, 'ar', 'الأسلحة الصغيرة']]) {
  promise(`axe is content with what was found at ${width}, ${dark ? 'dark' : 'light'}`, { dark, width, height: 844, past: true, over: ['http'] }, async ({ page, at }) => {
    const found = [];
    const look = async (where) => {
      await settled(page);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }));
      found.push(...violations.map((rule) => `${where}: ${rule.id}: ${rule.nodes[0].target.join(' ')}: ${rule.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`));
    };
    await page.goto(at(asked(language, query)));
    await answered(page);
    await page.evaluate(() => { document.querySelector('.facets').open = true; });
    await look('the page');
    await page.locator('#find-box').fill('zzqq');
    await page.locator('.find-see').waitFor();
    await look('the page that has found nothing');
    await page.goto(at(`${language}/index.html`));
    await page.keyboard.press('/');
    await page.locator('.find-help').waitFor();
    await look('the dialog');
    await page.locator('#find-input').fill(query);
    await options(page).first().waitFor();
    await look('the dialog with results');
    assert.deepEqual(found, []);
  });
}
