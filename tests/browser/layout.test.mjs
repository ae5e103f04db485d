// No page has to be pushed sideways, at any width or size of text.
import assert from 'node:assert/strict';
import { promise, report, settled } from './house/promise.mjs';
import { sample } from './house/sites.mjs';

const listed = (path) => (path.endsWith('index.html') ? `${path}?list` : path);
const over = () => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return null;
  const widest = Array.from(document.querySelectorAll('body *')).filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 || element.getBoundingClientRect().left < -0.5);
  return `${wide} pixels too wide: ${widest.slice(0, 3).map((element) => element.outerHTML.slice(0, 90)).join(' | ')}`;
};

for (const site of ['real', 'small']) {
  for (const width of [1280, 820, 390, 320]) {
    promise(`no page of the ${site} site scrolls sideways at ${width}`, { over: ['http'], site, width, height: 844, touch: width < 800 }, async ({ page, at, folder }) => {
      for (const path of sample(folder)) {
        await page.goto(at(listed(path)));
        await settled(page);
        assert.equal(await page.evaluate(over), null, path);
      }
    });
  }
}

promise('nor from the disk', { over: ['file'], width: 320, height: 844 }, async ({ page, at, folder }) => {
  for (const path of sample(folder, 'file')) {
    await page.goto(at(listed(path)));
    assert.equal(await page.evaluate(over), null, path);
  }
});

for (const width of [1280, 390, 320]) {
  promise(`nor with the largest text at ${width}`, { over: ['http'], width, height: 844 }, async ({ page, at, folder }) => {
    await page.addInitScript(() => localStorage.setItem('rapporteur', JSON.stringify({ size: 'xl' })));
    for (const path of sample(folder)) {
      await page.goto(at(listed(path)));
      await settled(page);
      assert.equal(await page.evaluate(over), null, path);
    }
  });
}

promise('nor with wider letters and lines (WCAG 1.4.12)', { over: ['http'], width: 320, past: true }, async ({ page, at, folder }) => {
  for (const path of sample(folder)) {
    await page.goto(at(listed(path)));
    await page.addStyleTag({ content: '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}' });
    await settled(page);
    assert.equal(await page.evaluate(over), null, path);
  }
});

promise('numbers hang beside the text on wide screens, and stand above it on a phone', { over: ['http'] }, async ({ page, at }) => {
  for (const [width, hangs] of [[1280, true], [820, true], [390, false]]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(at(report));
    const [number, text] = [await page.locator('#annex-p92 > .num').boundingBox(), await page.locator('#annex-p92 > .t').boundingBox()];
    assert.equal(number.x + number.width <= text.x + 1, hangs, `at ${width}`);
    if (!hangs) assert.ok(number.y + number.height <= text.y + 1, `at ${width}`);
  }
});

for (const width of [1280, 1120, 820, 730]) {
  promise(`the tools lie on no text, and clear of the contents, at ${width}`, { over: ['http'], width, height: 900 }, async ({ page, at }) => {
    for (const id of ['p2', 'p4', 'p23', 's4', 'agenda6', 'p23-vote-no', 'annex-p92', 'annex-p122-a']) {
      await page.goto('about:blank');
      await page.goto(at(`${report}#${id}`));
      await settled(page);
      const lying = await page.evaluate((anchor) => {
        const tools = Array.from(document.querySelectorAll('.tools')).find((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
        if (!tools) return [`${anchor}: no tools`];
        const box = tools.getBoundingClientRect();
        const over = (other, room) => other.width && other.left < box.right + room && other.right > box.left - room && other.top < box.bottom && other.bottom > box.top;
        const found = [];
        if (box.left < 0 || box.right > innerWidth) found.push('outside the window');
        for (const link of document.querySelectorAll('.page > .toc a, .page > .toc button')) if (over(link.getBoundingClientRect(), 8)) found.push(link.textContent);
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          if (walk.currentNode.parentElement.closest('.tools') || !walk.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) continue;
          const range = document.createRange();
          range.selectNodeContents(walk.currentNode);
          if (Array.from(range.getClientRects()).some((line) => over(line, 0))) found.push(walk.currentNode.data.slice(0, 20));
        }
        return found;
      }, id);
      assert.deepEqual(lying, [], id);
    }
  });
}

for (const width of [1280, 820, 390]) {
  promise(`no text lies on other text at ${width}`, { over: ['http'], width, height: 844 }, async ({ page, at, folder }) => {
    for (const path of sample(folder)) {
      await page.goto(at(listed(path)));
      await settled(page);
      const lying = await page.evaluate(() => {
        // The texts, their numbers and their notes, one after the other: none may begin before the one above it ends.
        const boxes = Array.from(document.querySelectorAll('main .t, main .row > .num:not(.quiet), main h1, main h2, main h3, main .note'))
          .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1)
          .sort((a, b) => a.box.top - b.box.top);
        const found = [];
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            if (other.box.top >= one.box.bottom - 3) break;
            if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
            const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            if (wide > 3) found.push(`${one.element.textContent.trim().slice(0, 24)} | ${other.element.textContent.trim().slice(0, 24)}`);
          }
        });
        return found.slice(0, 5);
      });
      assert.deepEqual(lying, [], path);
    }
  });
}

for (const width of [1280, 390]) {
  promise(`no line of Chinese is torn apart at ${width}`, { over: ['http'], width, height: 844 }, async ({ page, at, folder }) => {
    for (const path of sample(folder).filter((name) => name.endsWith('/zh.html'))) {
      await page.goto(at(path));
      await settled(page);
      // In a justified line each sign takes a share of the room that is left: its box tells how much.
      const torn = await page.evaluate(() => {
        const found = [];
        const range = document.createRange();
        for (const text of document.querySelectorAll('.body .row:not(.heading, .part, .title) .t')) {
          const size = parseFloat(getComputedStyle(text).fontSize);
          const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const { data } = walk.currentNode;
            for (let index = 0; index < data.length; index++) {
              if (!/\p{Script=Han}/u.test(data[index])) continue;
              range.setStart(walk.currentNode, index);
              range.setEnd(walk.currentNode, index + 1);
              const { width: wide } = range.getBoundingClientRect();
              if (wide > size * 2.5) {
                found.push(`${text.closest('.row').id}: “${data.slice(index, index + 12)}”: ${(wide / size).toFixed(2)} em a sign`);
                break;
              }
            }
          }
        }
        return found;
      });
      assert.deepEqual(torn, [], path);
    }
  });
}
