/**
 * Where contacts go: the service provider interface of contact stores.
 *
 * <p>{@link com.isendu.contactimport.sink.ContactSink} is what to implement. What to do with a contact that is stored already
 * is decided by {@link com.isendu.contactimport.sink.ContactBatch#decide}, so that all stores agree.
 */
@NullMarked
package com.isendu.contactimport.sink;

import org.jspecify.annotations.NullMarked;
