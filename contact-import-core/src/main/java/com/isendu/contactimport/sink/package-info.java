/**
 * Sinks: the service provider interface of contact stores.
 *
 * <p>Implement {@link com.isendu.contactimport.sink.ContactSink}, or
 * {@link com.isendu.contactimport.sink.ResumableSink} for imports that can be continued;
 * {@link com.isendu.contactimport.sink.Sink} documents what both have in common.
 * {@link com.isendu.contactimport.sink.ContactBatch#decide} decides what to do with a contact that is already stored,
 * so that all stores behave alike.
 */
@NullMarked
package com.isendu.contactimport.sink;

import org.jspecify.annotations.NullMarked;
