// What pages need beyond htmx: dropping a file, showing how much of it has arrived, keeping the focus and the place.
'use strict';

const fileOf = (form) => form.querySelector('input[type=file]');

// With a known mapping there is nothing to choose: a chosen file is sent at once.
const isSentAtOnce = (form) => {
  const last = form.querySelector('input[name=last]');
  return form.hasAttribute('data-at-once') || (last !== null && last.checked);
};

// A file may be dropped anywhere; there is one place for it on a page.
const dropPlace = () => document.querySelector('[data-drop] input[type=file]');

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  if (dropPlace()) {
    document.body.dataset.dropping = 'yes';
  }
});

document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) {
    delete document.body.dataset.dropping;
  }
});

document.addEventListener('drop', (event) => {
  event.preventDefault();
  delete document.body.dataset.dropping;
  const input = dropPlace();
  if (input && event.dataTransfer.files.length > 0) {
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

const showSent = (form, sent, total) => {
  const bar = form.querySelector('[data-sent]');
  bar.hidden = false;
  bar.value = Math.round((sent * 100) / total);
};

const showBroken = (form, isBroken) => {
  form.querySelector('[data-broken]').hidden = !isBroken;
  form.querySelector('[data-sent]').hidden = isBroken;
};

document.addEventListener('htmx:xhr:progress', (event) => {
  const form = event.target;
  if (form.querySelector && form.querySelector('[data-sent]') && event.detail.lengthComputable) {
    showSent(form, event.detail.loaded, event.detail.total);
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
    showBroken(form, true);
  }
});

// A page of our own may be drawn anew while somebody looks at it: what they look at stays where it is.
let place = null;

document.addEventListener('htmx:beforeSwap', (event) => {
  const active = document.activeElement;
  place = event.detail.target.id === 'main' && active && active.id ? { id: active.id, top: active.getBoundingClientRect().top } : null;
});

document.addEventListener('htmx:afterSwap', () => {
  const same = place && document.getElementById(place.id);
  if (same) {
    window.scrollBy(0, same.getBoundingClientRect().top - place.top);
    same.focus({ preventScroll: true });
  }
});

// What a button proposes is put into its cell.
document.addEventListener('click', (event) => {
  const proposed = event.target.closest('button[data-for]');
  if (proposed) {
    const cell = document.getElementById(proposed.dataset.for);
    cell.value = proposed.dataset.value;
    cell.focus();
  }
});

const showTimes = () => {
  document.querySelectorAll('time[datetime]').forEach((time) => {
    time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  });
};
document.addEventListener('DOMContentLoaded', showTimes);

// Who confirms is remembered by their own browser, and nowhere else.
const REMEMBERED_PERSON = 'contact-import-person';

document.addEventListener('DOMContentLoaded', () => {
  const person = document.getElementById('person');
  if (person) {
    person.value = person.value || localStorage.getItem(REMEMBERED_PERSON) || '';
    person.form.addEventListener('submit', () => localStorage.setItem(REMEMBERED_PERSON, person.value));
  }
});

// What is confirmed keeps the focus until it is confirmed or left; the Escape key leaves it. A frame is in a dialog of its host.
document.addEventListener('DOMContentLoaded', () => {
  const dialog = document.getElementById('gdpr');
  if (dialog && window.parent === window) {
    dialog.close();
    dialog.showModal();
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      document.getElementById('back').click();
    });
  }
});

// Nothing works without a connection, so that is said at once.
const showConnected = (isConnected) => {
  const note = document.getElementById('offline');
  if (note) {
    note.hidden = isConnected;
  }
};
const showConnection = () => showConnected(navigator.onLine);
window.addEventListener('online', showConnection);
window.addEventListener('offline', showConnection);
document.addEventListener('DOMContentLoaded', showConnection);
document.addEventListener('htmx:sendError', () => showConnected(false));
document.addEventListener('htmx:afterOnLoad', showConnection);

// In a frame, the page of the host learns how high this one is and what has happened (embed.js). Later pages have this one as their
// referrer, so who framed the first one is remembered.
const hostOrigin = () => {
  if (location.ancestorOrigins && location.ancestorOrigins.length > 0) {
    return location.ancestorOrigins[0];
  }
  const referrer = document.referrer && new URL(document.referrer).origin;
  if (referrer && referrer !== location.origin) {
    sessionStorage.setItem('contact-import-host', referrer);
  }
  return sessionStorage.getItem('contact-import-host');
};

const notifyHost = (message) => {
  const origin = hostOrigin();
  if (origin) {
    window.parent.postMessage(message, origin);
  }
};

if (window.parent !== window) {
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => {
      notifyHost({ contactImport: 'resize', height: document.documentElement.scrollHeight });
    }).observe(document.body);
    const outcome = document.querySelector('[data-outcome]');
    if (outcome) {
      notifyHost({ contactImport: 'finished', outcome: outcome.dataset.outcome });
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('#return')) {
      notifyHost({ contactImport: 'closed' });
    }
  });
}
