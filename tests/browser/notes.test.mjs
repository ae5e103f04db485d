// A note is read where its mark stands: in a card, beside the text on wide screens, and at the end of the page.
import assert from 'node:assert/strict';
import { promise, report, settled, standing, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

const second = '博茨瓦纳、尼泊尔、圣多美和普林西比和乌克兰代表团事后通知秘书处，其本意是对该段投赞成票。';
const expanded = () => document.querySelector('#fn2-ref').getAttribute('aria-expanded');
const open = () => document.querySelector('#pop').matches(':popover-open');

promise('a click on a mark opens the note where it stands', { width: 820 }, async ({ page, at }) => {
  await page.goto(at(`${report}#p23`));
  await page.locator('#fn2-ref').click();
  const card = page.locator('#pop');
  await card.waitFor();
  assert.equal((await card.locator('.pop-in').innerText()).trim(), second);
  await until(page, expanded, 'true');
  const [box, mark] = [await card.boundingBox(), await page.locator('#fn2-ref').boundingBox()];
  assert.ok(box.x >= 0 && box.x + box.width <= 820 && box.y >= 0 && box.y + box.height <= 900, 'the card is in the window');
  assert.ok(Math.abs(box.y - mark.y) < 200, 'the card is beside its mark');
  await page.mouse.click(5, 700);
  await card.waitFor({ state: 'hidden' });
  await until(page, expanded, 'false');
});

for (const width of [1280, 390]) {
  promise(`a note is opened and left by keyboard at ${width}`, { width }, async ({ page, at }) => {
    await page.goto(at(`${report}#p23`));
    const mark = page.locator('#fn2-ref');
    await mark.focus();
    await page.keyboard.press('Enter');
    await until(page, open, true);
    assert.equal((await page.locator('#pop .pop-in').innerText()).trim(), second);
    await until(page, () => Boolean(document.activeElement.closest('#pop')), true, 'the card takes the focus');
    await until(page, expanded, 'true');
    await page.keyboard.press('Escape');
    await until(page, open, false);
    await until(page, () => document.activeElement.id, 'fn2-ref', 'the mark has the focus again');
    await until(page, expanded, 'false');
  });
}

promise('on a phone the card stands at the foot of the window', { width: 390, height: 844, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${report}#p23`));
  await page.locator('#fn2-ref').tap();
  await until(page, open, true);
  const box = await page.locator('#pop').boundingBox();
  assert.ok(Math.abs(box.y + box.height - 844) < 2 && box.width >= 388, JSON.stringify(box));
});

promise('a tap on a mark opens the note and nothing else', { width: 390, height: 844, touch: true }, async ({ page, at }) => {
  await page.goto(at(`${report}#p23`));
  await settled(page);
  const look = () => page.evaluate(() => {
    const row = document.querySelector('#fn2-ref').closest('.row');
    const quiet = row.querySelector(':scope > .quiet');
    return {
      height: row.offsetHeight,
      next: Math.round(row.nextElementSibling.getBoundingClientRect().top + scrollY),
      tools: Array.from(row.querySelectorAll('.tools'), (tools) => getComputedStyle(tools).display),
      sign: quiet && getComputedStyle(quiet).opacity,
    };
  });
  const before = await look();
  await page.locator('#fn2-ref').tap();
  await until(page, open, true);
  const after = await look();
  assert.deepEqual([after.height, after.next, after.sign], [before.height, before.next, before.sign]);
  assert.deepEqual(after.tools.filter((display) => display !== 'none'), []);
});

promise('an editor\'s note is told apart', { width: 820 }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('#fn-ed-1-ref').click();
  await until(page, open, true);
  assert.match(await page.locator('#pop-name').innerText(), /编者/);
  assert.equal(await page.locator('#notes .ed').count(), 0);
});

promise('on wide screens notes stand beside the text', {}, async ({ page, at }) => {
  for (const path of [report, 'a-67-176/zh.html']) {
    await page.goto(at(path));
    await settled(page);
    const seen = await page.evaluate(() => Array.from(document.querySelectorAll('.side')).map((side) => {
      const box = side.getBoundingClientRect();
      const text = side.closest('.row').querySelector('.t').getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, beside: box.left >= text.right - 1 && box.right <= innerWidth, hidden: side.getAttribute('aria-hidden') };
    }));
    const marks = await page.locator('.body a[role=doc-noteref]').count();
    assert.equal(seen.length, marks, path);
    seen.forEach((side, index) => {
      assert.ok(side.beside && side.hidden === 'true', `${path} ${index}`);
      if (index) assert.ok(side.top >= seen[index - 1].bottom, `${path}: the notes ${index} and ${index + 1} lie on one another`);
    });
  }
});

promise('on narrow screens they do not', { width: 820 }, async ({ page, at }) => {
  await page.goto(at(report));
  await settled(page);
  assert.equal(await page.locator('.side:visible').count(), 0);
});

promise('the way back leads to the mark', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#fn2`));
  await settled(page);
  assert.ok((await standing(page, 'fn2')).marked);
  await page.locator('#fn2 a[role=doc-backlink]').click();
  await until(page, () => location.hash, '#fn2-ref');
  await settled(page);
  const mark = await page.locator('#fn2-ref').boundingBox();
  assert.ok(mark.y > 53 && mark.y < 900, `the mark is at ${mark.y}`);
});

promise('every note is on the page as it is in the data', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const seen = await page.locator('.note').evaluateAll((all) => Object.fromEntries(all
      .filter((note) => !note.querySelector('.missing'))
      .map((note) => {
        const text = note.querySelector('.nt').cloneNode(true);
        text.querySelectorAll('.ref').forEach((mark) => mark.remove());
        return [note.id, text.textContent.replace(/\s+/g, ' ').trim()];
      })));
    const said = Object.fromEntries(document.notes.filter((note) => note.kind !== 'missing').map((note) => [note.anchor, note.text.replace(/\s+/g, ' ').trim()]));
    assert.deepEqual(seen, said, document.path);
    const missing = document.notes.filter((note) => note.kind === 'missing').length;
    assert.equal(await page.locator('.note .missing').count(), missing, document.path);
  }
});
