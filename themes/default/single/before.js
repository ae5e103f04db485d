/* What one file has in the place of the parts of page.js that it leaves out. Its addresses may begin with the document or the
   language that they are of ("en--p5"): the words in data-prefix, on the text's own element. */
  const reason = '';
  // The search of a site is not in one file, which has a box of its own for the key.
  const searching = null;
  const openSearch = () => {};
  const textOf = (element) => (element && element.closest('article.text')) || one('article.text');
  const bareId = (place) => place.id.slice(textOf(place).dataset.prefix.length);
  // What is cited begins with the name of the document, which the text's own element has for all.
  all('[data-c]').forEach((place) => { place.dataset.cite = textOf(place).dataset.cited + place.dataset.c; });
  // The same place in another language, where the file has it.
  function placeIn(code) {
    const id = idInView();
    const place = id && find(id);
    const here = textOf(place || rowInView());
    const there = all('article.text').find((text) => text.dataset.slug === here.dataset.slug && text.dataset.language === code) ||
      one('article.text[data-language="' + code + '"]');
    const same = place && there && find(there.dataset.prefix + bareId(place));
    return same || there;
  }
  const keepPlace = () => {};
  const inLanguage = (code) => {
    const place = placeIn(code);
    return { href: place ? here() + '#' + place.id : location.href };
  };
  doc.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[data-language]');
    if (!link) return;
    const place = placeIn(link.dataset.language);
    if (!place) return;
    event.preventDefault();
    const settings = one('#settings');
    if (settings.hidePopover && settings.matches(':popover-open')) settings.hidePopover();
    if (placeOf(place)) goTo(placeOf(place));
    else location.hash = place.id;
  });
