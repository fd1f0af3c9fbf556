// What needs script, and is shown only where there is script: copy, share, print, and the size of text.
const SIZES = ['', 'large', 'larger'];

const address = () => {
  const link = document.querySelector('[data-permalink]');
  const canonical = document.querySelector('link[rel=canonical]');
  return link ? link.href : canonical ? canonical.href : location.href;
};

const say = (words) => {
  const place = document.querySelector('[data-said]');
  if (place) place.textContent = words;
};

const offer = (selector, possible, act) => {
  const button = document.querySelector(selector);
  if (!button || !possible) return;
  button.hidden = false;
  button.addEventListener('click', act);
};

offer('[data-copy]', Boolean(navigator.clipboard), async () => {
  try {
    await navigator.clipboard.writeText(address());
    say('Link copied');
  } catch {
    say('The browser did not allow copying; the address stands below');
  }
});

offer('[data-share]', Boolean(navigator.share), async () => {
  try {
    await navigator.share({ title: document.title, url: address() });
  } catch {
    // The reader closed the sheet: nothing to say.
  }
});

offer('[data-print]', true, () => window.print());

const storedSize = () => {
  try {
    return localStorage.getItem('size') ?? '';
  } catch {
    return '';
  }
};

const setSize = (size) => {
  document.documentElement.dataset.size = size;
};

setSize(storedSize());
offer('[data-resize]', true, () => {
  const next = SIZES[(SIZES.indexOf(storedSize()) + 1) % SIZES.length];
  try {
    localStorage.setItem('size', next);
  } catch {
    // Private windows may refuse: the size then holds for this page only.
  }
  setSize(next);
});
