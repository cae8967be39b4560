// Opens the pages in a dialog of a host: contactImport.open(address, (event) => …), with events of the kinds finished and closed.
'use strict';

window.contactImport = {
  open(address, onEvent = () => {}) {
    const dialog = document.createElement('dialog');
    const frame = document.createElement('iframe');
    const origin = new URL(address, location.href).origin;
    frame.src = address;
    frame.title = 'Contact import';
    frame.style.cssText = 'width:100%;height:70vh;border:0';
    dialog.style.cssText = 'width:min(68rem,95vw);padding:0';
    dialog.append(frame);
    document.body.append(dialog);
    const listen = (event) => {
      if (event.source !== frame.contentWindow || event.origin !== origin || !event.data.contactImport) {
        return;
      }
      if (event.data.contactImport === 'resize') {
        frame.style.height = `${Math.min(event.data.height, innerHeight * 0.9)}px`;
        return;
      }
      onEvent(event.data);
      if (event.data.contactImport === 'closed') {
        dialog.close();
      }
    };
    addEventListener('message', listen);
    dialog.addEventListener('close', () => {
      removeEventListener('message', listen);
      dialog.remove();
      onEvent({ contactImport: 'closed' });
    });
    dialog.showModal();
    return dialog;
  },
};
