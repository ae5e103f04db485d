// A document as one file, moved to another place and opened from there: it reads, explains, finds, asks for nothing; and as a book it
// is what epubcheck takes for one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { promise, settled, standing, until } from './house/promise.mjs';
import { oneFile, scratch, sites } from './house/sites.mjs';

const vnu = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const alone = { site: 'elsewhere', over: ['file'] };
const open = () => document.querySelector('#pop').matches(':popover-open');
const said = () => document.querySelector('#find-said').textContent;

promise('one file of two columns reads, explains and finds', { ...alone, width: 1280 }, async ({ page, context, at }) => {
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(at('both.html#annex-p92'));
  await settled(page);
  const place = await standing(page, 'annex-p92');
  assert.ok(place.marked && place.belowBar && place.inWindow, JSON.stringify(place));
  assert.match(await page.locator('.foot').innerText(), /20\d\d 年/, 'the edition is said');
  // A note and a term.
  await page.locator('#fn2-ref').click();
  await until(page, open, true);
  assert.match(await page.locator('#pop').innerText(), /博茨瓦纳/);
  await page.keyboard.press('Escape');
  await page.locator('#annex-p92 .t:not(.b) a.term').first().click();
  await until(page, open, true);
  assert.ok((await page.locator('#pop .pop-in').innerText()).trim(), 'the term is explained');
  await page.keyboard.press('Escape');
  // What is written is found in both languages, whatever the blanks, signs and case.
  await page.keyboard.press('/');
  const [bar, box] = [await page.locator('.bar').boundingBox(), await page.locator('#find').boundingBox()];
  assert.ok(box.y >= bar.y && box.y + box.height <= bar.y + bar.height, 'the box stands in the bar');
  for (const [written, count] of [['最终用户证书', /^1 \/ [1-9]/], ['END-USER certificate', /^1 \/ [1-9]/], ['第92段', / \/ /], ['没有这样的话', /没有找到/]]) {
    await page.locator('#find').fill(written);
    await settled(page);
    assert.match(await page.evaluate(said), count, written);
  }
  await page.locator('#find').fill('最终用户');
  await page.keyboard.press('Enter');
  await until(page, () => /^2 \//.test(document.querySelector('#find-said').textContent), true);
  assert.ok(await page.evaluate(() => Boolean(document.querySelector('.row.is-current'))), 'the place is marked');
  await page.keyboard.press('Escape');
  // The go-to box knows the numbers.
  await page.locator('#goto').fill('附件第 45 段');
  await page.keyboard.press('Enter');
  await until(page, () => location.hash, '#annex-p45');
  assert.deepEqual(asked, [at('both.html')], 'nothing was asked for but the file itself');
});

promise('in a file of several texts a number is one of the text in view, and a language keeps the place', { ...alone, width: 1280 }, async ({ page, at }) => {
  await page.goto(at('texts.html#a-conf192-bms-2010-wp8--p5'));
  await settled(page);
  await page.locator('.langs a[data-language=ar]').click();
  await until(page, () => location.hash, '#a-conf192-bms-2010-wp8--ar--p5');
  await page.locator('#goto').fill('٧');
  await page.keyboard.press('Enter');
  await until(page, () => location.hash, '#a-conf192-bms-2010-wp8--ar--p7');
  // Arabic is found without its points and signs.
  await page.keyboard.press('/');
  await page.locator('#find').fill('الأسلحة');
  await settled(page);
  const with_signs = await page.evaluate(said);
  await page.locator('#find').fill('الاسلحه');
  await settled(page);
  assert.match(with_signs, /^\d+ \/ [1-9]/);
  assert.equal((await page.evaluate(said)).split('/')[1], with_signs.split('/')[1]);
});

promise('without script one file is read and its links lead', { ...alone, script: false, width: 390 }, async ({ page, at }) => {
  await page.goto(at('both.html#annex-p92'));
  assert.ok(await page.locator('#annex-p92 .t').first().isVisible());
  assert.equal(await page.locator('.seek:visible, .goto:visible').count(), 0, 'what needs script is not shown');
  await page.locator('#toc a[href="#annex"]').first().click();
  assert.match(page.url(), /#annex$/);
});

for (const [dark, width] of [[false, 390], [true, 1280]]) {
  promise(`axe is content with one file at ${width}, ${dark ? 'dark' : 'light'}`, { ...alone, width, dark, touch: width < 800, past: true, timeout: 300_000 }, async ({ page, at }) => {
    const found = [];
    for (const file of ['short.html', 'texts.html']) {
      await page.goto(at(file));
      await page.evaluate(axe);
      await page.evaluate(() => { if (innerWidth < 800) document.querySelector('.b-seek').click(); });
      await page.locator('#find').fill('2001');
      await settled(page);
      const seen = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), rules);
      found.push(...seen.violations.map((rule) => `${file}: ${rule.id}, ${rule.nodes.length} times: ${rule.nodes[0].target.join(' ')}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${file}: ${wide} px too wide`);
    }
    assert.deepEqual(found, []);
  });
}

test('one file is valid HTML', { timeout: 180_000 }, () => {
  const run = execFileSync('java', ['-jar', vnu, '--format', 'json', '--exit-zero-always', '--stdout', ...['both', 'texts'].map((name) => join(sites.elsewhere(), `${name}.html`))], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  const wrong = JSON.parse(run).messages.filter((message) => message.type === 'error').map((message) => message.message)
    // Of what stylesheets may say it knows less than browsers do.
    .filter((message) => !message.startsWith('CSS:'));
  assert.deepEqual([...new Set(wrong)].slice(0, 10), []);
});

// One that is read from right to left and has another text from left to right, and one with all that a document can have, in columns.
test('epubcheck has nothing to say of a book', { timeout: 300_000 }, () => {
  const jar = realpathSync(process.env.PATH.split(delimiter).map((folder) => join(folder, 'epubcheck')).find((path) => {
    try { return realpathSync(path); } catch { return false; }
  }) ?? '/usr/share/java/epubcheck.jar');
  for (const [name, ...choice] of [['both-ways', '--documents', 'wp8', '--languages', 'ar,zh'], ['pair', '--documents', 'bms7-report', '--pair', 'zh-en']]) {
    const file = oneFile('epub', name, ...choice);
    const report = scratch(`${name}.json`);
    writeFileSync(report, '');
    try {
      execFileSync('java', ['-jar', jar, '--json', report, file], { stdio: 'pipe' });
    } catch { /* what is wrong stands in the report */ }
    const { messages } = JSON.parse(readFileSync(report, 'utf8'));
    assert.deepEqual(messages.map((one) => `${one.severity} ${one.ID}: ${one.message} ${one.locations?.[0]?.path ?? ''}:${one.locations?.[0]?.line ?? ''}`), [], name);
  }
});
