// Goes through what can have the focus, in order, and says what is then hidden under something else.
const name = (one) => `${one.localName}.${[...one.classList].join(".")} «${(one.name || one.textContent || "").trim().slice(0, 30)}»`;
const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const reach = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const covered = [];
for (const one of document.querySelectorAll(reach)) {
  if (one.tabIndex < 0 || one.disabled || !shown(one)) continue;
  one.focus();
  if (document.activeElement !== one) continue;
  const boxes = [...one.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const hits = boxes.map((box) => {
    const top = Math.max(box.top, 0) + 3;
    const bottom = Math.min(box.bottom, innerHeight) - 3;
    const left = Math.max(box.left, 0) + 1;
    const right = Math.min(box.right, innerWidth) - 1;
    // Of a text area what is typed into comes into sight, its end as one gets there.
    const heights = one.localName === "textarea" ? [top, top + 20] : [top, (top + bottom) / 2, bottom];
    const points = heights.map((y) => document.elementFromPoint((left + right) / 2, y));
    return points.every((at) => at && (at === one || one.contains(at) || at.contains(one) && at.closest("label, summary, li, td, th, p") === at));
  });
  if (boxes.length === 0 || hits.includes(false)) covered.push(name(one));
}
document.activeElement.blur();
scrollTo(0, 0);
return covered;
