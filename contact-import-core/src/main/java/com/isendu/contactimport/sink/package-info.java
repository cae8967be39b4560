/**
 * Where contacts go: the service provider interface of contact stores.
 *
 * <p>Implement {@link com.isendu.contactimport.sink.ContactSink}, or
 * {@link com.isendu.contactimport.sink.ResumableSink} for imports that can be continued;
 * {@link com.isendu.contactimport.sink.Sink} is what they share. What to do with a contact that is stored already is
 * decided by {@link com.isendu.contactimport.sink.ContactBatch#decide}, so that all stores agree.
 */
@NullMarked
package com.isendu.contactimport.sink;

import org.jspecify.annotations.NullMarked;
