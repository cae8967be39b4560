/** What the pages know of HTTP: where requests come from, forms, uploads, statuses. */
@NullMarked
package com.isendu.contactimport.web.http;

import org.jspecify.annotations.NullMarked;
