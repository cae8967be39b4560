// Sends a large file in parts. A part is sent again until it arrives, and a file that is chosen again, perhaps after a restart, goes on
// where it broke off. The form follows with the number of parts in place of the file.
'use strict';

const PAUSES_BEFORE_RETRY = [1, 2, 4, 8, 15, 30];

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

// What cannot become better by being sent again.
class Refused extends Error {
  constructor(page) {
    super();
    this.page = page;
  }
}

const fetched = async (address, options) => {
  const answer = await fetch(address, { ...options, headers: { 'HX-Request': 'true' } });
  const text = await answer.text();
  if (answer.ok) {
    return text;
  }
  throw answer.status < 500 ? new Refused(text) : new Error();
};

const fetchedAtLast = async (address, options) => {
  for (const seconds of PAUSES_BEFORE_RETRY) {
    try {
      return await fetched(address, options);
    } catch (failure) {
      if (failure instanceof Refused) {
        throw failure;
      }
      await pause(seconds);
    }
  }
  return fetched(address, options);
};

const rememberedAs = (file) => 'contact-import-upload ' + [file.size, file.lastModified, file.name].join(' ');

const uploadOf = (file) => {
  const known = localStorage.getItem(rememberedAs(file));
  const id = known || Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  localStorage.setItem(rememberedAs(file), id);
  return id;
};

const sendParts = async (form, file) => {
  const size = Number(form.dataset.partBytes);
  const count = Math.ceil(file.size / size);
  const upload = uploadOf(file);
  const kept = Number(await fetchedAtLast('parts/' + upload));
  for (let part = kept + 1; part <= count; part++) {
    showSent(form, (part - 1) * size, file.size);
    const body = new FormData();
    body.append('token', form.elements.token.value);
    body.append('part', part);
    body.append('file', file.slice((part - 1) * size, part * size), 'part');
    await fetchedAtLast('parts/' + upload, { method: 'POST', body });
  }
  localStorage.removeItem(rememberedAs(file));
  return { upload, parts: count, name: file.name };
};

const addFields = (form, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
};

const sendInParts = async (form, input) => {
  const button = form.querySelector('button');
  button.disabled = true;
  showBroken(form, false);
  try {
    addFields(form, await sendParts(form, input.files[0]));
    input.disabled = true;
    form.requestSubmit();
  } catch (failure) {
    if (failure instanceof Refused) {
      document.getElementById('main').outerHTML = failure.page;
    } else {
      showBroken(form, true);
    }
  } finally {
    button.disabled = false;
  }
};

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    const input = form.dataset.partBytes && fileOf(form);
    if (input && !input.disabled && input.files.length > 0 && input.files[0].size > Number(form.dataset.partBytes)) {
      event.preventDefault();
      event.stopPropagation();
      sendInParts(form, input);
    }
  },
  true,
);
