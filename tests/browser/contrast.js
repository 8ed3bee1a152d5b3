// Texts of links, buttons, pills and fields that can hardly be read, in the state given: `rest`, a state that the pointer
// or the keyboard brings, `disabled`, or a class that the page's buttons get (`primary`, `quiet`, `danger`).
const [state, need, scheme] = arguments;
const STATES = { hover: ["hover"], active: ["hover", "active"], focus: ["focus", "focus-visible", "focus-within"] };
const KINDS = ["primary", "quiet", "danger"];

// Each rule of such a state gets a twin right behind it that asks for a mark instead, of the same weight.
if (!window.jalonStates) {
  const twins = (list) => {
    for (let at = list.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = list.cssRules[at];
      if (rule.cssRules?.length) twins(rule);
      if (!/:(hover|active|focus)/.test(rule.selectorText ?? "")) continue;
      const selector = rule.selectorText.replace(/:(hover|active|focus-visible|focus-within|focus)(?![\w-])/g, '[data-state~="$1"]');
      list.insertRule(`${selector} { ${rule.style.cssText} }`, at + 1);
    }
  };
  for (const sheet of document.styleSheets) twins(sheet);
  window.jalonStates = true;
}

const way = (one) => (one && one !== document.body ? `${way(one.parentElement)} ${one.localName}.${[...one.classList].join(".")}` : "");

// What stands in the same elements with the same classes looks the same, on this page or an earlier one.
const kept = `${scheme} ${state}`;
const known = new Set(JSON.parse(sessionStorage.getItem(kept) ?? "[]"));
const controls = "a, button, summary, select, input, textarea, label, legend, .badge, .chip, .steps li, [aria-current]";
const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const asked = [];
for (const one of document.querySelectorAll(`:is(${controls}), :is(${controls}) *`)) {
  const says = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || one.value || one.placeholder;
  if (!says || one.closest("svg, option, [hidden], .visually-hidden") || one.localName === "option") continue;
  const name = way(one);
  // What only the state brings is hidden before.
  const key = `${seen(one)} ${name}`;
  if (known.has(key)) continue;
  known.add(key);
  asked.push([one, name]);
}
if (!asked.length) return [];
sessionStorage.setItem(kept, JSON.stringify([...known]));

const all = [...document.body.querySelectorAll("*"), document.body];
const buttons = [...document.querySelectorAll(".button")];
const before = buttons.map((one) => one.className);
if (STATES[state]) all.forEach((one) => { one.dataset.state = STATES[state].join(" "); });
if (state === "disabled") buttons.forEach((one) => one.setAttribute("aria-disabled", "true"));
if (KINDS.includes(state)) {
  buttons.forEach((one) => { one.classList.remove(...KINDS); one.classList.add(state); });
}

const parsed = (text) => {
  const numbers = text.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [0, 0, 0, 0];
  const scale = text.startsWith("color(") ? 255 : 1;
  const [r, g, b, a = 1] = numbers;
  return [r * scale, g * scale, b * scale, a];
};
const over = (top, below) => [0, 1, 2].map((n) => top[n] * top[3] + below[n] * (1 - top[3])).concat(1);
const grounds = new Map();
const ground = (one) => {
  if (!one) return parsed(getComputedStyle(document.documentElement).backgroundColor);
  if (!grounds.has(one)) grounds.set(one, over(parsed(getComputedStyle(one).backgroundColor), ground(one.parentElement)));
  return grounds.get(one);
};
const opacity = (one) => (one ? Number(getComputedStyle(one).opacity) * opacity(one.parentElement) : 1);
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
const hardly = [];
for (const [one, name] of asked) {
  if (!seen(one)) continue;
  const style = getComputedStyle(one);
  const below = ground(one);
  const ink = parsed(style.color);
  const found = contrast(over([...ink.slice(0, 3), ink[3] * opacity(one)], below), below);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (found < (large ? Math.min(need, 3) : need)) {
    hardly.push(`${state}:${name} «${(one.textContent || one.value || one.placeholder).trim().slice(0, 30)}» ${found.toFixed(2)} : 1`);
  }
}

all.forEach((one) => { delete one.dataset.state; });
buttons.forEach((one, at) => { one.className = before[at]; if (state === "disabled") one.removeAttribute("aria-disabled"); });
return hardly;
