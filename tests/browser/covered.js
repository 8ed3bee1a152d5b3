// Goes through what can have the focus, in order (`each`), or takes what has it (`focused`), and says what is then
// hidden under something else.
const [which] = arguments;
const name = (one) => `${one.localName}.${[...one.classList].join(".")} «${(one.name || one.textContent || "").trim().slice(0, 30)}»`;

const isSeen = (one, box) => {
  const top = Math.max(box.top, 0) + 3;
  const bottom = Math.min(box.bottom, innerHeight) - 3;
  // Of a line that its cell cuts, what is left of it is seen.
  const cell = one.closest("td, th")?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
  const middle = (Math.max(box.left, cell.left, 0) + Math.min(box.right, cell.right, innerWidth)) / 2;
  // Of a text area what is typed into comes into sight, its end as one gets there.
  const heights = one.localName === "textarea" ? [top, top + 20] : [top, (top + bottom) / 2, bottom];
  const there = heights.map((height) => document.elementFromPoint(middle, height));
  const isIts = (at) => at === one || one.contains(at) || (at.contains(one) && at.matches("label, summary, li, td, th, p"));
  return there.every((at) => at && isIts(at));
};
const isCovered = (one) => {
  const boxes = [...one.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  return boxes.length === 0 || !boxes.every((box) => isSeen(one, box));
};

if (which === "focused") {
  const one = document.activeElement;
  return one === document.body || !isCovered(one) ? [] : [name(one)];
}
const covered = [];
for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
  if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({ visibilityProperty: true })) continue;
  one.focus();
  if (document.activeElement === one && isCovered(one)) covered.push(name(one));
}
document.activeElement.blur();
scrollTo(0, 0);
return covered;
