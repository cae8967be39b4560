package com.isendu.contactimport.spring;

import com.isendu.contactimport.sink.ContactSink;

/** Puts something between engine and sink; the context's sink itself stays as it is. */
@FunctionalInterface
interface SinkDecorator {

    ContactSink decorate(ContactSink sink);
}
