// Six languages: the switch keeps the place, says what is missing and where the nearest is; so do links and keys at a paragraph.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fragment, press, promise, settled, standing, until } from './house/promise.mjs';
import { documents, sample } from './house/sites.mjs';

const all = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const six = 'a-conf192-bms-2010-wp8';
const two = 'a-conf192-bms-2021-1';
const shown = (page, selector) => page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length);

async function lands(page, id) {
  await settled(page);
  const seen = await standing(page, id);
  assert.ok(seen.belowBar && seen.inWindow && seen.marked, `${page.url()}: ${JSON.stringify(seen)}`);
}

for (const from of all) {
  promise(`the switch keeps the paragraph, from ${from} to the other five`, { over: ['http'] }, async ({ page, at }) => {
    for (const to of all.filter((other) => other !== from)) {
      await page.goto('about:blank');
      await page.goto(at(`${six}/${from}.html#p11-c`));
      await press(page, `.langs a[data-language=${to}]`);
      await page.waitForURL(at(`${six}/${to}.html#p11-c`));
      await lands(page, 'p11-c');
    }
  });
}

promise('the switch keeps the paragraph there and back', {}, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html#annex-p92`));
  for (const to of ['en', 'zh']) {
    await press(page, `.langs a[data-language=${to}]`);
    await page.waitForURL(at(`${two}/${to}.html#annex-p92`));
    await lands(page, 'annex-p92');
  }
});

promise('the switch keeps the paragraph that is being read', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html`));
  await page.evaluate(() => document.querySelector('#annex-p60').scrollIntoView());
  await settled(page);
  await press(page, '.langs a[data-language=en]');
  await page.waitForURL(/en\.html#annex-p(59|60|61)$/);
});

promise('the switch keeps a paragraph that the other text lacks', { site: 'lagging', over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('a-conf999-2026-2/zh.html#p2-b'));
  await press(page, '.langs a[data-language=en]');
  await page.waitForURL(at('a-conf999-2026-2/en.html#p2-b'));
  await lands(page, 'p2-b');
  assert.match(await page.locator('#p2-b').innerText(), /2\s\(b\)/);
});

promise('every page has the switch, of all six languages, and it fits', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const path of sample(folder)) {
    await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
    const seen = await page.evaluate(() => {
      const links = Array.from(document.querySelectorAll('.langs a'), (link) => ({ code: link.dataset.language, box: link.getBoundingClientRect() }));
      const boxes = [...links.map((link) => link.box), ...Array.from(document.querySelectorAll('.brand, .b-par, .b-set'), (other) => other.getBoundingClientRect())];
      const lying = boxes.some((one, index) => boxes.slice(index + 1).some((other) => one.left < other.right - 1 && other.left < one.right - 1));
      return { codes: links.map((link) => link.code), lying, out: links.some(({ box }) => box.left < 0 || box.right > innerWidth || box.width < 8), name: document.querySelector('.brand').getBoundingClientRect().width };
    });
    assert.deepEqual(seen.codes, all, path);
    assert.ok(!seen.lying && !seen.out && seen.name > 120, `${path}: ${JSON.stringify(seen)}`);
  }
});

promise('where a language is missing, the switch says so in it', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html`));
  assert.deepEqual(await page.locator('.langs .missing a').evaluateAll((links) => links.map((link) => link.dataset.language)), ['ar', 'es', 'fr', 'ru']);
  const french = page.locator('.langs .missing[lang=fr]');
  assert.match(await french.getAttribute('title'), /français/);
  assert.match(await french.locator('a').innerText(), /français/, 'to who listens as well');
  const look = (selector) => page.locator(selector).evaluate((name) => [getComputedStyle(name).color, getComputedStyle(name).textDecorationLine].join());
  assert.notEqual(await look('.langs [lang=fr] .name'), await look('.langs [lang=en] .name'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.b-set').click();
  const words = await page.locator('.langs2 .missing .lacks').evaluateAll((found) => found.map((one) => one.getBoundingClientRect().width > 40 && one.innerText));
  assert.equal(words.length, 4);
  assert.ok(words.every((said) => said && said.length > 5), words.join());
});

promise('the switch of the page for unknown addresses leads to the libraries', { over: ['http'], script: false }, async ({ page, at }) => {
  await page.goto(at('404.html'));
  assert.equal(await page.locator('.langs .missing').count(), 0);
  assert.equal(await page.locator('.langs .name').first().evaluate((name) => [getComputedStyle(name).textDecorationLine, getComputedStyle(name).backgroundImage].join()), 'none,none');
});

promise('a missing language leads to where that is said, and on to the nearest at the same paragraph', {}, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html#annex-p92`));
  await press(page, '.langs a[data-language=fr]');
  await page.waitForURL(at(`${two}/index.html?lang=fr#annex-p92`));
  await settled(page);
  const entry = page.locator('#missing-fr');
  assert.match(await entry.innerText(), /français[^]*anglais/);
  const [said, list] = [await entry.boundingBox(), await page.locator('#choose').boundingBox()];
  assert.ok(said.y + said.height <= list.y && said.y + said.height < 844, 'it stands first, in sight');
  assert.notEqual(await entry.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgba(0, 0, 0, 0)', 'and is marked');
  const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.hash));
  assert.deepEqual(new Set(links), new Set(['#annex-p92']), 'every way on carries the place');
  await entry.locator('a').click();
  await page.waitForURL(at(`${two}/en.html#annex-p92`));
  await lands(page, 'annex-p92');
});

promise('a language that was missing is opened once it is there', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${six}/index.html?lang=fr#p11`));
  await page.waitForURL(at(`${six}/fr.html#p11`));
});

promise('without script a missing language leads to what is said of it', { script: false }, async ({ page, at }) => {
  await page.goto(at(`${two}/en.html#annex-p92`));
  await page.locator('.langs a[data-language=ar]').click();
  await page.waitForURL(at(`${two}/index.html?lang=ar#missing-ar`));
  assert.equal(await page.evaluate(() => document.querySelector(':target').id), 'missing-ar');
  await page.locator('#missing-ar a').click();
  await page.waitForURL(/en\.html$/);
});

for (const width of [1280, 820, 390]) {
  promise(`without script a paragraph has links to itself in the other languages at ${width}`, { script: false, width, over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${six}/fr.html#p9`));
    assert.equal(await shown(page, '#p9 > .in a'), 6, 'five languages, and side by side');
    const names = await page.locator('#p9 > .in a[hreflang]').evaluateAll((links) => links.map((link) => link.lang.slice(0, 2) === link.textContent && link.getAttribute('aria-label')));
    assert.deepEqual(names.sort(), ['ar: العربية', 'en: English', 'es: Español', 'ru: Русский', 'zh: 中文']);
    await page.locator('#p9 > .in a[hreflang=ru]').click();
    await page.waitForURL(at(`${six}/ru.html#p9`));
    assert.ok((await standing(page, 'p9')).marked);
    await page.locator('#p9 > .in a:not([hreflang])').click();
    await page.waitForURL(/ru-[a-z]+\.html#p9$/);
  });
}

promise('the links lie on no text, without script as with it', { over: ['http'], script: false, timeout: 120_000 }, async ({ page, at, folder }) => {
  for (const width of [1280, 1120, 820, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const { path } of documents(folder)) {
      await page.goto(at(path));
      const lying = await page.evaluate(() => {
        const texts = Array.from(document.querySelectorAll('main .t, main .num, main .by, .page > .toc a'), (text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width);
        const links = Array.from(document.querySelectorAll('.row > .in'), (link) => ({ text: link, box: link.getBoundingClientRect() }));
        const over = (one, other) => one.left < other.right - 1 && one.right > other.left + 1 && one.top < other.bottom - 3 && one.bottom > other.top + 3;
        return links.flatMap(({ text, box }, index) => [...texts, ...links.slice(index + 1)].filter((other) => over(box, other.box)).map((other) => `${text.parentElement.id}: ${other.text.textContent.trim().slice(0, 20)}`)).slice(0, 4);
      });
      assert.deepEqual(lying, [], `${path} at ${width}`);
    }
  }
});

promise('with script they come with the paragraph that is meant, under its tools', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html#annex-p92`));
  await settled(page);
  assert.equal(await shown(page, '.row > .in'), 1);
  assert.equal(await shown(page, '#annex-p92 > .in a'), 2);
  await page.locator('#annex-p94 > .t').hover();
  assert.equal(await shown(page, '#annex-p94 > .in a'), 2);
  assert.equal(await shown(page, '.row > .in'), 1, 'those of one paragraph at a time');
  const [tools, links] = [await page.locator('#annex-p94 > .tools').boundingBox(), await page.locator('#annex-p94 > .in').boundingBox()];
  assert.ok(links.y >= tools.y + tools.height - 1, 'under the tools');
  assert.equal(await page.locator('#annex-p94 > .in a').first().getAttribute('title'), 'en: English');
  await page.locator('#annex-p94 > .in a[hreflang=en]').click();
  await page.waitForURL(at(`${two}/en.html#annex-p94`));
  await lands(page, 'annex-p94');
});

promise('they come with a tap, and by keyboard', { over: ['http'], width: 390, height: 844, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${six}/en.html#p9`));
  // Beside the words: a term is a link of its own.
  await page.locator('#p10').tap({ position: { x: 4, y: 60 } });
  assert.equal(await shown(page, '#p10 > .in a'), 6);
  const sizes = await page.locator('#p10 > .in a').evaluateAll((links) => links.map((link) => { const box = link.getBoundingClientRect(); return Math.min(box.width, box.height); }));
  assert.ok(sizes.every((size) => size >= 39), sizes.join());
  await page.keyboard.press('j');
  assert.equal(await shown(page, '#p11 > .in a'), 6);
  assert.equal(await shown(page, '.row > .in'), 1);
});

promise('a letter leads to the same paragraph in another language', {}, async ({ page, at }) => {
  await page.goto(at(`${two}/zh.html#annex-p92`));
  for (const [key, language] of [['e', 'en'], ['z', 'zh']]) {
    await page.keyboard.press(key);
    await page.waitForURL(at(`${two}/${language}.html#annex-p92`));
    await lands(page, 'annex-p92');
  }
  // It is not in French, and is in Chinese already.
  for (const key of ['f', 'z']) await page.keyboard.press(key);
  await settled(page);
  assert.equal(page.url(), at(`${two}/zh.html#annex-p92`));
});

promise('each language has its letter', { over: ['http'] }, async ({ page, at }) => {
  const letters = { ar: 'a', en: 'e', es: 's', fr: 'f', ru: 'r', zh: 'z' };
  await page.goto(at(`${six}/zh.html#p1`));
  for (const language of [...all, 'zh']) {
    if (page.url().includes(`/${language}.html`)) continue;
    await page.keyboard.press('j');
    const place = await fragment(page);
    await page.keyboard.press(letters[language]);
    await page.waitForURL(at(`${six}/${language}.html#${place}`));
    await settled(page);
    const listed = await page.locator('kbd[data-in]').evaluateAll((keys) => keys.map((key) => [key.dataset.in, key.textContent]));
    assert.deepEqual(Object.fromEntries(listed), Object.fromEntries(Object.entries(letters).filter(([code]) => code !== language)));
  }
});

promise('the letters can be switched off', { over: ['http'] }, async ({ page, at }) => {
  await page.addInitScript(() => localStorage.setItem('rapporteur', JSON.stringify({ keys: false })));
  await page.goto(at(`${two}/zh.html#annex-p92`));
  await page.keyboard.press('e');
  await settled(page);
  assert.equal(page.url(), at(`${two}/zh.html#annex-p92`));
});

promise('the head names the other versions, and the one for any language', { over: ['http'], script: false }, async ({ page, at, folder }) => {
  for (const { path } of documents(folder)) {
    const slug = dirname(path);
    await page.goto(at(path));
    const there = all.filter((code) => existsSync(join(folder, slug, `${code}.html`)));
    const named = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => [link.hreflang, link.getAttribute('href').split('/').pop()]));
    const wanted = [...there.map((code) => [code === 'zh' ? 'zh-Hans' : code, `${code}.html`]), ['x-default', 'index.html']];
    assert.deepEqual(Object.fromEntries(named), Object.fromEntries(wanted), path);
    assert.equal(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), path.slice(-7, -5));
  }
});

promise('what is in another language says so', { over: ['http'], script: false }, async ({ page, at, folder }) => {
  // Signs of a script that the page's language is not written in stand within an element of a language that is.
  const scripts = { Han: ['zh'], Arabic: ['ar'], Cyrillic: ['ru'] };
  for (const path of sample(folder)) {
    await page.goto(at(path));
    const wrong = await page.evaluate((known) => {
      const found = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode;
        // What an editor quotes in a note is the author's to mark; a heading that cites is called by its own words.
        if (parentElement.closest('script, style, code, pre, svg, .nt, .from a, .cited-from a, .citing a')) continue;
        const lang = parentElement.closest('[lang]').lang.slice(0, 2);
        for (const [script, languages] of Object.entries(known)) {
          if (new RegExp(`\\p{Script=${script}}{2}`, 'u').test(data) && !languages.includes(lang)) found.push(`${lang}: ${data.trim().slice(0, 30)} in ${parentElement.outerHTML.slice(0, 80)}`);
        }
      }
      return found.slice(0, 3);
    }, scripts);
    assert.deepEqual(wrong, [], path);
  }
});

promise('the boxes of all languages know the same words', { over: ['http'], script: false }, async ({ page, at, folder }) => {
  const known = new Map();
  for (const { path } of documents(folder)) {
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, kind, quoted, bare] of html.matchAll(/data-words-([a-z]+)=(?:"([^"]*)"|([^\s>]+))/g)) known.set(kind, (known.get(kind) ?? new Set()).add(quoted ?? bare));
  }
  assert.ok(known.size >= 5);
  for (const [kind, variants] of known) assert.equal(variants.size, 1, kind);
  await page.goto(at(`${two}/zh.html`));
});

for (const [language, written, id] of [['fr', 'paragraphe 11 c)', 'p11-c'], ['es', 'párrafo 9', 'p9'], ['ru', 'подпункт 11 c)', 'p11-c'], ['ru', 'пп. 9', 'p9'], ['en', 'párrs. 9', 'p9'], ['zh', 'п. 9', 'p9']]) {
  promise(`the box of ${language} reads “${written}”`, { over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${six}/${language}.html`));
    await page.locator('#goto').fill(written);
    await page.locator('#goto').press('Enter');
    await until(page, () => location.hash.slice(1), id);
  });
}
