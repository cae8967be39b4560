/** Contacts that go to an HTTP API: a sink, the API, and an import that survives its faults. */
@NullMarked
package com.isendu.contactimport.examples.http;

import org.jspecify.annotations.NullMarked;
