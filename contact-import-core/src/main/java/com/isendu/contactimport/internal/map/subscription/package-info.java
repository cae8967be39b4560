/** What columns say about whether people want messages: by their headers and their cells. */
@NullMarked
package com.isendu.contactimport.internal.map.subscription;

import org.jspecify.annotations.NullMarked;
