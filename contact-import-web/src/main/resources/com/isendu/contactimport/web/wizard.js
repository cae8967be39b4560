// What pages need beyond htmx: dropping a file, telling how much of it has arrived, and keeping the focus.
'use strict';

const fileOf = (form) => form.querySelector('input[type=file]');

// With a known mapping there is nothing to choose: a chosen file is sent at once.
const isSentAtOnce = (form) => {
  const last = form.querySelector('input[name=last]');
  return form.hasAttribute('data-at-once') || (last !== null && last.checked);
};

document.addEventListener('dragover', (event) => {
  const drop = event.target.closest('[data-drop]');
  if (drop) {
    event.preventDefault();
    drop.dataset.drop = 'over';
  }
});

document.addEventListener('dragleave', (event) => {
  const drop = event.target.closest('[data-drop]');
  if (drop && !drop.contains(event.relatedTarget)) {
    drop.dataset.drop = '';
  }
});

document.addEventListener('drop', (event) => {
  const drop = event.target.closest('[data-drop]');
  if (drop && event.dataTransfer.files.length > 0) {
    event.preventDefault();
    drop.dataset.drop = '';
    const input = drop.querySelector('input[type=file]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
});

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-drop] input[type=file]') && event.target.files.length > 0) {
    const form = event.target.form;
    if (isSentAtOnce(form)) {
      form.requestSubmit();
    }
  }
});

document.addEventListener('htmx:xhr:progress', (event) => {
  const bar = event.target.querySelector && event.target.querySelector('[data-sent]');
  if (bar && event.detail.lengthComputable) {
    bar.hidden = false;
    bar.value = Math.round((event.detail.loaded * 100) / event.detail.total);
  }
});

// A form is a whole page's only when it is sent once.
document.addEventListener('submit', (event) => {
  if (!event.target.hasAttribute('hx-post')) {
    setTimeout(() => event.target.querySelectorAll('button').forEach((button) => (button.disabled = true)));
  }
});

window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

// Those who cannot see what has changed are led to what has gone wrong.
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target.id === 'main' && !document.activeElement.matches('select, input')) {
    const isKept = document.activeElement.matches('main button');
    const heading = document.querySelector(isKept ? 'main [role=alert]' : 'main [role=alert], main h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
  }
});

document.addEventListener('htmx:sendError', (event) => {
  const form = event.target.closest('form');
  if (form && form.querySelector('[data-broken]')) {
    form.querySelector('[data-broken]').hidden = false;
    form.querySelector('[data-sent]').hidden = true;
  }
});
