// On paper: title, numbers, votes and notes; no control.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promise, report } from './house/promise.mjs';
import { documents, scratch } from './house/sites.mjs';

const squeezed = (text) => text.normalize('NFKC').replace(/\s+/g, '');

async function printed(page, name) {
  const file = scratch(`${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  return {
    text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    pages: Number(/Pages:\s+(\d+)/.exec(info)[1]),
    size: /Page size:\s+(\S+) x (\S+)/.exec(info).slice(1).map(Number),
  };
}

promise('the report is printed with its numbers, votes and notes', { timeout: 120_000 }, async ({ page, at, folder, over }) => {
  await page.goto(at(`${report}#annex-p92`));
  const document = documents(folder).find(({ path }) => path === report);
  const { text, pages, size } = await printed(page, `report-${over}`);
  assert.ok(Math.abs(size[0] - 595) < 2 && Math.abs(size[1] - 842) < 2, 'A4');
  assert.ok(pages > 8 && pages < 40, `${pages} pages`);
  const numbers = Array.from(text.matchAll(/^ {0,8}(\d{1,3})\.\s/gm), (found) => Number(found[1]));
  for (let n = 1; n <= 122; n++) assert.ok(numbers.includes(n), `${n}. is not printed at the beginning of a line`);
  const all = squeezed(text);
  assert.ok(all.includes(squeezed(document.title)), 'the title');
  for (const note of document.notes) assert.ok(all.includes(squeezed(note.text).slice(0, 20)), `the note ${note.anchor}`);
  assert.match(text, /100\s*票赞成/);
  // No vote's caption stands alone at the foot of a page.
  for (const sheet of text.split('\f')) assert.doesNotMatch(sheet.replace(/\s*\d+ \/ \d+\s*$/, ''), /票弃权\s*$/);
  // Each page has its number and the pages' count, and from the second on the symbol.
  assert.match(text, new RegExp(`2 / ${pages}`));
  assert.match(text, /A\/CONF\.192\/BMS\/2021\/1/);
  for (const control of ['前往段落', '复制引文', '显示设置', '键盘快捷键']) assert.ok(!all.includes(control), `${control} is no text`);
});

promise('every document is printed whole, in every language', { over: ['http'], timeout: 180_000 }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const all = squeezed((await printed(page, document.slug)).text);
    // As it stands on the page, with the marks of notes; the beginnings, for a long text may go over a page's end.
    const texts = await page.evaluate((anchors) => anchors.map((anchor) => {
      const place = window.document.getElementById(anchor);
      return [anchor, place.querySelector(place.matches('.entry') ? '.w, dd, .names' : '.t').textContent];
    }), document.provisions.map(({ anchor }) => anchor));
    // What is read off a printed page has the marks between Arabic words in another order: there the letters count.
    const signs = document.path.endsWith('/ar.html') ? (text) => text.normalize('NFKC').replace(/\P{L}/gu, '') : squeezed;
    const lost = texts.filter(([, text]) => !signs(all).includes(signs(text).slice(0, 12)));
    assert.deepEqual(lost.map(([anchor, text]) => `${anchor}: ${text.slice(0, 20)}`), [], document.path);
  }
});

promise('dark is for the screen', { over: ['http'], dark: true }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('#p1 .t')).color]);
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
