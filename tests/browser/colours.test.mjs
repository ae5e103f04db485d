// Light, dark, the system's own colours, and a page that stands still.
import assert from 'node:assert/strict';
import { promise, report, settled, until } from './house/promise.mjs';
import { sample } from './house/sites.mjs';

const listed = (path) => (path.endsWith('index.html') ? `${path}?list` : path);
// How light the ground and the text are, from 0 to 255.
const lightness = () => {
  const grey = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part, 0) / 3;
  const style = getComputedStyle(document.body);
  return { ground: grey(style.backgroundColor), ink: grey(style.color) };
};

for (const dark of [false, true]) {
  promise(`${dark ? 'dark' : 'light'} follows the system on every page`, { dark, over: [dark ? 'file' : 'http'] }, async ({ page, at, folder, over }) => {
    for (const path of sample(folder, over)) {
      await page.goto(at(listed(path)));
      const seen = await page.evaluate(lightness);
      assert.ok(dark ? seen.ground < 50 && seen.ink > 180 : seen.ground > 230 && seen.ink < 60, `${path}: ${JSON.stringify(seen)}`);
    }
  });
}

promise('in forced colours a place is marked, and what is switched on shows', { forced: true }, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await settled(page);
  const row = await page.locator('#annex-p92').evaluate((element) => {
    const tint = getComputedStyle(element, '::before');
    return { style: tint.outlineStyle, width: parseFloat(tint.outlineWidth), end: element.getBoundingClientRect().right - parseFloat(tint.right), text: element.querySelector('.t').getBoundingClientRect().right };
  });
  assert.equal(row.style, 'solid');
  assert.ok(row.width >= 2);
  assert.ok(row.end - row.text < 40, 'the column of notes is left out');
  await page.locator('.b-set').click();
  const [on, off] = await page.evaluate(() => ['light', 'auto'].map((value) => getComputedStyle(document.querySelector(`#settings [name=theme][value=${value}] + span`)).backgroundColor));
  assert.notEqual(on, off, 'the choice made is told from the others');
  await page.keyboard.press('Escape');
  await page.goto(at(`${report}#fn2`));
  await settled(page);
  assert.equal(await page.locator('#fn2').evaluate((element) => getComputedStyle(element).outlineStyle), 'solid');
});

promise('nothing moves for those who ask for calm', {}, async ({ page, at }) => {
  await page.goto(at(report));
  const moving = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll('*'));
    const moves = (style) => style.transitionDuration.split(',').some((time) => parseFloat(time) > 0 && style.transitionProperty !== 'none') || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0);
    return all.filter((element) => moves(getComputedStyle(element))).map((element) => element.className || element.tagName);
  });
  assert.deepEqual(moving, []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
});

promise('for others the page scrolls smoothly, and still lands', { motion: true }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('#toc a[href="#s3"]').click();
  await until(page, () => {
    const top = document.getElementById('s3').getBoundingClientRect().top;
    return top > 50 && top < 150;
  }, true);
});
