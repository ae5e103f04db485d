// Two versions side by side: row by row, in either direction, on any screen, on paper, and with one another's tools.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { clipboard, fragment, promise, settled, standing, until } from './house/promise.mjs';
import { documents, pages, scratch } from './house/sites.mjs';

const report = 'a-conf192-bms-2021-1';
const draft = 'a-conf192-bms-2010-wp8';
const lagging = 'a-conf999-2026-2';
const pairs = [`${report}/zh-en.html`, `${report}/en-zh.html`, `${draft}/ar-en.html`, `${draft}/ar-zh.html`, `${draft}/fr-en.html`];

// What stands beside what: the first line and the sides of both texts of every row, entry and note.
const cells = (page) => page.evaluate(() => {
  const line = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest('.ref')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // The baseline, by a mark of no height that stands on it.
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      node.before(mark);
      const at = mark.getBoundingClientRect().bottom;
      mark.remove();
      return at;
    }
    return 0;
  };
  return Array.from(document.querySelectorAll('main .row, main .entry, main .note')).flatMap((place) => {
    const scope = place.matches('.row') && place.querySelector('.entry') ? [] : place.querySelectorAll(place.matches('.note') ? '.nt' : '.t');
    const [first, second] = scope;
    if (!first || !second) return scope.length ? [{ id: place.id, alone: true }] : [];
    const [a, b] = [first, second].map((cell) => { const { left, right, top, bottom } = cell.getBoundingClientRect(); return { left, right, top, bottom }; });
    return [{ id: place.id || place.textContent.slice(0, 20), kind: place.className, a, b, lines: [line(first), line(second)], dirs: [first.dir, second.dir], langs: [first.lang, second.lang] }];
  });
});

for (const path of pairs) {
  promise(`the texts of ${path} stand beside one another, on one line`, { over: ['http'], timeout: 120_000 }, async ({ page, at }) => {
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(path));
      const mirrored = await page.evaluate(() => document.documentElement.dir === 'rtl');
      assert.equal(mirrored, path.includes('/ar-'));
      const seen = await cells(page);
      assert.ok(seen.length > 20, `${seen.length} rows`);
      const [left, right] = mirrored ? ['b', 'a'] : ['a', 'b'];
      const start = (side, row) => (mirrored ? row[side].right : row[side].left);
      const column = start('b', seen.find((row) => row.kind?.startsWith('row paragraph')));
      for (const row of seen) {
        assert.ok(!row.alone, `${row.id} has both cells`);
        assert.ok(Math.abs(row.lines[0] - row.lines[1]) <= 1.5, `${row.id}: the first lines stand at ${row.lines} at ${width}`);
        assert.ok(row[left].right <= row[right].left, `${row.id}: ${JSON.stringify(row)} at ${width}`);
        if (!row.kind.includes('note')) assert.ok(Math.abs(start('b', row) - column) <= 2, `${row.id}: the second column begins at ${start('b', row)}, and not ${column}`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing is wider than ${width}`);
    }
  });

  promise(`on a phone the texts of ${path} stand under one another`, { over: ['http'], width: 390, height: 844, touch: true, timeout: 120_000 }, async ({ page, at }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(at(path));
      const seen = await cells(page);
      for (const row of seen) assert.ok(row.b.top >= row.a.bottom - 1, `${row.id}: ${JSON.stringify(row)}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing is wider than ${width}`);
      // The second is called by its language, and indented.
      const [label, name, indented] = await page.evaluate(() => {
        const second = document.querySelector('.paragraph .t.b');
        return [getComputedStyle(second, '::before').content, second.dataset.l, parseFloat(getComputedStyle(second).paddingInlineStart)];
      });
      assert.equal(label, `"${name}"`);
      assert.ok(indented > 8);
    }
  });
}

promise('every text of both versions is on the page, in its language', { over: ['http'], script: false, timeout: 120_000 }, async ({ page, at, folder }) => {
  const squeezed = (text) => text.replace(/\s+/g, '');
  const all = Object.fromEntries(documents(folder).map((document) => [document.path, document]));
  const parallel = pages(folder).filter((path) => /\/[a-z]{2}-[a-z]{2}\.html$/.test(path) && !path.startsWith('terms/'));
  assert.equal(parallel.length, 18, 'four documents in two languages, one in six');
  for (const path of parallel) {
    await page.goto(at(path));
    const [, work, first, second] = /^(.*)\/(..)-(..)\.html$/.exec(path);
    for (const [index, language] of [first, second].entries()) {
      const document = all[`${work}/${language}.html`];
      const wanted = document.provisions.map(({ anchor }) => anchor);
      const shown = await page.evaluate(([anchors, second]) => anchors.map((anchor) => {
        const place = window.document.getElementById(anchor);
        const cell = place && place.querySelectorAll('.t')[second];
        if (!cell) return [anchor, 'nothing', ''];
        const copy = cell.cloneNode(true);
        copy.querySelectorAll('.ref, .lab, .num, .count').forEach((part) => part.remove());
        return [anchor, cell.lang.slice(0, 2), copy.textContent];
      }), [wanted, index]);
      const lost = shown.filter(([anchor, lang, text], i) => lang !== language || squeezed(text) !== squeezed(document.provisions[i].text));
      assert.deepEqual(lost, [], `${path}, ${language}`);
    }
    const ids = await page.evaluate(() => { const seen = Array.from(window.document.querySelectorAll('[id]'), (one) => one.id); return seen.filter((id, i) => seen.indexOf(id) !== i); });
    assert.deepEqual(ids, [], `${path}: every id is there once`);
  }
});

promise('each column has its own labels', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('revcon3-prepcom-elements/zh-en.html'));
  const labels = await page.evaluate(() => {
    const row = document.querySelector('.row.subparagraph');
    return [row.querySelector(':scope > .num').textContent, row.querySelector('.b .lab').textContent];
  });
  assert.deepEqual(labels, ['(一)', '(i)']);
  await page.goto(at(`${report}/zh-en.html`));
  assert.deepEqual(await page.locator('#s1 .lab').allInnerTexts(), ['一.', 'I.']);
  assert.equal(await page.locator('main h1').count(), 1);
});

promise('the heads of the columns say what each is, and stay in sight', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}/zh-en.html#annex-p92`));
  const heads = await page.locator('.cols p').allInnerTexts();
  assert.deepEqual(heads.map((text) => text.replace(/\s+/g, ' ').trim()), ['中文 作准文本', 'English Unofficial working translation']);
  const [bar, cols] = [await page.locator('.bar').boundingBox(), await page.locator('.cols').boundingBox()];
  assert.ok(Math.abs(cols.y - bar.height) <= 1.5, `the heads stand at ${cols.y}`);
  const place = await page.locator('#annex-p92').boundingBox();
  assert.ok(place.y >= cols.y + cols.height - 1, 'a link leads to below the heads');
  assert.match(await page.locator('.unofficial').innerText(), /^Unofficial working translation/);
  assert.equal(await page.locator('.unofficial').getAttribute('lang'), 'en');
  // Each leads to its text alone, at the same place.
  await page.locator('.cols a').nth(1).click();
  await page.waitForURL(/en\.html/);
  assert.equal(await fragment(page), 'annex-p92');
});

promise('a place that is led to is marked in both texts', {}, async ({ page, at }) => {
  await page.goto(at(`${draft}/ar-en.html#p9`));
  await settled(page);
  assert.ok((await standing(page, 'p9')).marked);
  const [row, first, second] = await page.evaluate(() => ['#p9', '#p9 .t', '#p9 .t.b'].map((selector) => {
    const { left, right } = document.querySelector(selector).getBoundingClientRect();
    return { left, right };
  }));
  for (const text of [first, second]) assert.ok(text.left >= row.left && text.right <= row.right);
  // Keys and the box know its rows.
  await page.keyboard.press('j');
  assert.equal(await fragment(page), 'p10');
  await page.locator('#goto').fill('٤');
  await page.locator('#goto').press('Enter');
  await page.locator('#p4.is-target').waitFor();
});

promise('introductory words are shown in both languages', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}/zh-en.html#annex-p92`));
  assert.deepEqual(await page.locator('.governs p[lang]').evaluateAll((all) => all.map((one) => one.lang)), ['zh-Hans', 'en']);
});

promise('both texts of a paragraph are copied', { languages: ['zh'] }, async ({ page, at }) => {
  await page.goto(at(`${report}/zh-en.html#p4`));
  await page.locator('#p4 .tools [data-act=pair]').click();
  await page.locator('.toast.on').waitFor();
  assert.equal(await clipboard(page), 'A/CONF.192/BMS/2021/1，第 4 段\n第六次双年度会议于 2016 年 6 月 6 日至 10 日举行。\n\nThe Sixth Biennial Meeting of States was held from 6 to 10 June 2016.');
  await page.locator('#p23-vote-no').hover();
  await page.locator('#p23-vote-no .tools [data-act=pair]').click();
  await until(page, () => navigator.clipboard.readText().then((text) => text.split('\n').length), 4);
  assert.match(await clipboard(page), /第 23 段，反对票\n反对： 1 伊朗伊斯兰共和国\n\nAgainst: 1 Iran \(Islamic Republic of\)/);
});

promise('a sub-paragraph is copied with the label of each text', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at('revcon3-prepcom-elements/zh-en.html'));
  const row = page.locator('.row.subparagraph').first();
  await row.hover();
  await row.locator('[data-act=pair]').click();
  await page.locator('.toast.on').waitFor();
  assert.match(await clipboard(page), /\n\(一\) 加强国家法律.*\n\n\(i\) Strengthening/);
});

promise('a note is led to from both texts, and leads back to each', { width: 820 }, async ({ page, at }) => {
  await page.goto(at(`${report}/zh-en.html#p23`));
  const card = page.locator('#pop');
  for (const [mark, lang, text] of [['#fn2-ref', 'zh-Hans', '博茨瓦纳'], ['#fn2-ref-en', 'en', 'The delegations of Botswana']]) {
    await page.locator(mark).click();
    await card.waitFor();
    assert.ok((await card.locator('.pop-in').innerText()).startsWith(text), mark);
    assert.equal(await card.getAttribute('lang'), lang);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  }
  for (const mark of ['fn2-ref', 'fn2-ref-en']) {
    await page.locator(`#fn2 a[href="#${mark}"]`).click();
    await until(page, () => location.hash, `#${mark}`);
    await settled(page);
    const box = await page.locator(`#${mark}`).boundingBox();
    assert.ok(box.y > 90 && box.y < 900, `${mark} is at ${box.y}`);
  }
});

promise('notes are led to and back without script', { over: ['http'], script: false }, async ({ page, at }) => {
  await page.goto(at(`${report}/zh-en.html`));
  for (const mark of ['fn2-ref', 'fn2-ref-en']) {
    await page.locator(`#${mark}`).click();
    assert.equal(new URL(page.url()).hash, '#fn2');
    await page.locator(`#fn2 a[href="#${mark}"]`).click();
    assert.equal(new URL(page.url()).hash, `#${mark}`);
  }
  for (const selector of ['.cols a', '#toc a', '.row.paragraph > .num', '.b-par']) assert.ok(await page.locator(selector).first().isVisible(), selector);
});

promise('“b” leads beside the other text and back, at the same paragraph', {}, async ({ page, at }) => {
  await page.goto(at(`${report}/zh.html#annex-p92`));
  await settled(page);
  await page.keyboard.press('j');
  assert.equal(await fragment(page), 'annex-p93');
  await page.keyboard.press('b');
  await page.waitForURL(/zh-en\.html/);
  await page.locator('#annex-p93.is-current').waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('b');
  await page.waitForURL(/zh\.html/);
  await page.locator('#annex-p92.is-current').waitFor();
  // The list of keys has it.
  await page.locator('.b-set').click();
  assert.ok((await page.locator('.kb kbd').allInnerTexts()).includes('b'));
});

promise('the links beside lead to the paragraph in view', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${draft}/ar.html#p9`));
  await page.locator('.b-par').click();
  await page.waitForURL(/ar-(en|zh)\.html/);
  assert.equal(await fragment(page), 'p9');
  const others = page.locator('#about-document a[data-keep][href^="ar-"]');
  assert.equal(await others.count(), 1, 'the other pair');
  // The switch leads to the same second text beside another language.
  await page.goto(at(`${draft}/ar-en.html#p9`));
  await page.locator('.langs a[data-language=fr]').click();
  await page.waitForURL(/fr-en\.html/);
  assert.equal(await fragment(page), 'p9');
});

promise('what a text lacks is said, and looks like no text', { site: 'lagging', script: false }, async ({ page, at }) => {
  await page.goto(at(`${lagging}/zh-en.html`));
  for (const id of ['p2-b', 'p4', 'p5']) {
    const gap = page.locator(`#${id} .t.b`);
    assert.equal(await gap.innerText(), 'Not in this version.', id);
    assert.equal(await gap.getAttribute('lang'), 'en');
    const [face, text] = await page.evaluate((anchor) => [anchor, 'p3'].map((one) => getComputedStyle(document.querySelector(`#${one} .t.b`)).fontFamily), id);
    assert.notEqual(face, text, 'it is set in another face than the texts of its column');
  }
  assert.match(await page.locator('#p3-item2 .t.b').innerText(), /Not in this version/);
  const item = await page.locator('#p3-item2 .gap').boundingBox();
  assert.ok(item.width > 150 && item.height < 40, `it has the column to itself: ${JSON.stringify(item)}`);
  // In the first column as well: the number is that of the text that is there.
  await page.goto(at(`${lagging}/en-zh.html`));
  assert.equal(await page.locator('#p4 > .num').innerText(), '4.');
  assert.deepEqual(await page.locator('#p4 > .t').evaluateAll((all) => all.map((cell) => [cell.lang, cell.matches('.gap')])), [['en', true], ['zh-Hans', false]]);
});

promise('a text that is out of date says so, in its column', { site: 'lagging' }, async ({ page, at }) => {
  await page.goto(at(`${lagging}/zh-en.html`));
  const notice = page.locator('#p1 .stale');
  assert.equal(await page.locator('.stale').count(), 3, 'a paragraph, an item and a note');
  const [box, text] = [await notice.boundingBox(), await page.locator('#p1 .t.b').boundingBox()];
  assert.ok(Math.abs(box.x - text.x) <= 1.5, 'it stands under its text');
  await notice.locator('summary').click();
  assert.equal(await notice.locator('.changes').getAttribute('lang'), 'zh-Hans');
  assert.equal(await notice.locator('.changes del').first().innerText(), '纽约');
});

promise('it is printed side by side', { over: ['http'], timeout: 120_000 }, async ({ page, at }) => {
  for (const [path, first, second] of [[`${draft}/ar-en.html`, 'الدول', 'States'], [`${draft}/zh-en.html`, '与会国', 'States']]) {
    await page.goto(at(`${path}#p3`));
    await page.emulateMedia({ media: 'print' });
    // An A4 sheet between its margins.
    await page.setViewportSize({ width: 643, height: 900 });
    for (const row of await cells(page)) {
      const apart = row.a.right <= row.b.left + 1 || row.b.right <= row.a.left + 1;
      assert.ok(apart && Math.abs(row.lines[0] - row.lines[1]) <= 2, `${path} ${row.id}: ${JSON.stringify(row)}`);
    }
    await page.emulateMedia({ media: null });
    const file = scratch('pair.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
    assert.ok(sheets.length > 1);
    const whole = sheets.join('').normalize('NFKC');
    for (const word of [first, second]) assert.ok(whole.includes(word), `${path}: ${word}`);
    for (const [index, sheet] of sheets.entries()) assert.match(sheet, /Unofficial working translation/, `${path}: the head of page ${index + 1}`);
  }
});
